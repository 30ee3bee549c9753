namespace Chancery.Text;

/// <summary>The name of something that a stage adds to a document.</summary>
public interface ILayer
{
    /// <summary>The name shown in errors and documentation, as <c>text.sentences</c>.</summary>
    string Name { get; }
}

/// <summary>A layer and the type of its content. Layers are told apart by reference: each is one static field.</summary>
/// <param name="name">The name shown in errors and documentation, as <c>text.sentences</c>.</param>
/// <typeparam name="T">An immutable type.</typeparam>
public sealed class Layer<T>(string name) : ILayer
    where T : notnull
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
