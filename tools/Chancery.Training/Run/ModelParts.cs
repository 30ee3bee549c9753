using Chancery.Neural.Model;
using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>Puts tensors learned later into a model file; all else stays as it is, byte for byte.</summary>
internal static class ModelParts
{
    /// <summary>Replaces the tensors of a folder's model that have the parameters' names, or adds them, and the scores on its card.</summary>
    public static void Replace(string folder, ParameterSet parameters, IEnumerable<(string Name, double Value)> scores)
    {
        var path = Path.Combine(folder, "model.chy");
        var fresh = path + ".new";
        using (var model = ModelFile.Load(path))
        {
            var writer = new ModelFileWriter();
            foreach (var text in model.Sets.Texts)
                writer.AddLines(text, model.Lines(text));
            foreach (var set in model.Sets.Labels)
                writer.AddLabels(set, model.Labels(set));
            var names = parameters.All.Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
            foreach (var tensor in model.Tensors.Where(tensor => !names.Contains(tensor.Name)).OrderBy(tensor => tensor.Offset))
                Copy(model, tensor, writer);
            foreach (var parameter in parameters.All)
                Add(parameter, writer);
            var card = model.Card with { Scores = model.Card.Scores.SetItems(scores.Select(score => KeyValuePair.Create(score.Name, Math.Round(score.Value, 2)))) };
            using var file = File.Create(fresh);
            writer.Write(file, card);
            Exporter.WriteCard(folder, card);
        }

        File.Move(fresh, path, overwrite: true);
    }

    private static void Copy(ModelFile model, ModelTensor tensor, ModelFileWriter writer)
    {
        if (tensor.IsQuantized)
            writer.AddQuantized(tensor.Name, tensor.Shape[0], tensor.Shape[1], model.Quantized(tensor.Name, tensor.Shape[0], tensor.Shape[1]));
        else
            writer.AddFloats(tensor.Name, tensor.Shape.AsSpan(), model.Floats(tensor.Name, tensor.Shape.AsSpan()));
    }

    private static void Add(Parameter parameter, ModelFileWriter writer)
    {
        if (parameter.Name.EndsWith(".weight", StringComparison.Ordinal))
            writer.AddQuantized(parameter.Name, parameter.Rows, parameter.Columns, parameter.Value);
        else if (parameter.Rows == 1)
            writer.AddFloats(parameter.Name, [parameter.Columns], parameter.Value);
        else
            writer.AddFloats(parameter.Name, [parameter.Rows, parameter.Columns], parameter.Value);
    }
}
