using Chancery.Actors;
using Chancery.Actors.Pronouns;
using Chancery.English;
using Chancery.Formats.Conllu;
using Chancery.Text;
using Chancery.Training.Choices;

namespace Chancery.Training.Pronouns;

/// <summary>Makes choices to learn from a document with coreference: the engine finds the phrases, the annotation says which of them mean the same.</summary>
internal sealed class PronounExamples(EnglishKnowledge knowledge)
{
    private readonly PhraseReader reader = new(knowledge.Names, knowledge.Roles, knowledge.Actors);

    /// <summary>All features seen, by name.</summary>
    public FeatureNames Names { get; } = new();

    /// <summary>Choices that the nearest fitting phrase would have got right.</summary>
    public int PlainRight { get; set; }

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
            foreach (var (group, _, first, last) in ConlluEntities.Read(sentences[sentence]).OrderBy(mention => mention.Last - mention.First))
            {
                for (var word = first; word <= last; word++)
                {
                    if (words[word].Head is { } head && (head - 1 < first || head - 1 > last))
                    {
                        groups.TryAdd((sentence, word), group);
                        break;
                    }
                }
            }
        }

        return groups;
    }

    /// <summary>Answers as the annotation does, with the nearest phrase of the pronoun's group. Notes what it was asked.</summary>
    private sealed class Annotated(string document, Dictionary<(int Sentence, int Word), string> groups, PronounExamples examples) : PronounChooser
    {
        private readonly LearnedPronounChooser plain = new(PronounWeights.Nearest);

        public List<Choice> Choices { get; } = [];

        public override Phrase? Choose(PronounQuestion question)
        {
            var group = Group(question.Pronoun);
            var features = new List<int[]>();
            PronounFeatures.WriteNone(question, examples.Names);
            features.Add(examples.Names.Taken());
            Phrase? nearest = null;
            var right = new List<bool> { false };
            for (var place = 0; place < question.Candidates.Count; place++)
            {
                PronounFeatures.Write(question, place, examples.Names);
                features.Add(examples.Names.Taken());
                var isRight = group is not null && Group(question.Candidates[place]) == group;
                right.Add(isRight);
                nearest ??= isRight ? question.Candidates[place] : null;
            }

            right[0] = nearest is null;
            Choices.Add(new Choice(document, 0, [.. features], [.. right]));
            var guess = plain.Choose(question);
            examples.PlainRight += guess is null ? (right[0] ? 1 : 0) : group is not null && Group(guess) == group ? 1 : 0;
            return nearest;
        }

        private string? Group(Phrase phrase) => groups.GetValueOrDefault((phrase.SentenceIndex, phrase.Head));
    }
}
