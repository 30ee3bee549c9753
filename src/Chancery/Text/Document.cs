using NodaTime;

namespace Chancery.Text;

/// <summary>A report as received, and the layers that stages have added to it.</summary>
/// <remarks>The text never changes; every span of every layer points into it. Not thread-safe: one worker has a document at a time.</remarks>
public sealed class Document
{
    private readonly Dictionary<ILayer, object> layers = [];

    /// <summary>Wraps a text, unchanged: nothing is trimmed and no line end converted.</summary>
    /// <param name="text">The text, UTF-16.</param>
    /// <param name="id">The report's identifier, unique in its input.</param>
    /// <param name="publicationDate">The day it was published, or null when not known; it never stands in for the date of an event.</param>
    /// <param name="publisher">Who published it, or null when not known.</param>
    public Document(string text, string? id = null, LocalDate? publicationDate = null, string? publisher = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        Text = text;
        Id = id;
        PublicationDate = publicationDate;
        Publisher = publisher;
    }

    /// <summary>The text as received.</summary>
    public string Text { get; }

    /// <summary>The report's identifier, or null.</summary>
    public string? Id { get; }

    /// <summary>The day it was published, or null.</summary>
    public LocalDate? PublicationDate { get; }

    /// <summary>Where the day of publication comes from; null when it is not known.</summary>
    public DateOrigin? PublicationDateOrigin
    {
        get => PublicationDate is null ? null : field;
        init;
    }
    = DateOrigin.Given;

    /// <summary>Who published it, or null.</summary>
    public string? Publisher { get; }

    /// <summary>The words of a span as written.</summary>
    public string Surface(TextSpan span) => Text[span.Start..span.End];

    /// <summary>The words of a span as written, without a copy.</summary>
    public ReadOnlySpan<char> SurfaceSpan(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Whether a stage has written the layer.</summary>
    public bool Has(ILayer layer) => layers.ContainsKey(layer);

    /// <summary>Reads a layer.</summary>
    /// <exception cref="InvalidOperationException">No stage has written it.</exception>
    public T Get<T>(Layer<T> layer)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(layer);
        return layers.TryGetValue(layer, out var value)
            ? (T)value
            : throw new InvalidOperationException($"The document has no layer '{layer.Name}'. Run the stage that provides it first.");
    }

    /// <summary>Writes a layer, once.</summary>
    /// <exception cref="InvalidOperationException">It has been written before: a stage never changes another's layer.</exception>
    public void Set<T>(Layer<T> layer, T value)
        where T : notnull
    {
        ArgumentNullException.ThrowIfNull(layer);
        if (!layers.TryAdd(layer, value))
            throw new InvalidOperationException($"The layer '{layer.Name}' has been written before.");
    }
}
