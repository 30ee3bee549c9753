using Chancery.Neural;

namespace Chancery.Tests.Neural;

public class CasingClassifierTests
{
    [Theory]
    [InlineData("minister", Casing.Lower)]
    [InlineData("n't", Casing.Lower)]
    [InlineData("東京", Casing.Lower)]
    [InlineData("A", Casing.OneCapital)]
    [InlineData("J.", Casing.OneCapital)]
    [InlineData("É", Casing.OneCapital)]
    [InlineData("NATO", Casing.AllCapitals)]
    [InlineData("U.S.", Casing.AllCapitals)]
    [InlineData("Bogotá", Casing.Title)]
    [InlineData("'Tis", Casing.Title)]
    [InlineData("McDonald", Casing.Mixed)]
    [InlineData("iPhone", Casing.Mixed)]
    [InlineData("2025", Casing.Digits)]
    [InlineData("G7", Casing.Digits)]
    [InlineData("٣", Casing.Digits)]
    [InlineData(",", Casing.Other)]
    [InlineData("", Casing.Other)]
    [InlineData("\uD800", Casing.Other)]
    public void Classifies(string word, Casing casing) => Assert.Equal(casing, CasingClassifier.Classify(word));
}
