using Chancery.Knowledge;
using Chancery.KnowledgeCompiler.Tables;

namespace Chancery.KnowledgeCompiler.Tests.Tables;

public sealed class RolesTsvTests
{
    [Fact]
    public void Of_a_noun_that_stands_twice_the_first_role_counts()
    {
        var roles = RolesTsv.Read(new StringReader("GOV\tstrong\tminister;prime minister\nMIL\tweak\tspokesman;minister\n"));
        Assert.Equal(new Role("GOV", false), roles.Find("minister"));
        Assert.Equal(new Role("MIL", true), roles.Find("spokesman"));
        Assert.Null(roles.Find("prime"));
    }

    [Theory]
    [InlineData("GOV\tstrong\n", "CHY0401")]
    [InlineData("GOV\tmiddling\tminister\n", "CHY0402")]
    public void A_row_that_can_not_be_read_is_told(string text, string code) =>
        Assert.Equal(code, Assert.Throws<KnowledgeException>(() => RolesTsv.Read(new StringReader(text))).Code);
}
