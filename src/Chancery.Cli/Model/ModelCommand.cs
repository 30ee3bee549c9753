using System.CommandLine;

namespace Chancery.Cli.Model;

/// <summary><c>chancery model info</c>: what a model file holds.</summary>
internal static class ModelCommand
{
    internal static Command Build(CommandHost host)
    {
        var file = new Argument<string?>("FILE")
        {
            Description = "The model file. Default: the model that comes with the program. Example: chancery model info models/english.chancery",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var info = new Command("info", "Shows name, version, scores, training data with licences, label sets and tensors of a model file.") { file };
        info.SetAction(async (result, cancellationToken) =>
        {
            using var model = host.OpenModel(result.GetValue(file));
            using var output = host.TextOutput();
            await output.WriteAsync(ModelText.Of(model).AsMemory(), cancellationToken).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return new Command("model", "Shows model files. Example: chancery model info") { info };
    }
}
