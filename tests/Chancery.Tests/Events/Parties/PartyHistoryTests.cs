using System.Collections.Immutable;
using Chancery.Events;
using Chancery.Events.Parties;
using Chancery.Ontology;

namespace Chancery.Tests.Events.Parties;

public sealed class PartyHistoryTests
{
    private static readonly Participant Ankara = new(null, [new ActorCode("TUR", "GOV")], 1);
    private static readonly Participant Copenhagen = new(null, [new ActorCode("DNK", "GOV")], 2);
    private static readonly Participant Oslo = new(null, [new ActorCode("NOR", "GOV")], 3);

    [Fact]
    public void Remembers_who_stood_against_whom()
    {
        var history = new PartyHistory();
        history.Add(EventType.Sanction, [Ankara], [Copenhagen]);
        history.Add(EventType.Support, [Oslo], []);

        Assert.Equal(2, history.Opposed(2, [1]));
        Assert.Equal(2, history.Opposed("TUR", ["DNK"]));
        Assert.Equal(0, history.Opposed(3, [1]));
    }

    [Fact]
    public void Words_are_no_deed_and_nobody_judges_his_own()
    {
        var history = new PartyHistory();
        history.Add(EventType.Sanction, [Ankara], [Copenhagen]);
        history.Add(EventType.Coerce, [Copenhagen], []);
        history.Add(EventType.Accuse, [Oslo], [Copenhagen]);

        Assert.Equal(1, history.LastDoer(1, [2], []));
        Assert.Equal(1, history.LastDoer(2, [3], []));
        Assert.Equal(0, history.LastDoer(3, [], []));
    }

    [Fact]
    public void A_government_does_not_judge_what_it_did_itself()
    {
        var history = new PartyHistory();
        history.Add(EventType.Sanction, [Copenhagen], [Ankara]);
        history.Add(EventType.Coerce, [Ankara], []);

        Assert.Equal(1, history.LastDoer(2, [9], [new ActorCode("TUR", "GOV")]));
        Assert.Equal(2, history.LastDoer(2, [9], [new ActorCode("TUR", "OPP")]));
    }

    [Fact]
    public void Tells_the_side_in_the_last_act()
    {
        var history = new PartyHistory();
        Assert.Null(history.Last(1));
        history.Add(EventType.Accuse, [Ankara], ImmutableArray.Create(Copenhagen, Oslo));

        Assert.Equal((EventType.Accuse, PartyRole.Recipient), history.Last(3));
        Assert.Equal(1, history.Count(1, PartyRole.Actor));
        Assert.Equal(0, history.Count(1, PartyRole.Recipient));
    }
}
