using Chancery.Ontology;

namespace Chancery.Tests.Ontology;

public sealed class CameoTableTests
{
    private static readonly CameoCode Refusal = new("120", -4, "refusal");
    private static readonly CameoCode NoMeeting = new("125", -5, "refusal to meet");

    [Fact]
    public void A_mode_has_its_own_code_and_an_unknown_one_that_of_the_type()
    {
        var table = new CameoTable([Refusal, NoMeeting], [new(EventType.Reject, null, "120"), new(EventType.Reject, "meet", "125")]);
        Assert.Equal(NoMeeting, table.Find(EventType.Reject, "meet"));
        Assert.Equal(Refusal, table.Find(EventType.Reject, null));
        Assert.Equal(Refusal, table.Find(EventType.Reject, "dance"));
        Assert.Equal(NoMeeting, table.Find("125"));
        Assert.Null(table.Find("126"));
    }

    [Fact]
    public void A_type_without_a_row_has_no_code()
    {
        var table = new CameoTable([Refusal], []);
        Assert.Null(table.Find(EventType.Reject, "meet"));
        Assert.True(table.HasMode(EventType.Reject, null));
        Assert.False(table.HasMode(EventType.Reject, "meet"));
    }

    [Fact]
    public void A_table_that_contradicts_itself_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new CameoTable([Refusal, Refusal], []));
        Assert.Throws<ArgumentException>(() => new CameoTable([Refusal], [new(EventType.Reject, "meet", "125")]));
        Assert.Throws<ArgumentException>(() => new CameoTable([Refusal], [new(EventType.Reject, null, "120"), new(EventType.Reject, null, "120")]));
    }
}
