using System.Buffers.Binary;
using System.Text;

namespace Chancery.Knowledge;

/// <summary>Puts places into the form in which a <see cref="Gazetteer"/> looks them up.</summary>
public static class GazetteerWriter
{
    /// <summary>The bytes of a gazetteer; the same places in any order of names give the same bytes.</summary>
    /// <param name="places">Each with its names; <see cref="Place.Number"/> is given anew, by the order here.</param>
    /// <exception cref="ArgumentException">There are more than 65,536 codes of countries, divisions and features.</exception>
    public static byte[] Write(IReadOnlyList<NamedPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var texts = new TextTable();
        texts.Add("");
        foreach (var (place, _, _) in places)
        {
            texts.Add(place.Countries);
            texts.Add(place.Division);
            texts.Add(place.FeatureCode);
        }

        if (texts.All.Count > ushort.MaxValue)
            throw new ArgumentException($"There are {texts.All.Count} codes of countries, divisions and features; 65,536 are the most.", nameof(places));
        var records = new byte[places.Count * GazetteerLayout.RecordLength];
        for (var i = 0; i < places.Count; i++)
            Write(places[i].Place, texts, records.AsSpan(i * GazetteerLayout.RecordLength, GazetteerLayout.RecordLength));
        var meanings = Meanings(places);
        return Join(places.Count, records, meanings, texts.All);
    }

    private static void Write(Place place, TextTable texts, Span<byte> record)
    {
        BinaryPrimitives.WriteInt32LittleEndian(record[GazetteerLayout.NameText..], texts.Add(place.Name));
        BinaryPrimitives.WriteUInt16LittleEndian(record[GazetteerLayout.CountriesText..], (ushort)texts.Add(place.Countries));
        BinaryPrimitives.WriteUInt16LittleEndian(record[GazetteerLayout.DivisionText..], (ushort)texts.Add(place.Division));
        BinaryPrimitives.WriteInt32LittleEndian(record[GazetteerLayout.Latitude..], (int)Math.Round(place.Latitude * GazetteerLayout.Degree));
        BinaryPrimitives.WriteInt32LittleEndian(record[GazetteerLayout.Longitude..], (int)Math.Round(place.Longitude * GazetteerLayout.Degree));
        BinaryPrimitives.WriteInt32LittleEndian(record[GazetteerLayout.Population..], place.Population);
        BinaryPrimitives.WriteInt32LittleEndian(record[GazetteerLayout.GeoNamesId..], place.GeoNamesId ?? 0);
        BinaryPrimitives.WriteUInt16LittleEndian(record[GazetteerLayout.FeatureText..], (ushort)texts.Add(place.FeatureCode));
        record[GazetteerLayout.Kind] = (byte)place.Kind;
    }

    /// <summary>The places of each name, the sorted names with the most populous place first.</summary>
    private static SortedDictionary<byte[], List<int>> Meanings(IReadOnlyList<NamedPlace> places)
    {
        var meanings = new SortedDictionary<byte[], List<int>>(Comparer<byte[]>.Create((one, other) => one.AsSpan().SequenceCompareTo(other)));
        for (var i = 0; i < places.Count; i++)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var name in places[i].Names)
                Add(name, i << 1, own);
            foreach (var name in places[i].OtherNames)
                Add(name, (i << 1) | GazetteerLayout.OtherName, own);
        }

        foreach (var list in meanings.Values)
            list.Sort((one, other) => (-places[one >> 1].Place.Population, one).CompareTo((-places[other >> 1].Place.Population, other)));
        return meanings;

        void Add(string name, int meaning, HashSet<string> own)
        {
            var form = PlaceName.Of(name);
            if (form.Length == 0 || !own.Add(form))
                return;
            var key = Encoding.UTF8.GetBytes(form);
            if (!meanings.TryGetValue(key, out var list))
                meanings.Add(key, list = []);
            list.Add(meaning);
        }
    }

    private static byte[] Join(int placeCount, byte[] records, SortedDictionary<byte[], List<int>> meanings, List<string> texts)
    {
        var file = new List<byte>(records.Length * 2);
        file.AddRange(new byte[GazetteerLayout.HeaderLength]);
        var header = new Dictionary<int, int>
        {
            [GazetteerLayout.PlaceCount] = placeCount,
            [GazetteerLayout.NameCount] = meanings.Count,
            [GazetteerLayout.MeaningCount] = meanings.Values.Sum(list => list.Count),
            [GazetteerLayout.TextCount] = texts.Count,
        };
        Section(GazetteerLayout.Places, records);
        Section(GazetteerLayout.NameEnds, Ends(meanings.Keys.Select(name => name.Length)));
        Section(GazetteerLayout.MeaningEnds, Ends(meanings.Values.Select(list => list.Count)));
        Section(GazetteerLayout.Meanings, Numbers(meanings.Values.SelectMany(list => list)));
        Section(GazetteerLayout.Names, meanings.Keys.SelectMany(name => name));
        var bytes = texts.Select(Encoding.UTF8.GetBytes).ToList();
        Section(GazetteerLayout.TextEnds, Ends(bytes.Select(text => text.Length)));
        Section(GazetteerLayout.Texts, bytes.SelectMany(text => text));
        header[GazetteerLayout.Length] = file.Count;
        byte[] written = [.. file];
        foreach (var (offset, number) in header)
            BinaryPrimitives.WriteInt32LittleEndian(written.AsSpan(offset), number);
        return written;

        void Section(int offset, IEnumerable<byte> content)
        {
            header[offset] = file.Count;
            file.AddRange(content);
        }
    }

    private static byte[] Ends(IEnumerable<int> lengths)
    {
        var end = 0;
        return Numbers(lengths.Select(length => end += length));
    }

    private static byte[] Numbers(IEnumerable<int> numbers)
    {
        int[] all = [.. numbers];
        var bytes = new byte[all.Length * sizeof(int)];
        for (var i = 0; i < all.Length; i++)
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(i * sizeof(int)), all[i]);
        return bytes;
    }

    /// <summary>Texts numbered in the order in which they came; each once.</summary>
    private sealed class TextTable
    {
        private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        private readonly List<string> all = [];

        public List<string> All => all;

        public int Add(string text)
        {
            if (!numbers.TryGetValue(text, out var number))
            {
                numbers.Add(text, number = all.Count);
                all.Add(text);
            }

            return number;
        }
    }
}
