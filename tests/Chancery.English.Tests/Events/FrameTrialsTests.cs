using Chancery.Events;

namespace Chancery.English.Tests.Events;

public sealed class FrameTrialsTests
{
    private static readonly string[] Conditions = ["particle", "with", "objects", "not_objects", "subjects", "complement"];

    [Fact]
    public void Tells_the_frame_that_counts_and_what_the_others_lack()
    {
        var record = EnglishPipeline.Load().Read("Norway lifted the ban on fish imports from Russia.");

        var trials = FrameTrials.Of(record.Document, EnglishKnowledge.Load().Frames, EnglishKnowledge.Load().Operators).Where(trial => record.Document.Surface(trial.Word) == "lifted").ToList();

        Assert.Equal("lift.restriction", Assert.Single(trials, trial => trial.IsTaken).Frame.Id);
        Assert.All(trials, trial => Assert.InRange(trial.HeadProbability, 0, 1));
        Assert.All(trials.Where(trial => trial.Unmet is not null), trial => Assert.Contains(trial.Unmet!, Conditions));
    }

    [Fact]
    public void A_document_that_was_not_coded_has_none() =>
        Assert.Empty(FrameTrials.Of(new Chancery.Text.Document("Norway lifted the ban."), EnglishKnowledge.Load().Frames, EnglishKnowledge.Load().Operators));
}
