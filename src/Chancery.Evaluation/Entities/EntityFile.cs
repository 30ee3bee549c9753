using System.Collections.Immutable;
using System.Text;
using Chancery.Text;

namespace Chancery.Evaluation.Entities;

/// <summary>Reads sentences with named entities: JSON Lines in the form of the Universal NER data, one sentence a line.</summary>
/// <remarks>
/// Fields: <c>id</c>; <c>tokens</c>; <c>text</c> and <c>token_spans</c>, or neither (the text is then the tokens joined by spaces); <c>tags</c>
/// (IOB2, one for each token). Entities are read off the tags, an <c>I-</c> without its <c>B-</c> beginning one, as conlleval does.
/// </remarks>
public static class EntityFile
{
    /// <summary>Reads a file; one whose name ends in <c>.gz</c> is unpacked.</summary>
    /// <exception cref="InputException">The file can't be read, or a line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<EntityItem> Read(string path) => Collect(JsonLines.ReadFile(path), path);

    /// <summary>Reads from an open reader.</summary>
    /// <param name="reader">JSON Lines.</param>
    /// <param name="place">The name shown in errors.</param>
    /// <exception cref="InputException">A line is not as it must be (CHY0130 to CHY0137).</exception>
    public static ImmutableArray<EntityItem> Read(TextReader reader, string place)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Collect(JsonLines.Read(reader, place), place);
    }

    private static ImmutableArray<EntityItem> Collect(IEnumerable<JsonRecord> records, string place)
    {
        var items = ImmutableArray.CreateBuilder<EntityItem>();
        var lines = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var item = ReadItem(record);
            if (!lines.TryAdd(item.Id, item.Line))
                throw Errors.DuplicateId(place, item.Line, item.Id, lines[item.Id]);
            items.Add(item);
        }

        return items.ToImmutable();
    }

    private static EntityItem ReadItem(JsonRecord record)
    {
        var id = record.Text("id");
        ImmutableArray<string> forms = [.. record.Texts("tokens")];
        ImmutableArray<string> tags = [.. record.Texts("tags")];
        if (tags.Length != forms.Length)
            throw record.Fault("tags", $"found {tags.Length} for {forms.Length} tokens", "Give one tag for each token.");
        var text = record.OptionalText("text");
        if (text is null)
        {
            var (joined, places) = Join(forms);
            return new EntityItem(id, record.Line, joined, places, Decode(record, tags, places));
        }

        ImmutableArray<TextSpan> spans = [.. record.Spans("token_spans", text)];
        if (spans.Length != forms.Length)
            throw record.Fault("token_spans", $"found {spans.Length} for {forms.Length} tokens", "Give one span for each token.");
        for (var index = 1; index < spans.Length; index++)
        {
            if (spans[index].Start < spans[index - 1].End)
                throw record.Fault("token_spans", $"span {index} overlaps the one before it", "Give the tokens in the order of the text.");
        }

        return new EntityItem(id, record.Line, text, spans, Decode(record, tags, spans));
    }

    private static (string Text, ImmutableArray<TextSpan> Spans) Join(ImmutableArray<string> forms)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<TextSpan>(forms.Length);
        foreach (var form in forms)
        {
            if (text.Length > 0)
                text.Append(' ');
            spans.Add(new TextSpan(text.Length, text.Length + form.Length));
            text.Append(form);
        }

        return (text.ToString(), spans.MoveToImmutable());
    }

    private static ImmutableArray<EntitySpan> Decode(JsonRecord record, ImmutableArray<string> tags, ImmutableArray<TextSpan> tokens)
    {
        var entities = ImmutableArray.CreateBuilder<EntitySpan>();
        string? open = null;
        for (var index = 0; index < tags.Length; index++)
        {
            var tag = tags[index];
            if (tag != "O" && (tag.Length < 3 || tag[0] is not ('B' or 'I') || tag[1] != '-'))
                throw record.Fault("tags", $"\"{tag}\" is no IOB2 tag", "Write O, B-TYPE or I-TYPE.");
            var type = tag == "O" ? null : tag[2..];
            if (type is null)
                open = null;
            else if (tag[0] == 'I' && type == open)
                entities[^1] = entities[^1] with { Span = entities[^1].Span.Union(tokens[index]) };
            else
                entities.Add(new EntitySpan(tokens[index], open = type));
        }

        return entities.ToImmutable();
    }
}
