using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Chancery.Neural.Model;

namespace Chancery.Cli.Model;

/// <summary>A model file as text.</summary>
internal static class ModelText
{
    /// <summary>Describes a model.</summary>
    internal static string Of(ModelFile model)
    {
        var card = model.Card;
        var text = new StringBuilder();
        var tensors = model.Tensors.ToList();
        text.Append(CultureInfo.InvariantCulture, $"{card.Name} {card.Version}, made {card.Created}\n");
        text.Append(CultureInfo.InvariantCulture, $"{model.Length:N0} bytes, {tensors.Count} tensors with {tensors.Sum(tensor => tensor.Count):N0} values, {model.Vocabulary.Pieces.Length:N0} pieces\n");
        text.Append("scores on development data, per cent\n");
        TextTable.Append(text, [.. card.Scores.Select(score => Cells(score.Key, score.Value.ToString("0.00", CultureInfo.InvariantCulture)))]);
        text.Append("trained on\n");
        TextTable.Append(text, [.. card.Data.Select(data => Cells(data.Name, data.Licence, data.Use))]);
        text.Append("tensors\n");
        TextTable.Append(text, [.. tensors.Select(tensor => Cells(tensor.Name, tensor.IsQuantized ? "i8" : "f32", $"[{string.Join(", ", tensor.Shape)}]"))]);
        return text.ToString();
    }

    private static ImmutableArray<string> Cells(params ImmutableArray<string> cells) => cells;
}
