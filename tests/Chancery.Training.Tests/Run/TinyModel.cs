using Chancery.Training.Data;
using Chancery.Training.Layers;
using Chancery.Training.Run;

namespace Chancery.Training.Tests.Run;

/// <summary>A model and examples small enough for checks.</summary>
internal static class TinyModel
{
    public static readonly TrainingOptions WithoutDropout = new() { EncoderDropout = 0, WordDropout = 0, PairDropout = 0, CapitalsChance = 0, LowerChance = 0 };

    public static readonly Example[] Examples =
    [
        new()
        {
            Pieces = [1, 5, 6, 7, 8, 2],
            First = [1, 2, 4],
            Last = [1, 3, 4],
            Casing = [0, 3, 6],
            Upos = [0, 2, 1],
            Feats = [3, -1, 0],
            Lemmas = [1, 1, -1],
            Heads = [1, -1, 1],
            Labels = [4, 0, -1],
            Entities = [0, 1, 2],
            EntitySet = 0,
            Types = [0, 3, 0],
            Statuses = [-1, 2, -1],
            Relation = (4, 1, 3),
        },
        new()
        {
            Pieces = [1, 9, 5, 2],
            First = [1, 2],
            Last = [1, 2],
            Casing = [3, 0],
            Upos = [1, 0],
            Feats = [2, 1],
            Lemmas = [0, 2],
            Heads = [-1, 0],
            Labels = [2, 1],
            Entities = [5, 0],
            EntitySet = 1,
            Types = [16, 0],
            Statuses = [0, -1],
            Relation = (14, 2, 1),
        },
    ];

    public static Model Make(int vocabulary = 12, int upos = 3, int feats = 4, int lemmas = 3, int labels = 5, int positions = 8)
    {
        var sizes = new Sizes(new EncoderShape(vocabulary, positions, 1, 32, 48, 2), upos, feats, lemmas, labels)
        {
            Casing = 4,
            ArcWidth = 8,
            LabelWidth = 6,
            EntityHidden = 8,
            EventHidden = 8,
            RelationHidden = 8,
        };
        var model = new Model(sizes, 1);
        GradientCheck.Randomize(model.Parameters, deviation: 0.2f);
        return model;
    }
}
