using Chancery.Neural.Model;
using Chancery.Training.Run;

namespace Chancery.Training.Tests.Run;

public sealed class TrainerTests
{
    /// <summary>All tasks are drawn within six steps; the rate does not depend on the number of steps.</summary>
    private static readonly TrainingOptions Options = new() { Seed = 3, Steps = 6, WarmUpSteps = 2, FinalRate = 1, BatchPieces = 12, EntityShare = 0.25f, EventShare = 0.25f, RelationShare = 0.25f };

    [Fact]
    public void Interrupted_run_ends_with_the_same_bits_as_a_run_in_one_go()
    {
        using var folder = new TemporaryFolder();
        var corpus = TinyCorpus.Write(folder);
        var whole = Run(corpus, Path.Combine(folder.Path, "whole"), Options, resume: false);
        Run(corpus, Path.Combine(folder.Path, "parts"), Options with { Steps = 3 }, resume: false);
        var half = File.ReadAllBytes(Path.Combine(folder.Path, "parts", "checkpoint.bin"));
        var parts = Run(corpus, Path.Combine(folder.Path, "parts"), Options, resume: true);
        Assert.False(half.AsSpan().SequenceEqual(whole));
        Assert.True(parts.AsSpan().SequenceEqual(whole));
    }

    [Fact]
    public void Another_seed_gives_another_model()
    {
        using var folder = new TemporaryFolder();
        var corpus = TinyCorpus.Write(folder);
        var first = Run(corpus, Path.Combine(folder.Path, "first"), Options with { Steps = 2 }, resume: false);
        var second = Run(corpus, Path.Combine(folder.Path, "second"), Options with { Steps = 2, Seed = 2 }, resume: false);
        Assert.False(first.AsSpan().SequenceEqual(second));
    }

    [Fact]
    public void Checkpoint_of_another_model_and_other_files_are_errors()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "checkpoint.bin");
        Checkpoint.Write(path, TinyModel.Make(upos: 3), 7, [1, 2, 3, 4]);
        var (step, positions) = Checkpoint.Read(path, TinyModel.Make(upos: 3));
        Assert.Equal(7, step);
        Assert.Equal([1, 2, 3, 4], positions);
        Assert.Contains("upos.weight", Assert.Throws<InvalidDataException>(() => Checkpoint.Read(path, TinyModel.Make(upos: 4))).Message, StringComparison.Ordinal);
        File.WriteAllText(path, "not a checkpoint");
        Assert.Throws<InvalidDataException>(() => Checkpoint.Read(path, TinyModel.Make()));
    }

    [Fact]
    public void Exported_model_loads_with_attention_split_and_the_bilinear_form_turned()
    {
        using var folder = new TemporaryFolder();
        var corpus = TinyCorpus.Write(folder);
        var model = TinyCorpus.Model(corpus);
        new Exporter(model, corpus).Write(folder.Path, "tiny", "3", "2026-01-02", new Dictionary<string, double> { ["las"] = 12.5 }, ["reports.jsonl"]);
        using var file = ModelFile.Load(Path.Combine(folder.Path, "model.chy"));

        var bilinear = model.Parameters["arcs.bilinear.weight"].Value;
        var turned = file.Floats("arcs.bilinear", 8, 8);
        for (var i = 0; i < 64; i++)
            Assert.Equal(bilinear[(i % 8 * 8) + (i / 8)], turned[i]);
        Assert.Equal(model.Parameters["labels.bilinear.weight"].Value, file.Floats("labels.bilinear", corpus.Trees.Labels.Count, 7, 7).ToArray());

        var joined = model.Parameters["layer.0.attention.qkv.weight"].Value;
        string[] parts = ["query", "key", "value"];
        for (var part = 0; part < 3; part++)
        {
            var quantized = file.Quantized($"layer.0.attention.{parts[part]}.weight", 32, 32);
            for (var i = 0; i < 32 * 32; i++)
                Assert.Equal(joined[(part * 32 * 32) + i], quantized.Values[i] * quantized.Scales[i / 32], 0.51 * quantized.Scales[i / 32]);
            Assert.Equal(model.Parameters["layer.0.attention.qkv.bias"].Value[(part * 32)..((part + 1) * 32)], file.Floats($"layer.0.attention.{parts[part]}.bias", 32).ToArray());
        }

        Assert.Equal(corpus.Trees.Upos.All, file.Labels("upos"));
        Assert.Equal(15, file.Labels("relations").Length);
        Assert.Equal(Sample.Pieces, file.Vocabulary.Pieces);
        Assert.False(file.Has("entities.gum.weight"));
        var text = ModelCardText.Write(file);
        Assert.Contains("tiny 3, made 2026-01-02", text, StringComparison.Ordinal);
        Assert.Contains("12.50", text, StringComparison.Ordinal);
        Assert.Contains("sentences not published", text, StringComparison.Ordinal);
        Assert.Contains("event reports written for this project", text, StringComparison.Ordinal);
    }

    private static byte[] Run(Corpus corpus, string folder, TrainingOptions options, bool resume)
    {
        new Trainer(TinyCorpus.Model(corpus), corpus, options, folder).Run(resume, CancellationToken.None);
        return File.ReadAllBytes(Path.Combine(folder, "checkpoint.bin"));
    }
}
