using Chancery.English.Text;
using Chancery.Events;
using Chancery.Text;

namespace Chancery.English;

/// <summary>What one given party does to another in a sentence. Thread-safe.</summary>
/// <param name="head">The relation head.</param>
public sealed class RelationReader(RelationHead head)
{
    private readonly TextStage text = new(EnglishText.Rules);

    /// <summary>The most probable class.</summary>
    /// <param name="sentence">The sentence.</param>
    /// <param name="source">Who acts.</param>
    /// <param name="target">To whom.</param>
    /// <returns>One of <see cref="RelationHead.Roots"/>; null when one of the two has no word in the sentence.</returns>
    public string? Read(string sentence, TextSpan source, TextSpan target)
    {
        var document = new Document(sentence);
        text.Annotate([document], CancellationToken.None);
        var scores = head.Score(sentence, document.Get(TextLayers.Sentences).SelectMany(part => part.Tokens), source, target);
        return scores.IsEmpty ? null : head.Roots[scores.IndexOf(scores.Max())];
    }
}
