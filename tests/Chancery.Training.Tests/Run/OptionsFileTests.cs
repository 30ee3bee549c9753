using Chancery.Training.Run;

namespace Chancery.Training.Tests.Run;

public sealed class OptionsFileTests
{
    [Fact]
    public void Named_options_are_set_and_the_others_keep_their_defaults() =>
        Assert.Equal(new TrainingOptions { Seed = 7, EncoderDropout = 0.25f }, OptionsFile.Parse("""{ "seed": 7, "encoderDropout": 0.25 }""", "text"));

    [Fact]
    public void Unknown_option_is_an_error_that_names_the_nearest()
    {
        var error = Assert.Throws<InvalidDataException>(() => OptionsFile.Parse("""{ "wramUpSteps": 7 }""", "own.json"));
        Assert.Equal("own.json sets wramUpSteps, which is no option. Did you mean warmUpSteps?", error.Message);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{ \"seed\": \"one\" }")]
    [InlineData("{ \"seed\"")]
    [InlineData("null")]
    public void What_is_no_object_of_numbers_is_an_error(string text) =>
        Assert.Contains("own.json", Assert.Throws<InvalidDataException>(() => OptionsFile.Parse(text, "own.json")).Message, StringComparison.Ordinal);
}
