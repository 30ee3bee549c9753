using System.Numerics.Tensors;
using Chancery.Training.Layers;

namespace Chancery.Training.Weights;

/// <summary>Fills an encoder with the weights of a BERT-style safetensors file.</summary>
internal static class PretrainedEncoder
{
    /// <summary>Copies all tensors; query, key and value are joined, the first token type is added to the positions.</summary>
    public static void Load(string path, ParameterSet parameters, EncoderShape shape)
    {
        var file = new SafeTensors(path);
        var prefix = file.Names.Any(name => name.StartsWith("bert.", StringComparison.Ordinal)) ? "bert." : "";
        Copy("embeddings.word_embeddings.weight", "embeddings.word");
        Copy("embeddings.position_embeddings.weight", "embeddings.position");
        var type = file.Read($"{prefix}embeddings.token_type_embeddings.weight", 2 * shape.Width).AsSpan(0, shape.Width);
        var positions = parameters["embeddings.position"].Value;
        for (var row = 0; row < shape.Positions; row++)
        {
            var target = positions.AsSpan(row * shape.Width, shape.Width);
            TensorPrimitives.Add(target, type, target);
        }

        Both("embeddings.LayerNorm", "embeddings.norm");
        for (var layer = 0; layer < shape.LayerCount; layer++)
        {
            var (from, to) = ($"encoder.layer.{layer}", $"layer.{layer}");
            string[] parts = ["query", "key", "value"];
            for (var part = 0; part < parts.Length; part++)
            {
                var size = shape.Width * shape.Width;
                file.Read($"{prefix}{from}.attention.self.{parts[part]}.weight", size).CopyTo(parameters[$"{to}.attention.qkv.weight"].Value, part * size);
                file.Read($"{prefix}{from}.attention.self.{parts[part]}.bias", shape.Width).CopyTo(parameters[$"{to}.attention.qkv.bias"].Value, part * shape.Width);
            }

            Both($"{from}.attention.output.dense", $"{to}.attention.output");
            Both($"{from}.attention.output.LayerNorm", $"{to}.attention.norm");
            Both($"{from}.intermediate.dense", $"{to}.inner");
            Both($"{from}.output.dense", $"{to}.outer");
            Both($"{from}.output.LayerNorm", $"{to}.norm");
        }

        void Both(string from, string to)
        {
            Copy($"{from}.weight", $"{to}.weight");
            Copy($"{from}.bias", $"{to}.bias");
        }

        void Copy(string from, string to)
        {
            var target = parameters[to].Value;
            file.Read(prefix + from, target.Length).CopyTo(target, 0);
        }
    }
}
