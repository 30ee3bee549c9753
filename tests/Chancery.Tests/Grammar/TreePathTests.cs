using Chancery.Grammar;
using Chancery.Testing;

namespace Chancery.Tests.Grammar;

public sealed class TreePathTests
{
    private const string Table = """
        Ankara Ankara PROPN 3 nsubj
        had have AUX 3 aux
        asked ask VERB 0 root
        Oslo Oslo PROPN 3 obj
        to to PART 6 mark
        act act VERB 3 xcomp
        against against ADP 8 case
        Copenhagen Copenhagen PROPN 6 obl
        """;

    [Theory]
    [InlineData(2, 0, "/nsubj")]
    [InlineData(5, 3, "^xcomp/obj")]
    [InlineData(5, 7, "/against")]
    [InlineData(2, 2, "")]
    public void Goes_up_and_down(int from, int to, string expected)
    {
        var index = new TreeIndex(TreeText.Read(Table).Get(GrammarLayers.Trees)[0]);
        Span<char> path = stackalloc char[96];

        Assert.Equal(expected, path[..TreePath.Write(index, from, to, path)].ToString());
    }

    [Fact]
    public void A_path_that_does_not_fit_is_cut_between_steps()
    {
        var index = new TreeIndex(TreeText.Read(Table).Get(GrammarLayers.Trees)[0]);
        Span<char> path = stackalloc char[8];

        Assert.Equal("^xcomp", path[..TreePath.Write(index, 5, 0, path)].ToString());
    }
}
