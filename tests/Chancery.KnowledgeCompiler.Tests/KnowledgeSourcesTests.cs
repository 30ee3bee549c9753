namespace Chancery.KnowledgeCompiler.Tests;

public sealed class KnowledgeSourcesTests
{
    [Fact]
    public void Word_lists_come_without_comments() =>
        Assert.All(Shipped.Content.WordLists, list => Assert.DoesNotContain(list.Entries, line => line.StartsWith("# ", StringComparison.Ordinal) || line.Length == 0));

    [Fact]
    public void A_missing_folder_is_an_error_of_the_outside_world() => Assert.ThrowsAny<IOException>(() => KnowledgeSources.Read("no/such/folder"));
}
