using System.IO.Compression;
using System.Text;
using Chancery.Formats.Knowledge;
using Chancery.Knowledge;
using ICSharpCode.SharpZipLib.BZip2;
using NodaTime;

namespace Chancery.Formats.Tests.Knowledge;

public sealed class WikidataDumpTests
{
    private const string Country = """{"id":"Q739","labels":{"en":{"value":"Colombia"}},"claims":{"P298":[{"mainsnak":{"datavalue":{"value":"COL"}}}]}}""";
    private const string Position = """{"id":"Q1","labels":{"en":{"value":"Minister of Defence of Colombia"}},"claims":{"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q739"}}}}]}}""";
    private const string Person = """{"id":"Q2","labels":{"en":{"value":"Ada Perez"}},"aliases":{"en":[{"value":"A. Perez"}]},"claims":{"P27":[{"mainsnak":{"datavalue":{"value":{"id":"Q739"}}}}],"P39":[{"rank":"normal","mainsnak":{"datavalue":{"value":{"id":"Q1"}}},"qualifiers":{"P580":[{"datavalue":{"value":{"time":"+2018-08-07T00:00:00Z","precision":11}}}],"P582":[{"datavalue":{"value":{"time":"+2020-00-00T00:00:00Z","precision":9}}}]}}]}}""";
    private const string Class = """{"id":"Q3","labels":{"en":{"value":"political party"}},"claims":{}}""";
    private const string Body = """{"id":"Q4","labels":{"en":{"value":"Blue Front"}},"claims":{"P31":[{"mainsnak":{"datavalue":{"value":{"id":"Q3"}}}}],"P17":[{"mainsnak":{"datavalue":{"value":{"id":"Q739"}}}}]}}""";
    private static readonly RoleTable Roles = new(["minister", "political party"], [new Role("GOV", false), new Role("PTY", false)]);

    // The order of a dump is no order of need: who holds an office may come before the office.
    private static readonly string Dump = $"[\n{Person},\n{Body},\n{Country},\n{Position},\n{Class}\n]\n";

    [Fact]
    public void Reads_offices_held_and_bodies()
    {
        var names = Read(Encoding.UTF8.GetBytes(Dump)).Knowledge.Names;

        Assert.Equal(["Ada Perez", "A. Perez"], names[0].Names.AsEnumerable());
        Assert.Equal(
            new KnownName(NameKind.Leader, "Ada Perez", Ontology.ActorCode.Parse("COL GOV"), new LocalDate(2018, 8, 7), new LocalDate(2020, 12, 31), "minister of defence of colombia"), names[0].Entry);
        Assert.Equal(("Blue Front", "COL PTY", "dump.json:3"), (names[1].Entry.Name, names[1].Entry.Code.ToString(), names[1].Origin));
    }

    [Theory]
    [InlineData(".gz")]
    [InlineData(".bz2")]
    public void Reads_packed_files_and_refuses_them_cut_off(string extension)
    {
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json{extension}");
        try
        {
            var many = $"[\n{Person},\n{Country},\n{Position},\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"{Class.Replace("Q3", $"Q9{i}", StringComparison.Ordinal)},\n")) + $"{Class}\n]\n";
            File.WriteAllBytes(path, Pack(Encoding.UTF8.GetBytes(many), extension));
            using (var whole = PackedFile.Open(path))
                Assert.Single(Dumped(whole).Knowledge.Names);
            File.WriteAllBytes(path, File.ReadAllBytes(path)[..^40]);
            Assert.StartsWith("CHY0438 ", Assert.Throws<KnowledgeException>(() => ReadFile(path)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData(200, "CHY0438 dump.json:2 the dump is cut off")]
    [InlineData(-3, "CHY0438 dump.json:6 the dump ends in the middle")]
    [InlineData(0, "CHY0438 dump.json:1 the dump is empty")]
    public void A_dump_cut_in_the_middle_is_refused(int length, string message)
    {
        var bytes = Encoding.UTF8.GetBytes(Dump);
        Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(bytes[..(length < 0 ? bytes.Length + length : length)])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("COL", "XXQ", "CHY0434 dump.json:2 \"XXQ\"")]
    [InlineData("+2020-00", "+2010-00", "CHY0435 dump.json:2 Ada Perez (Q2): an office ends before it begins")]
    [InlineData("P39", "P40", "")]
    [InlineData("\"labels\"", "\"other\"", "CHY0439 dump.json has no item that can be coded")]
    [InlineData("\"precision\":11", "\"precision\":\"x\"", "CHY0438 dump.json:2 ")]
    public void Faults_are_told_with_their_line(string from, string to, string message)
    {
        var dump = Encoding.UTF8.GetBytes(Dump.Replace(from, to, StringComparison.Ordinal));
        if (message.Length == 0)
            Assert.DoesNotContain(Read(dump).Knowledge.Names, name => name.Entry.Kind == NameKind.Leader);
        else
            Assert.StartsWith(message, Assert.Throws<KnowledgeException>(() => Read(dump)).Message, StringComparison.Ordinal);
    }

    private static ImportedKnowledge Read(byte[] dump) => Dumped(new MemoryStream(dump));

    private static ImportedKnowledge ReadFile(string path)
    {
        using var stream = PackedFile.Open(path);
        return Dumped(stream);
    }

    private static ImportedKnowledge Dumped(Stream stream) => new WikidataDump("dump.json", Codes.Known, Roles, isLenient: false).Read(stream);

    private static byte[] Pack(byte[] bytes, string extension)
    {
        var packed = new MemoryStream();
        using (Stream stream = extension == ".gz" ? new GZipStream(packed, CompressionLevel.Fastest) : new BZip2OutputStream(packed))
            stream.Write(bytes);
        return packed.ToArray();
    }
}
