using Xunit;

namespace Chancery.Testing;

/// <summary>A test that reads files of <c>shared/</c>; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Marks a test.</summary>
    /// <param name="relativePaths">What it reads, below <c>shared/</c>.</param>
    public SharedFactAttribute(params string[] relativePaths) => Skip = SharedFiles.SkipReason(relativePaths);
}
