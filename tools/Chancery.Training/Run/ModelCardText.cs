using System.Globalization;
using System.Text;
using Chancery.Neural.Model;

namespace Chancery.Training.Run;

/// <summary>A model's card as readable lines.</summary>
internal static class ModelCardText
{
    /// <summary>Name, size, scores in per cent, and data with licence and use.</summary>
    public static string Write(ModelFile file)
    {
        var card = file.Card;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{card.Name} {card.Version}, made {card.Created}\n");
        text.Append(CultureInfo.InvariantCulture, $"{file.Length} bytes, {file.Tensors.Count()} tensors, {file.Vocabulary.Pieces.Length} pieces\n\nscores on development data\n");
        foreach (var (measure, value) in card.Scores)
            text.Append(CultureInfo.InvariantCulture, $"  {measure,-26} {value,8:F2}\n");
        text.Append("\ntrained on\n");
        foreach (var data in card.Data)
            text.Append(CultureInfo.InvariantCulture, $"  {data.Name}\n    licence: {data.Licence}\n    for: {data.Use}\n");
        return text.ToString().TrimEnd('\n');
    }
}
