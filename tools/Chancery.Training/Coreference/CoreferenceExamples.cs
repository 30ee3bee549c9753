using Chancery.Coreference;
using Chancery.English;
using Chancery.Formats.Conllu;
using Chancery.Text;
using Chancery.Training.Choices;

namespace Chancery.Training.Coreference;

/// <summary>Makes choices to learn from a document with coreference: the engine finds the phrases, the annotation says which of them mean the same.</summary>
internal sealed class CoreferenceExamples(EnglishKnowledge knowledge)
{
    // What a wrong answer costs while learning: a link made to what is new, one missed, one to something else (Durrett and Klein 2013, section 3).
    private const double FalseLink = 0.1;
    private const double MissedLink = 3;
    private const double WrongLink = 1;
    private readonly CoreferenceReader reader = new(knowledge.Names, knowledge.Roles);

    /// <summary>All features seen, by name.</summary>
    public FeatureNames Names { get; } = new();

    /// <summary>The choices of a document with its gold tokens and <see cref="ConlluLayers.Source"/>, in text order.</summary>
    public List<Choice> Read(Document document)
    {
        var chooser = new Annotated(document.Id ?? "", Groups(document), this);
        reader.Read(document, chooser);
        return chooser.Choices;
    }

    /// <summary>The group of each word that heads a mention: the word of the mention whose own head lies outside.</summary>
    private static Dictionary<(int Sentence, int Word), string> Groups(Document document)
    {
        var groups = new Dictionary<(int, int), string>();
        var sentences = document.Get(ConlluLayers.Source);
        for (var sentence = 0; sentence < sentences.Length; sentence++)
        {
            var words = sentences[sentence].Words;
            foreach (var mention in ConlluEntities.Read(sentences[sentence]).OrderBy(mention => mention.Last - mention.First))
            {
                for (var word = mention.First; word <= mention.Last; word++)
                {
                    if (words[word].Head is { } head && (head - 1 < mention.First || head - 1 > mention.Last))
                    {
                        groups.TryAdd((sentence, word), mention.Group);
                        break;
                    }
                }
            }
        }

        return groups;
    }

    /// <summary>Answers as the annotation does, with the nearest phrase of the group. Notes what it was asked.</summary>
    private sealed class Annotated(string document, Dictionary<(int Sentence, int Word), string> groups, CoreferenceExamples examples) : AntecedentChooser
    {
        public List<Choice> Choices { get; } = [];

        public override Reference? Choose(AntecedentQuestion question)
        {
            var group = Group(question.Reference);
            var features = new List<int[]>();
            AntecedentFeatures.WriteNone(question, examples.Names);
            features.Add(examples.Names.Taken());
            Reference? nearest = null;
            var right = new List<bool> { false };
            for (var place = 0; place < question.Candidates.Count; place++)
            {
                AntecedentFeatures.Write(question, place, examples.Names);
                features.Add(examples.Names.Taken());
                var isRight = group is not null && Group(question.Candidates[place]) == group;
                right.Add(isRight);
                nearest ??= isRight ? question.Candidates[place] : null;
            }

            right[0] = nearest is null;
            double[] costs = [right[0] ? 0 : MissedLink, .. right.Skip(1).Select(isRight => isRight ? 0 : right[0] ? FalseLink : WrongLink)];
            Choices.Add(new Choice(document, question.Reference.IsPronoun ? 0 : 1, [.. features], [.. right], costs));
            return nearest;
        }

        private string? Group(Reference reference) => groups.GetValueOrDefault((reference.SentenceIndex, reference.Head));
    }
}
