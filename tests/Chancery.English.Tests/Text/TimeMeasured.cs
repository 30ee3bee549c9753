namespace Chancery.English.Tests.Text;

/// <summary>Tests that measure how long something takes: nothing else may run beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class TimeMeasured
{
    /// <summary>The collection's name.</summary>
    public const string Name = "time measured";
}
