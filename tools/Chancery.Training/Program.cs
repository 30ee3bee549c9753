using System.Globalization;
using System.Text.Json;
using Chancery;
using Chancery.Neural.Model;
using Chancery.Training;
using Chancery.Training.Layers;
using Chancery.Training.Choices;
using Chancery.Training.Parties;
using Chancery.Training.Coreference;
using Chancery.Training.Pronouns;
using Chancery.Training.Run;
using Chancery.Training.Weights;

const string Usage = """
    train  --data FOLDER --encoder FOLDER --out FOLDER [--events FILE]... [--options FILE] [--steps N] [--seed N] [--resume]
    export --data FOLDER --encoder FOLDER --from FOLDER --out FOLDER --date yyyy-MM-dd [--events FILE]... [--name NAME] [--version N]
    parties  --events FILE... --dev FILE... --out FOLDER [--epochs N] [--rate R] [--decay D] [--least N]
    pronouns --data FOLDER --out FILE [--epochs N] [--rate R] [--decay D] [--least N]
    coreference --data FOLDER --out FILE [--epochs N] [--rate R] [--decay D] [--least N]
    info   FILE
    """;

var arguments = new CommandArguments(args);
try
{
    return arguments.Command switch
    {
        "train" or "export" => Learn(arguments),
        "parties" => Choose(arguments, options => PartyCommand.Run([.. arguments.Values("events")], [.. arguments.Values("dev")], arguments.Value("out"), options)),
        "pronouns" => Choose(arguments, options => PronounCommand.Run(arguments.Value("data"), arguments.Value("out"), options)),
        "coreference" => Choose(arguments, options => CoreferenceCommand.Run(arguments.Value("data"), arguments.Value("out"), options)),
        "info" => Info(arguments.File),
        _ => Help(),
    };
}
catch (Exception exception) when (exception is ArgumentException or InvalidDataException or IOException or ChanceryException)
{
    Console.Error.WriteLine(exception.Message);
    return 2;
}

static int Help()
{
    Console.Error.WriteLine(Usage);
    return 2;
}

static int Info(string path)
{
    using var file = ModelFile.Load(path);
    Console.WriteLine(ModelCardText.Write(file));
    return 0;
}

static int Choose(CommandArguments arguments, Action<ChoiceTrainingOptions> run)
{
    var options = new ChoiceTrainingOptions();
    options = options with
    {
        Epochs = int.Parse(arguments.Value("epochs", $"{options.Epochs}"), CultureInfo.InvariantCulture),
        Rate = double.Parse(arguments.Value("rate", FormattableString.Invariant($"{options.Rate}")), CultureInfo.InvariantCulture),
        Least = int.Parse(arguments.Value("least", $"{options.Least}"), CultureInfo.InvariantCulture),
        Decay = double.Parse(arguments.Value("decay", FormattableString.Invariant($"{options.Decay}")), CultureInfo.InvariantCulture),
    };
    run(options);
    return 0;
}

static int Learn(CommandArguments arguments)
{
    var read = arguments.Has("options") ? OptionsFile.Read(arguments.Value("options")) : new TrainingOptions();
    var options = read with
    {
        Steps = arguments.Has("steps") ? int.Parse(arguments.Value("steps"), CultureInfo.InvariantCulture) : read.Steps,
        Seed = arguments.Has("seed") ? int.Parse(arguments.Value("seed"), CultureInfo.InvariantCulture) : read.Seed,
    };
    var encoderFolder = arguments.Value("encoder");
    var corpus = new Corpus(arguments.Value("data"), Path.Combine(encoderFolder, "vocab.txt"), arguments.Values("events"));
    Console.Error.WriteLine(
        $"trees {corpus.Trees.Examples.Count}, names {corpus.Entities.Count}, events {corpus.Events.Count}, relations {corpus.Relations.Count} sentences; "
        + $"upos {corpus.Trees.Upos.Count}, feats {corpus.Trees.Feats.Count}, lemmas {corpus.Trees.Lemmas.Count}, labels {corpus.Trees.Labels.Count}");
    var shape = new EncoderShape(corpus.Vocabulary.Pieces.Length, 512, 6, 384, 1536, 12);
    var model = new Model(new Sizes(shape, corpus.Trees.Upos.Count, corpus.Trees.Feats.Count, corpus.Trees.Lemmas.Count, corpus.Trees.Labels.Count), options.Seed);
    if (arguments.Command == "train")
    {
        PretrainedEncoder.Load(Path.Combine(encoderFolder, "model.safetensors"), model.Parameters, shape);
        using var cancellation = new CancellationTokenSource();
        Console.CancelKeyPress += (_, pressed) => (pressed.Cancel, _) = (true, cancellation.CancelAsync());
        new Trainer(model, corpus, options, arguments.Value("out")).Run(arguments.Has("resume"), cancellation.Token);
        return 0;
    }

    var from = arguments.Value("from");
    Checkpoint.Read(Path.Combine(from, "checkpoint.bin"), model);
    var metrics = Path.Combine(from, "metrics.jsonl");
    var scores = File.Exists(metrics) ? JsonSerializer.Deserialize<Dictionary<string, double>>(File.ReadLines(metrics).Last())! : [];
    new Exporter(model, corpus).Write(arguments.Value("out"), arguments.Value("name", "chancery-en"), arguments.Value("version", "1"), arguments.Value("date"), scores, arguments.Values("events"));
    return 0;
}
