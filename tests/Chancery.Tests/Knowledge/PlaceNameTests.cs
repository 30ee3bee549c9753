using Chancery.Knowledge;

namespace Chancery.Tests.Knowledge;

public sealed class PlaceNameTests
{
    [Theory]
    [InlineData("Sana'a", "sanaa")]
    [InlineData("SANA’A", "sanaa")]
    [InlineData("São Paulo", "sao paulo")]
    [InlineData("Port-au-Prince", "port au prince")]
    [InlineData("St. John's", "st johns")]
    [InlineData("Washington, D.C.", "washington dc")]
    [InlineData("Łódź", "lodz")]
    [InlineData("Tórshavn\nTown", "torshavn town")]
    [InlineData("Straße", "strasse")]
    [InlineData(" Aleppo ", "aleppo")]
    [InlineData("İzmir", "izmir")]
    [InlineData("Минск", "минск")]
    [InlineData("...", "")]
    [InlineData("", "")]
    public void Marks_capitals_apostrophes_and_hyphens_do_not_matter(string surface, string form) => Assert.Equal(form.Trim(), PlaceName.Of(surface).Trim());

    [Fact]
    public void What_is_too_long_is_no_name() => Assert.Equal("", PlaceName.Of(new string('a', PlaceName.LongestLength + 1)));
}
