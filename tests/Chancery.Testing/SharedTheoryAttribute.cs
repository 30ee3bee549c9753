using Xunit;

namespace Chancery.Testing;

/// <summary>A theory that reads files of <c>shared/</c>; skipped, with the reason, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Marks a theory.</summary>
    /// <param name="relativePaths">What it reads, below <c>shared/</c>.</param>
    public SharedTheoryAttribute(params string[] relativePaths) => Skip = SharedFiles.SkipReason(relativePaths);
}
