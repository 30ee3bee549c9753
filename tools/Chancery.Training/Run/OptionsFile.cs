using System.Text.Json;
using Chancery.Cli;

namespace Chancery.Training.Run;

/// <summary>Training options from a JSON object, as <c>{ "seed": 2, "encoderDropout": 0.1 }</c>; what it does not name keeps its default.</summary>
internal static class OptionsFile
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>Reads a file.</summary>
    /// <exception cref="InvalidDataException">It is not a JSON object, an option is unknown, or a value is not a number that fits.</exception>
    public static TrainingOptions Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a text.</summary>
    /// <param name="text">A JSON object.</param>
    /// <param name="place">Its name in errors.</param>
    /// <exception cref="InvalidDataException">As <see cref="Read"/>.</exception>
    public static TrainingOptions Parse(string text, string place)
    {
        var known = typeof(TrainingOptions).GetProperties().Where(property => property.CanWrite).Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name)).ToList();
        try
        {
            using var json = JsonDocument.Parse(text);
            foreach (var option in json.RootElement.EnumerateObject().Where(option => !known.Contains(option.Name)))
            {
                var hint = Nearest.Find(option.Name, known) is { } near ? $"Did you mean {near}?" : $"Options are {string.Join(", ", known)}.";
                throw new InvalidDataException($"{place} sets {option.Name}, which is no option. {hint}");
            }

            return json.Deserialize<TrainingOptions>(Format)!;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException($"{place} is no JSON object of options: {exception.Message}", exception);
        }
    }
}
