using Chancery.Text;

namespace Chancery.English.Tests.Text;

public class SentenceSplitterTests
{
    // Sentences divided by a bar.
    [Theory]
    [InlineData("Gen. Smith met Mr. Jones.| They left.")]
    [InlineData("He moved to the U.S.| The plan failed.")]
    [InlineData("He left the U.S. Senate.| It was late.")]
    [InlineData("At 5 p.m. Monday he left.| She stayed.")]
    [InlineData("Apples, pears, etc.| Some fell.")]
    [InlineData("BOGOTA, Sept. 27 (Reuters) -| Washington has revoked the visa.| It gave no reason.")]
    [InlineData("MERSIN —| Police fired tear gas.| Nobody was hurt.")]
    [InlineData("THE MINISTER OF DEFENCE - a friend - resigned.| He left.")]
    [InlineData("John F. Kennedy spoke to J. Edgar Hoover.| He listened.")]
    [InlineData("\"We will not go,\" she said.| \"We stay.\"| He nodded.")]
    [InlineData("\"Why?\" he asked.| \"Who knows!\" Mr. Smith said.| They left.")]
    [InlineData("“We stay. |We fight.”| He nodded.")]
    [InlineData("\"I go.| You stay.| They wait.\"| \"All right.\"| He left.")]
    [InlineData("He paused ... and went on.| Then he left...| Nobody came.")]
    [InlineData("Really?!| Yes!!!| (He lied.)| So what?")]
    [InlineData("He fell (see No. 5, p. 3).| She ran.[6] |Then it ended. [7] [8] |Good.")]
    [InlineData("1. Talks failed.| 2. War began.")]
    [InlineData("THE TALKS FAILED.| WAR BEGAN.")]
    [InlineData("it ended. |nobody came :) |Good")]
    [InlineData("Visit Yahoo! today.| Thanks.")]
    [InlineData("The firm, Acme Inc., fell.| Acme Inc. Chairman Bo Li left Acme Inc.| He is rich.")]
    [InlineData("Dear Mr. Horton, |We have met. |Best regards, |Ann Lee")]
    [InlineData("Kay Mann |11/28/2000 02:19 PM |He left at 11/28/2000 02:19 PM |Please answer.")]
    [InlineData("See http://a.org/x |http://a.org/y |They are good.")]
    [InlineData("The end |-------------- |From here on")]
    [InlineData("Version 2.5 of it costs $5.50 at x.com.| Buy it.")]
    public void Ends_sentences_within_a_paragraph(string marked)
    {
        var text = marked.Replace("|", "", StringComparison.Ordinal);
        Assert.Equal(marked.Split('|').Select(sentence => sentence.Trim()), English.Sentences(text));
    }

    [Fact]
    public void Paragraphs_always_end_a_sentence()
    {
        var document = English.Read("Talks fail in\n\nThe capital \r\n \r\nwas quiet.\u2029Night fell");
        var sentences = document.Get(TextLayers.Sentences);
        Assert.Equal(["Talks fail in", "The capital", "was quiet.", "Night fell"], sentences.Select(sentence => document.Surface(sentence.Span)));
        Assert.Equal([0, 1, 2, 3], sentences.Select(sentence => sentence.ParagraphIndex));
    }

    [Fact]
    public void Wrapped_lines_go_on()
    {
        const string Text = "Washington has revoked the visa of the president of Colombia after he\n"
            + "urged soldiers to disobey orders at a rally in New York, officials said\non Saturday.";
        Assert.Single(English.Sentences(Text));
    }

    [Fact]
    public void A_heading_list_items_and_short_lines_end_at_their_line()
    {
        const string Text = "Washington revokes visa of president\n"
            + "Washington has revoked the visa of the president of Colombia after he urged soldiers to\n"
            + "disobey orders. The reasons:\n- a rally\n- a speech in New York that the United States said was beyond what a guest may say\n1) others";
        Assert.Equal(["Washington revokes visa of president", "Washington has revoked the visa of the president of Colombia after he urged soldiers to\ndisobey orders.",
            "The reasons:", "- a rally", "- a speech in New York that the United States said was beyond what a guest may say", "1) others"], English.Sentences(Text));
    }

    [Fact]
    public void A_sentence_has_at_most_200_tokens_and_is_cut_at_the_best_punctuation()
    {
        var text = string.Join(' ', Enumerable.Repeat("word", 150)) + "; " + string.Join(' ', Enumerable.Repeat("word", 100)) + ", " + string.Join(' ', Enumerable.Repeat("word", 400));
        var sentences = English.Read(text).Get(TextLayers.Sentences);
        Assert.Equal([151, 101, 200, 200], sentences.Select(sentence => sentence.Tokens.Length));
    }
}
