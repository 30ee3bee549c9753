namespace Chancery.Neural;

/// <summary>Tells the casing class of a word.</summary>
public static class CasingClassifier
{
    /// <summary>The class of a word as written.</summary>
    public static Casing Classify(ReadOnlySpan<char> word)
    {
        var (letters, capitals, firstIsCapital) = (0, 0, false);
        foreach (var character in word)
        {
            if (char.IsDigit(character))
                return Casing.Digits;
            if (!char.IsLetter(character))
                continue;
            var isCapital = char.IsUpper(character);
            firstIsCapital |= letters == 0 && isCapital;
            letters++;
            capitals += isCapital ? 1 : 0;
        }

        return letters == 0 ? Casing.Other
            : capitals == 0 ? Casing.Lower
            : capitals == letters ? letters == 1 ? Casing.OneCapital : Casing.AllCapitals
            : firstIsCapital && capitals == 1 ? Casing.Title
            : Casing.Mixed;
    }
}
