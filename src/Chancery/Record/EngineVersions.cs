namespace Chancery.Record;

/// <summary>What made a record.</summary>
/// <param name="Engine">Version of the engine.</param>
/// <param name="Model">Name and version of the model file.</param>
/// <param name="Knowledge">Version of lexicon and knowledge.</param>
public sealed record EngineVersions(string Engine, string Model, string Knowledge);
