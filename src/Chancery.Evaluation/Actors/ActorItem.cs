using NodaTime;

namespace Chancery.Evaluation.Actors;

/// <summary>A phrase, and who it names.</summary>
/// <param name="Id">Unique within the file.</param>
/// <param name="Line">Its line in the file, from 1.</param>
/// <param name="Text">The phrase.</param>
/// <param name="Context">Words near it that tell the country, as "German"; empty for none.</param>
/// <param name="Date">The day on which it was written.</param>
/// <param name="Country">What the country must be.</param>
/// <param name="Sector">What the first sector must be.</param>
/// <param name="SecondSector">What the second sector may be; not checked where the gold has none.</param>
public sealed record ActorItem(string Id, int Line, string Text, string Context, LocalDate Date, ActorWish Country, ActorWish Sector, ActorWish SecondSector)
{
    /// <summary>Whether there is something to judge: of an item that wants only an article's title there is not.</summary>
    public bool IsChecked => Country.IsChecked || Sector.IsChecked;
}
