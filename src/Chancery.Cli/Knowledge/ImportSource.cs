namespace Chancery.Cli.Knowledge;

/// <summary>A file to take knowledge from.</summary>
/// <param name="Stream">Its bytes, unpacked while they are read.</param>
/// <param name="File">Its name without folder and packing, for errors and origins.</param>
/// <param name="IsLenient">Whether entries with faults are left out.</param>
internal sealed record ImportSource(Stream Stream, string File, bool IsLenient);
