namespace Chancery.Training.Layers;

/// <summary>All parameters of a model, in the order they were made.</summary>
internal sealed class ParameterSet
{
    private readonly List<Parameter> all = [];

    public IReadOnlyList<Parameter> All => all;

    public Parameter this[string name] => all.Find(parameter => parameter.Name == name) ?? throw new KeyNotFoundException($"There is no parameter {name}.");

    public Parameter Add(Parameter parameter)
    {
        all.Add(parameter);
        return parameter;
    }

    /// <summary>Start values of the heads, by their fan-in; the encoder's come from the pretrained file.</summary>
    public void InitializeHeads(int seed)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] is { IsHead: true } parameter && parameter.Value.AsSpan().ContainsAnyExcept(0) is false)
            {
                var deviation = parameter.Rows > 1 || parameter.Name.EndsWith("root", StringComparison.Ordinal) ? 1 / MathF.Sqrt(parameter.Columns) : 0;
                if (deviation > 0)
                    parameter.Randomize(new RandomStream(seed, 7919, i), Math.Min(deviation, 0.05f));
            }
        }
    }
}
