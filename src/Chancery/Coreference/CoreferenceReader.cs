using Chancery.Attribution;
using Chancery.Entities;
using Chancery.Grammar;
using Chancery.Knowledge;
using Chancery.Text;

namespace Chancery.Coreference;

/// <summary>Finds the references of a report and links them.</summary>
internal sealed class CoreferenceReader(NameTable names, RoleTable roles)
{
    private readonly ReferenceFinder finder = new(names, roles);

    /// <summary>The references in text order, each with its chain.</summary>
    /// <param name="document">A report with sentences, trees, names and statements.</param>
    /// <param name="chooser">Answers what a phrase refers back to.</param>
    public List<Reference> Read(Document document, AntecedentChooser chooser)
    {
        TreeIndex[] trees = [.. document.Get(GrammarLayers.Trees).Select(tree => tree.Index)];
        var mentions = document.Get(EntityLayers.Mentions).ToLookup(mention => mention.SentenceIndex);
        var references = new List<Reference>();
        foreach (var sentence in document.Get(TextLayers.Sentences))
            references.AddRange(finder.Find(document, sentence, trees[sentence.Index], [.. mentions[sentence.Index]]));
        new CoreferenceLinker(trees, new Speakers(document.Get(AttributionLayers.Statements), references), chooser).Link(references);
        return references;
    }
}
