using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Chancery.Cli.Evaluate;

/// <summary>Evaluations as JSON and as a table.</summary>
internal static class EvaluationText
{
    /// <summary>One object: task, file, items, scores in per cent with two decimals, seconds, words_per_second, versions. What does not apply is null.</summary>
    internal static string Json(EvaluationReport report)
    {
        using var text = new MemoryStream();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartObject();
            json.WriteString("task", report.Task);
            json.WriteString("file", report.File);
            json.WriteNumber("items", report.Items);
            json.WriteStartObject("scores");
            foreach (var (name, score) in report.Scores.Scores)
                WriteNumber(json, name, score, 2);
            json.WriteEndObject();
            WriteNumber(json, "seconds", report.Engine?.Elapsed.TotalSeconds, 3);
            WriteNumber(json, "words_per_second", WordsPerSecond(report.Engine), 1);
            WriteVersions(json, report.Engine);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(text.ToArray());
    }

    /// <summary>A score a line; a dash where there was nothing to score.</summary>
    internal static string Table(EvaluationReport report)
    {
        var lines = new StringBuilder();
        lines.Append(CultureInfo.InvariantCulture, $"{report.Task}: {report.File}, {report.Items} items\n");
        var width = report.Scores.Scores.Max(score => score.Key.Length);
        foreach (var (name, score) in report.Scores.Scores)
        {
            var value = score?.ToString("0.00", CultureInfo.InvariantCulture) ?? "-";
            lines.Append(CultureInfo.InvariantCulture, $"{name.PadRight(width)} {value,7}\n");
        }

        if (report.Engine is { } engine)
        {
            lines.Append(CultureInfo.InvariantCulture, $"{engine.Elapsed.TotalSeconds:0.000} s, {WordsPerSecond(engine):N0} words/s, ");
            lines.Append(CultureInfo.InvariantCulture, $"engine {engine.Versions.Engine}, model {engine.Versions.Model}, knowledge {engine.Versions.Knowledge}\n");
        }

        return lines.ToString().TrimEnd('\n');
    }

    private static double? WordsPerSecond(EngineRun? engine) =>
        engine is null ? null : engine.Words / Math.Max(engine.Elapsed.TotalSeconds, 1e-9);

    private static void WriteVersions(Utf8JsonWriter json, EngineRun? engine)
    {
        if (engine is null)
        {
            json.WriteNull("versions");
            return;
        }

        json.WriteStartObject("versions");
        json.WriteString("engine", engine.Versions.Engine);
        json.WriteString("model", engine.Versions.Model);
        json.WriteString("knowledge", engine.Versions.Knowledge);
        json.WriteEndObject();
    }

    private static void WriteNumber(Utf8JsonWriter json, string name, double? value, int decimals)
    {
        if (value is { } number)
            json.WriteNumber(name, Math.Round(number, decimals));
        else
            json.WriteNull(name);
    }
}
