namespace Chancery.Neural.Model;

/// <summary>Something a model was trained on.</summary>
/// <param name="Name">The data set, with version.</param>
/// <param name="Licence">Its licence.</param>
/// <param name="Use">What it was used for.</param>
public sealed record ModelData(string Name, string Licence, string Use);
