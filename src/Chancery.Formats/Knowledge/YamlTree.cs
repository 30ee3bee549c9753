using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Chancery.Formats.Knowledge;

/// <summary>A YAML node with its line: a mapping, a sequence or a scalar. Read from the parser's events, without reflection, for a quick start.</summary>
internal sealed class YamlTree
{
    private readonly Dictionary<string, YamlTree> entries = new(StringComparer.Ordinal);
    private readonly List<YamlTree> items = [];
    private readonly string? scalar;

    private YamlTree(int line, string? scalar = null) => (Line, this.scalar) = (line, scalar);

    /// <summary>The line it begins on, from 1.</summary>
    public int Line { get; }

    /// <summary>The keys of a mapping.</summary>
    public IEnumerable<string> Keys => entries.Keys;

    /// <summary>Reads the first document of a file.</summary>
    /// <exception cref="KnowledgeException">CHY0420: the text is not YAML, or its top is not a mapping.</exception>
    public static YamlTree Read(TextReader reader, string file)
    {
        try
        {
            var parser = new Parser(reader);
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            var root = Node(parser);
            return root.entries.Count > 0 ? root : throw new KnowledgeException("CHY0420", $"{file}:1 the file holds no keys. See docs/lexicons.md and docs/knowledge.md for the formats.");
        }
        catch (YamlException exception)
        {
            throw new KnowledgeException("CHY0420", $"{file}:{exception.Start.Line} is not valid YAML: {exception.Message}. Correct the line.", exception);
        }
    }

    /// <summary>Whether the mapping has the key.</summary>
    public bool Has(string key) => entries.ContainsKey(key);

    /// <summary>The scalar under a key, or null.</summary>
    public string? Text(string key) => entries.GetValueOrDefault(key)?.scalar;

    /// <summary>The scalars of the sequence under a key; a single scalar counts as a sequence of one; empty when absent.</summary>
    public ImmutableArray<string> Texts(string key) => !entries.TryGetValue(key, out var node) ? []
        : node.scalar is { } single ? [single]
        : [.. node.items.Select(item => item.scalar ?? "").Where(text => text.Length > 0)];

    /// <summary>The nodes of the sequence under a key; empty when absent.</summary>
    public IReadOnlyList<YamlTree> Items(string key) => entries.TryGetValue(key, out var node) ? node.items : [];

    /// <summary>The mapping under a key, or an empty one.</summary>
    public YamlTree Map(string key) => entries.GetValueOrDefault(key) ?? new YamlTree(Line);

    private static YamlTree Node(Parser parser)
    {
        if (parser.TryConsume<Scalar>(out var scalar))
            return new YamlTree((int)scalar.Start.Line, scalar.Value);
        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var node = new YamlTree((int)sequence.Start.Line);
            while (!parser.TryConsume<SequenceEnd>(out _))
                node.items.Add(Node(parser));
            return node;
        }

        var start = parser.Consume<MappingStart>();
        var mapping = new YamlTree((int)start.Start.Line);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = parser.Consume<Scalar>();
            if (!mapping.entries.TryAdd(key.Value, Node(parser)))
                throw new YamlException(key.Start, key.End, $"the key \"{key.Value}\" stands twice");
        }

        return mapping;
    }
}
