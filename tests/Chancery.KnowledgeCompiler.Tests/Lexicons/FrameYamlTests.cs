using System.Collections.Immutable;
using Chancery.Events.Lexicon;
using Chancery.KnowledgeCompiler.Lexicons;
using Chancery.Ontology;

namespace Chancery.KnowledgeCompiler.Tests.Lexicons;

public sealed class FrameYamlTests
{
    [Fact]
    public void Reads_the_keys_of_a_frame()
    {
        var frame = Assert.Single(Read("""
            type: SANCTION
            frames:
              - id: impose.sanction
                verbs: [impose, slap]
                objects: [sanction]
                recipient: [on, obj.on]
                governs: denied
                mode: expel
                cameo: "163"
                strength: strong
                example: Canada imposed sanctions on two generals.
            """));
        Assert.Equal((EventType.Sanction, FrameKind.Verb, FrameStrength.Strong, EventStatus.Denied), (frame.Type, frame.Kind, frame.Strength, frame.Governs!.Value));
        Assert.Equal(["impose", "slap"], frame.Words.AsEnumerable());
        Assert.Equal(["on", "obj.on"], frame.Recipient.AsEnumerable());
        Assert.Equal(("expel", "163"), (frame.Mode, frame.Cameo));
        Assert.Null(frame.Particle);
    }

    [Theory]
    [InlineData("type: [", "CHY0420")]
    [InlineData("type: DANCE", "CHY0421")]
    [InlineData("type: SANCTION\nframes:\n  - {id: a, verbs: [ban], example: A., colour: red}", "CHY0422")]
    [InlineData("type: SANCTION\nframes:\n  - {id: a, verbs: [ban]}", "CHY0423")]
    [InlineData("type: SANCTION\nframes:\n  - {id: a, verbs: [ban], example: A., strength: iron}", "CHY0421")]
    [InlineData("type: SANCTION\nframes:\n  - {id: a, verbs: [ban], example: A., mode: aerial}", "CHY0424")]
    [InlineData("type: SANCTION\nframes:\n  - {id: a, verbs: [ban], example: A., cameo: 1699}", "CHY0424")]
    public void A_file_that_can_not_be_read_is_told_with_its_line(string yaml, string code)
    {
        var fault = Assert.Throws<KnowledgeException>(() => Read(yaml));
        Assert.Equal(code, fault.Code);
        Assert.Contains("frames/test.yaml:", fault.Message, StringComparison.Ordinal);
    }

    private static ImmutableArray<Frame> Read(string yaml) => FrameYaml.Read(new StringReader(yaml), "frames/test.yaml", new CameoTable([new("163", -8, "embargo"), new("161", -4, "ties")], [new(EventType.Sanction, "expel", "161")]));
}
