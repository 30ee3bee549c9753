using System.Globalization;
using Chancery.Training.Layers;
using Chancery.Training.Run;
using Chancery.Training.Weights;

// train --data FOLDER --encoder FOLDER --out FOLDER [--events FILE]... [--steps N] [--resume]
var arguments = new CommandArguments(args);
if (arguments.Command != "train")
{
    Console.Error.WriteLine("usage: train --data FOLDER --encoder FOLDER --out FOLDER [--events FILE]... [--steps N] [--seed N] [--resume]");
    return 2;
}

var options = new TrainingOptions
{
    Steps = int.Parse(arguments.Value("steps", "4000"), CultureInfo.InvariantCulture),
    Seed = int.Parse(arguments.Value("seed", "1"), CultureInfo.InvariantCulture),
};
var encoderFolder = arguments.Value("encoder");
var corpus = new Corpus(arguments.Value("data"), Path.Combine(encoderFolder, "vocab.txt"), arguments.Values("events"));
Console.Error.WriteLine($"trees {corpus.Trees.Examples.Count}, entities {corpus.Entities.Count}, events {corpus.Events.Count}, relations {corpus.Relations.Count} sentences; upos {corpus.Trees.Upos.Count}, feats {corpus.Trees.Feats.Count}, lemmas {corpus.Trees.Lemmas.Count}, labels {corpus.Trees.Labels.Count}");
var shape = new EncoderShape(corpus.Vocabulary.Pieces.Length, 512, 6, 384, 1536, 12);
var model = new Model(new Sizes(shape, corpus.Trees.Upos.Count, corpus.Trees.Feats.Count, corpus.Trees.Lemmas.Count, corpus.Trees.Labels.Count), options.Seed);
PretrainedEncoder.Load(Path.Combine(encoderFolder, "model.safetensors"), model.Parameters, shape);
new Trainer(model, corpus, options, arguments.Value("out")).Run(arguments.Has("resume"), CancellationToken.None);
return 0;
