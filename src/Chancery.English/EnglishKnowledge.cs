using System.Text;
using Chancery.English.Lexicons;
using Chancery.Events.Lexicon;
using Chancery.Events.Parties;
using Chancery.Knowledge;
using Chancery.Ontology;

namespace Chancery.English;

/// <summary>What the package knows: names, roles, frames, operators; read once from its resources.</summary>
public sealed class EnglishKnowledge
{
    /// <summary>Version of lexicon and knowledge, raised when their content changes.</summary>
    public const string Version = "2026.11";

    private static readonly Lazy<EnglishKnowledge> Shared = new(() => new EnglishKnowledge());

    private EnglishKnowledge()
    {
        Names = NameTable.Read(Reader);
        using var roles = Reader("roles.tsv");
        Roles = RoleTable.Read(roles);
        using var operators = Reader("operators.yaml");
        Operators = OperatorYaml.Read(operators, "operators.yaml");
        using var parties = Reader("parties.tsv");
        Parties = PartyModel.Read(parties, "parties.tsv");
        Frames = new FrameLexicon(Enum.GetNames<EventType>().Select(type => $"frames/{type.ToLowerInvariant()}.yaml").SelectMany(file =>
        {
            using var reader = Reader(file);
            return FrameYaml.Read(reader, file);
        }));
    }

    /// <summary>Countries, bodies, leaders, cities.</summary>
    public NameTable Names { get; }

    /// <summary>Nouns that tell a sector.</summary>
    public RoleTable Roles { get; }

    /// <summary>Learned weights by which the parties to an act are chosen.</summary>
    public PartyModel Parties { get; }

    /// <summary>The frame lexicon.</summary>
    public FrameLexicon Frames { get; }

    /// <summary>Words that decide over the acts they govern.</summary>
    public OperatorLexicon Operators { get; }

    /// <summary>The shared instance. Thread-safe.</summary>
    /// <exception cref="KnowledgeException">A file can't be read.</exception>
    public static EnglishKnowledge Load() => Shared.Value;

    private static StreamReader Reader(string name) => new(EnglishResources.Open(name), Encoding.UTF8);
}
