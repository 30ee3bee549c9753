using Chancery.Ontology;

namespace Chancery.Tests.Ontology;

public sealed class EventTypesTests
{
    [Fact]
    public void Names_read_back_and_case_matters()
    {
        Assert.Equal(16, EventTypes.All.Length);
        Assert.All(Enum.GetValues<EventType>(), type =>
        {
            Assert.True(EventTypes.TryParse(type.Name(), out var read));
            Assert.Equal(type, read);
        });
        Assert.False(EventTypes.TryParse("Sanction", out _));
        Assert.False(EventTypes.TryParse(null, out _));
    }

    [Fact]
    public void Classes_of_four_are_those_of_the_manual()
    {
        var counts = Enum.GetValues<EventType>().CountBy(type => type.Quad()).ToDictionary();

        Assert.Equal(4, counts[QuadClass.VerbalCooperation]);
        Assert.Equal(3, counts[QuadClass.MaterialCooperation]);
        Assert.Equal(4, counts[QuadClass.VerbalConflict]);
        Assert.Equal(5, counts[QuadClass.MaterialConflict]);
        Assert.Equal(QuadClass.VerbalCooperation, EventType.Concede.Quad());
        Assert.Equal(QuadClass.MaterialConflict, EventType.Protest.Quad());
    }

    [Fact]
    public void A_sector_alone_is_a_sector_of_an_unknown_country()
    {
        Assert.Equal(new ActorCode(null, "CVL"), ActorCode.Parse("CVL"));
        Assert.Equal(new ActorCode("NGO", null), ActorCode.Parse("NGO"));
        Assert.Equal(new ActorCode("IGO", "MIL"), ActorCode.Parse("IGO MIL"));
        Assert.Equal("CVL", ActorCode.Parse("CVL").ToString());
        Assert.Equal(25, Sectors.All.Length);
    }
}
