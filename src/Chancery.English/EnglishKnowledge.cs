using Chancery.Actors;
using Chancery.Actors.Pronouns;
using Chancery.Choices;
using Chancery.Coreference;
using Chancery.English.Compiled;
using Chancery.Events.Lexicon;
using Chancery.Events.Parties;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Ontology;
using Chancery.Places;
using Chancery.Text;
using Chancery.Time.Lexicon;

namespace Chancery.English;

/// <summary>What the package knows: names, roles, frames, operators, CAMEO codes; compiled from the readable files when the package is built (<c>tools/Chancery.KnowledgeCompiler</c>), read once.</summary>
public sealed class EnglishKnowledge
{
    /// <summary>Version of lexicon and knowledge, raised when their content changes.</summary>
    public const string Version = "2026.15";

    private const string ResourceName = "english.chyk";

    private static readonly Lazy<EnglishKnowledge> Shared = new(() => new EnglishKnowledge());

    private EnglishKnowledge()
    {
        var content = KnowledgeFormat.Read(EnglishResources.Read(ResourceName), "the shipped knowledge");
        Names = content.Names;
        Roles = content.Roles;
        Actors = content.Actors;
        PlaceWords = content.Places;
        Places = KnowledgeFormat.ReadPlaces(EnglishResources.Map("places.chyk"), "the shipped gazetteer");
        Operators = content.Operators;
        Frames = new FrameLexicon(content.Frames);
        Cameo = content.Cameo;
        Times = content.Times;
        Text = TextRules.Parse(List);
        Forms = KnownWords.Of(Frames, Operators, List("irregular-verbs"));
        Parties = Weights("parties.tsv", PartyWeights.Sides);
        Coreference = Weights("coreference.tsv", CoreferenceWeights.Sides);
        Pronouns = Weights("pronouns.tsv", PronounWeights.Sides);

        IEnumerable<string> List(string name) => content.WordLists.First(list => list.Name == name).Entries;
    }

    /// <summary>Countries, bodies, leaders, cities.</summary>
    public NameTable Names { get; }

    /// <summary>Nouns that tell a sector.</summary>
    public RoleTable Roles { get; }

    /// <summary>Words by which the phrases that name somebody are read.</summary>
    public ActorLexicon Actors { get; }

    /// <summary>Words by which places are found and told apart.</summary>
    public PlaceLexicon PlaceWords { get; }

    /// <summary>Places of the world with their coordinates.</summary>
    public Gazetteer Places { get; }

    /// <summary>Learned weights by which the parties to an act are chosen.</summary>
    public ChoiceWeights Parties { get; }

    /// <summary>Learned weights by which it is chosen what a phrase refers back to.</summary>
    public ChoiceWeights Coreference { get; }

    /// <summary>Learned weights by which it is chosen whom a pronoun means.</summary>
    public ChoiceWeights Pronouns { get; }

    /// <summary>The frame lexicon.</summary>
    public FrameLexicon Frames { get; }

    /// <summary>Modes of the event types, with CAMEO code and intensity.</summary>
    public CameoTable Cameo { get; }

    /// <summary>Words of time expressions.</summary>
    public TimeLexicon Times { get; }

    /// <summary>Words that decide over the acts they govern.</summary>
    public OperatorLexicon Operators { get; }

    /// <summary>Dictionary forms of the words of frames and operators.</summary>
    public DictionaryForms Forms { get; }

    /// <summary>How text divides into words and sentences.</summary>
    public TextRules Text { get; }

    /// <summary>The shared instance. Thread-safe.</summary>
    /// <exception cref="KnowledgeException">CHY0404, CHY0405: the compiled knowledge is damaged, or of another format version.</exception>
    public static EnglishKnowledge Load() => Shared.Value;

    /// <summary>The countries and territories that names belong to, as ISO 3166 alpha-3 codes. Reads all names: for checks, not for coding.</summary>
    public IReadOnlySet<string> Countries()
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        for (var number = 0; number < Names.Names.Count; number++)
        {
            foreach (var name in Names.Find(Names.Names[number]))
            {
                if (name.Code?.Country is { } country && !ActorCode.IsBody(country))
                    countries.Add(country);
            }
        }

        return countries;
    }

    private static ChoiceWeights Weights(string name, int sides)
    {
        using var reader = new StreamReader(EnglishResources.Open(name));
        return ChoiceWeights.Read(reader, name, sides);
    }

    /// <summary>Begins to load on another thread, beside the model; <see cref="Load"/> waits for it.</summary>
    internal static void BeginLoad()
    {
        if (Shared.IsValueCreated)
            return;
        new Thread(() =>
        {
            try
            {
                _ = Shared.Value;
            }
            catch (KnowledgeException)
            {
                // Kept by the lazy value: Load throws it to the caller.
            }
        })
        { IsBackground = true }.Start();
    }
}
