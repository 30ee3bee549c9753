namespace Chancery.Knowledge;

/// <summary>Where everything lies in the bytes of a gazetteer: eleven numbers, then places, name index and texts. All numbers are little-endian.</summary>
/// <remarks>Nothing is parsed when it is opened: a name is found by halving in the sorted names, a place lies at its number times the size of a record.</remarks>
internal static class GazetteerLayout
{
    public const int PlaceCount = 0;
    public const int NameCount = 4;
    public const int MeaningCount = 8;
    public const int TextCount = 12;
    public const int Places = 16;
    public const int NameEnds = 20;
    public const int MeaningEnds = 24;
    public const int Meanings = 28;
    public const int Names = 32;
    public const int TextEnds = 36;
    public const int Texts = 40;
    public const int Length = 44;
    public const int HeaderLength = 48;

    /// <summary>Bytes of a place.</summary>
    public const int RecordLength = 28;

    /// <summary>Coordinates are kept as whole hundred-thousandths of a degree.</summary>
    public const double Degree = 100_000;

    /// <summary>A meaning is the number of a place, doubled, and one more where the name is not its first.</summary>
    public const int OtherName = 1;

    // Within the record of a place.
    public const int NameText = 0;
    public const int CountriesText = 4;
    public const int DivisionText = 6;
    public const int Latitude = 8;
    public const int Longitude = 12;
    public const int Population = 16;
    public const int GeoNamesId = 20;
    public const int FeatureText = 24;
    public const int Kind = 26;
}
