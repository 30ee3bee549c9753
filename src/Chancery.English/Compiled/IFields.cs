using System.Collections.Immutable;
using Chancery.Text;

namespace Chancery.English.Compiled;

/// <summary>The fields of compiled knowledge, one after another. The writer keeps what it is given; the reader disregards that and gives what the file holds.
/// So that one description of a record (<see cref="KnowledgeFields"/>) serves for both, and a field is added in one place.</summary>
internal interface IFields
{
    /// <summary>A number of any sign.</summary>
    int Number(int value);

    /// <summary>A text; null reads as empty.</summary>
    string Text(string? value);

    /// <summary>A text that may be absent.</summary>
    string? OptionalText(string? value);

    /// <summary>A list of texts.</summary>
    ImmutableArray<string> Texts(ImmutableArray<string> values);

    /// <summary>A list of records.</summary>
    /// <param name="values">What is written.</param>
    /// <param name="exchange">Describes one record.</param>
    T[] List<T>(IReadOnlyList<T> values, Func<IFields, T?, T> exchange)
        where T : class;

    /// <summary>Lists of records that are read when they are asked for, by their number.</summary>
    /// <param name="count">Lists.</param>
    /// <param name="values">Gives a list that is written.</param>
    /// <param name="exchange">Describes one record.</param>
    Func<int, T[]> LazyLists<T>(int count, Func<int, IReadOnlyList<T>> values, Func<IFields, T?, T> exchange)
        where T : class;

    /// <summary>An index of words, as it lies in memory.</summary>
    WordIndex Words(WordIndex? value);
}
