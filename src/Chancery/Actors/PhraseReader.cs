using Chancery.Actors.Pronouns;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Actors;

/// <summary>The phrases of a report that may name somebody: coded from their own words, then from the rest of the report.</summary>
internal sealed class PhraseReader(NameTable names, RoleTable roles, ActorLexicon words)
{
    private readonly PhraseFinder finder = new(names, roles, words);
    private readonly ActorLinker linker = new(words);

    /// <summary>The phrases in text order.</summary>
    /// <param name="document">A report with sentences, trees and names.</param>
    /// <param name="pronouns">Answers whom a pronoun means.</param>
    public List<Phrase> Read(Document document, PronounChooser pronouns)
    {
        TreeIndex[] trees = [.. document.Get(GrammarLayers.Trees).Select(tree => tree.Index)];
        var mentions = document.Get(EntityLayers.Mentions).ToLookup(mention => mention.SentenceIndex);
        var phrases = new List<Phrase>();
        foreach (var sentence in document.Get(TextLayers.Sentences))
            phrases.AddRange(finder.Find(document, sentence, trees[sentence.Index], [.. mentions[sentence.Index]]));
        linker.Link(phrases, trees, pronouns);
        JointPhrases.Code(phrases, trees, words);
        return phrases;
    }
}
