using Chancery.KnowledgeCompiler.Lexicons;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Tests.Lexicons;

public sealed class OperatorYamlTests
{
    [Fact]
    public void A_word_in_two_lists_has_the_first_status()
    {
        var operators = OperatorYaml.Read(new StringReader("light_verbs: [impose]\nstatuses:\n  Announced: [plan]\n  Hypothetical: [plan, consider]\n"), "operators.yaml");
        Assert.Equal(EventStatus.Announced, operators.Statuses["plan"]);
        Assert.Equal(EventStatus.Hypothetical, operators.Statuses["consider"]);
        Assert.Equal(["impose"], operators.LightVerbs.AsEnumerable());
    }

    [Theory]
    [InlineData("statuses: {Wished: [hope]}", "CHY0421")]
    [InlineData("statuses: {Announced: [plan], Announced: [vow]}", "CHY0420")]
    public void A_file_that_can_not_be_read_is_told(string yaml, string code) =>
        Assert.Equal(code, Assert.Throws<KnowledgeException>(() => OperatorYaml.Read(new StringReader(yaml), "operators.yaml")).Code);
}
