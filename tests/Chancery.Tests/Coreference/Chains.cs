using Chancery.Attribution;
using Chancery.Choices;
using Chancery.Coreference;
using Chancery.Entities;
using Chancery.Pipeline;
using Chancery.Testing;
using Chancery.Tests.Knowledge;
using Chancery.Text;

namespace Chancery.Tests.Coreference;

/// <summary>The coreference stage over hand-made trees, with the tables of <see cref="Tables"/>.</summary>
internal static class Chains
{
    /// <summary>The chains of sentences, as <c>Peru = it (chosen); the army = its</c>.</summary>
    /// <param name="lines">As <see cref="TreeText.ReadLines"/> takes them.</param>
    /// <param name="persons">The names of persons that the entity head sees, with a comma between them.</param>
    /// <param name="weights">Null for the nearest.</param>
    /// <param name="statements">The statements, from the document.</param>
    public static string Of(string lines, string persons = "", ChoiceWeights? weights = null, Func<Document, Statement[]>? statements = null)
    {
        var document = TreeText.ReadLines(lines);
        document.Set(EntityLayers.Mentions, [.. persons.Split(',', StringSplitOptions.RemoveEmptyEntries).SelectMany(name => Mentions(document, name))]);
        document.Set(AttributionLayers.Statements, [.. statements?.Invoke(document) ?? []]);
        new CoreferenceStage(Tables.Names, Tables.Roles, weights ?? CoreferenceWeights.Nearest).Annotate([document], CancellationToken.None);
        return string.Join("; ", document.Get(CoreferenceLayers.Chains).Select(chain => string.Join(" = ", chain.Mentions.Select(mention => Text(document, mention)))));
    }

    private static string Text(Document document, CorefMention mention)
    {
        var rule = mention.Provenance.Rule["coreference.".Length..];
        return rule == "first" ? document.Surface(mention.Span) : $"{document.Surface(mention.Span)} ({rule})";
    }

    private static IEnumerable<Mention> Mentions(Document document, string name)
    {
        var words = name.Split(' ');
        foreach (var sentence in document.Get(TextLayers.Sentences))
        {
            for (var first = 0; first + words.Length <= sentence.Tokens.Length; first++)
            {
                if (words.SequenceEqual(sentence.Tokens[first..(first + words.Length)].Select(token => document.Surface(token.Span))))
                    yield return new Mention(sentence.Index, first, first + words.Length - 1, sentence.SpanOf(first, first + words.Length - 1), EntityType.Person, new Provenance("entities", "test"));
            }
        }
    }
}
