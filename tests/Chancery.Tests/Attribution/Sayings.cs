using Chancery.Attribution;
using Chancery.Testing;
using Chancery.Text;

namespace Chancery.Tests.Attribution;

/// <summary>Statements of hand-made trees, with a lexicon of a few verbs.</summary>
internal static class Sayings
{
    private static readonly ReportingLexicon Lexicon = new(new HashSet<string> { "say", "tell", "announce" }, new HashSet<string> { "claim" }, new HashSet<string> { "deny" }, new HashSet<string> { "believe" }, new HashSet<string> { "reportedly" });

    public static (Document Document, IReadOnlyList<Statement> Statements) Read(string lines)
    {
        var document = TreeText.ReadLines(lines);
        new AttributionStage(Lexicon).Annotate([document], CancellationToken.None);
        return (document, document.Get(AttributionLayers.Statements));
    }

    /// <summary>Source, cue and content as written, with a stroke between them; "-" for what is not there, "+" between parts of the content.</summary>
    public static string Show(Document document, Statement statement) => string.Join(" | ",
        statement.Source is { } source ? document.Surface(source) : "-",
        statement.Cue is { } cue ? document.Surface(cue) : "-",
        string.Join(" + ", statement.Content.Select(document.Surface)));
}
