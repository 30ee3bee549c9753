using System.Collections.Immutable;
using System.Text.Json;
using Chancery.Formats.Conllu;
using Chancery.Grammar;
using Chancery.Neural.Model;
using Chancery.Training.Data;
using Chancery.Training.Layers;

namespace Chancery.Training.Run;

/// <summary>Writes a trained model as the engine reads it: 8-bit matrices, label sets, vocabulary, lemma exceptions; and beside it model.json.</summary>
internal sealed class Exporter(Model model, Corpus corpus)
{
    private static readonly string[] OpenClasses = ["VERB", "AUX", "NOUN", "ADJ", "ADV", "PRON", "DET"];

    /// <summary>Matrices kept in fp32: small ones, and those that are read in pairs.</summary>
    private static readonly string[] Plain =
        ["embeddings.position", "words.casing", "arcs.bilinear.weight", "labels.bilinear.weight", "entities.tags.weight", "events.type.weight", "events.status.weight", "relations.root.weight"];

    /// <summary>Outputs that only help the training.</summary>
    private static readonly string[] Auxiliary = ["entities.wikigold", "entities.gum"];

    /// <summary>Writes <c>model.chy</c> and <c>model.json</c> into a folder.</summary>
    public void Write(string folder, string name, string version, string date, IReadOnlyDictionary<string, double> scores, IEnumerable<string> eventFiles)
    {
        Directory.CreateDirectory(folder);
        var card = new ModelCard(name, version, date, scores.ToImmutableSortedDictionary(StringComparer.Ordinal), Sources(eventFiles));
        var writer = new ModelFileWriter();
        writer.AddLines("vocabulary", corpus.Vocabulary.Pieces);
        writer.AddLines("lemma.exceptions", LemmaExceptionLines(corpus.TreebankSentences));
        writer.AddLabels("upos", corpus.Trees.Upos.All);
        writer.AddLabels("feats", corpus.Trees.Feats.All);
        writer.AddLabels("lemma", corpus.Trees.Lemmas.All);
        writer.AddLabels("labels", corpus.Trees.Labels.All);
        writer.AddLabels("entities", EntityData.Tags);
        writer.AddLabels("relations", RelationData.Roots);
        foreach (var parameter in model.Parameters.All.Where(parameter => !Auxiliary.Any(prefix => parameter.Name.StartsWith(prefix, StringComparison.Ordinal))))
            Add(writer, parameter);
        using (var file = File.Create(Path.Combine(folder, "model.chy")))
            writer.Write(file, card);
        WriteCard(folder, card);
    }

    /// <summary>Writes <c>model.json</c>.</summary>
    public static void WriteCard(string folder, ModelCard card) => File.WriteAllText(Path.Combine(folder, "model.json"), JsonSerializer.Serialize(card, JsonOptions) + "\n");

    private static readonly JsonSerializerOptions JsonOptions = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    private static void Add(ModelFileWriter writer, Parameter parameter)
    {
        var (name, values) = (parameter.Name, parameter.Value);
        if (name.Contains(".qkv.", StringComparison.Ordinal))
        {
            var third = values.Length / 3;
            string[] parts = ["query", "key", "value"];
            for (var part = 0; part < parts.Length; part++)
            {
                var target = name.Replace("qkv", parts[part], StringComparison.Ordinal);
                if (parameter.Rows == 1)
                    writer.AddFloats(target, [third], values.AsSpan(part * third, third));
                else
                    writer.AddQuantized(target, parameter.Rows / 3, parameter.Columns, values.AsSpan(part * third, third));
            }
        }
        else if (name == "arcs.bilinear.weight")
        {
            writer.AddFloats("arcs.bilinear", [parameter.Columns, parameter.Rows], Transpose(values, parameter.Rows, parameter.Columns));
        }
        else if (name == "labels.bilinear.weight")
        {
            writer.AddFloats("labels.bilinear", [parameter.Rows / parameter.Columns, parameter.Columns, parameter.Columns], values);
        }
        else if (parameter.Rows == 1)
        {
            writer.AddFloats(name, [parameter.Columns], values);
        }
        else if (Plain.Contains(name))
        {
            writer.AddFloats(name, [parameter.Rows, parameter.Columns], values);
        }
        else
        {
            writer.AddQuantized(name, parameter.Rows, parameter.Columns, values);
        }
    }

    private static float[] Transpose(float[] values, int rows, int columns)
    {
        var result = new float[values.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                result[(column * rows) + row] = values[(row * columns) + column];
        }

        return result;
    }

    /// <summary>Inflected forms of the treebanks with the lemma they have most often, where the words as such do not tell it: the engine looks here before it applies an edit script.</summary>
    internal static IEnumerable<string> LemmaExceptionLines(IEnumerable<ConlluSentence> sentences) =>
        sentences.SelectMany(sentence => sentence.Words)
            .Where(word => OpenClasses.Contains(word.Upos))
            .GroupBy(word => (Form: word.Form.ToLowerInvariant(), word.Upos))
            .Select(group => (group.Key, Total: group.Count(), Lemma: group.GroupBy(word => word.Lemma).OrderByDescending(lemmas => lemmas.Count()).ThenBy(lemmas => lemmas.Key, StringComparer.Ordinal).First()))
            .Where(entry => entry.Key.Form != entry.Lemma.Key && entry.Lemma.Count() * 4 >= entry.Total * 3)
            .Select(entry => $"{entry.Key.Form}\t{entry.Key.Upos}\t{entry.Lemma.Key}")
            .Order(StringComparer.Ordinal);

    private static ImmutableArray<ModelData> Sources(IEnumerable<string> eventFiles) =>
    [
        new("all-MiniLM-L6-v2 (sentence-transformers), from MiniLM-L6-H384-uncased (nreimers), from MiniLM (Microsoft)", "Apache-2.0; MIT", "start of the encoder"),
        new("UD English EWT 2.16, train", "CC BY-SA 4.0", "tags, features, lemmas, trees"),
        new("UD English GUM 2.16, train, 128 documents whose texts are commercially usable", "annotation CC BY 4.0; texts CC BY, CC BY-SA, public domain", "tags, features, lemmas, trees, names"),
        new("Universal NER English EWT, train", "CC BY-SA 4.0", "names"),
        new("WikiGold", "CC BY 4.0", "names (auxiliary output)"),
        new("passages with events", "written for this project, Apache-2.0", "event triggers, types, statuses"),
        new("sentences with two parties", "written for this project; trained on, sentences not published", "relations of two parties"),
        .. eventFiles.Any() ? [new ModelData("event reports written for this project", "written for this project, Apache-2.0", "event triggers, types, statuses")] : ImmutableArray<ModelData>.Empty,
    ];
}
