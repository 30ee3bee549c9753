using Chancery.English.Compiled;

namespace Chancery.KnowledgeCompiler.Tests;

public sealed class KnowledgeFileTests
{
    [Fact]
    public void The_same_sources_give_the_same_bytes() => Assert.Equal(Shipped.File, KnowledgeFile.Compile(KnowledgeSources.Read(Shipped.Folder)));

    [Fact]
    public void What_was_read_and_written_again_is_the_same_file() => Assert.Equal(Shipped.File, KnowledgeFile.Compile(KnowledgeFormat.Read(Shipped.File, "test")));

    [Fact]
    public void Every_property_of_frames_operators_roles_codes_and_lists_survives()
    {
        var (read, expected) = (KnowledgeFormat.Read(Shipped.File, "test"), Shipped.Content);
        Assert.True(expected.Frames.Count > 500);
        Assert.Equal(expected.Frames.Select(Properties.Of), read.Frames.Select(Properties.Of));
        Assert.Equal(Properties.Of(expected.Operators), Properties.Of(read.Operators));
        Assert.Equal(Properties.Of(expected.Roles), Properties.Of(read.Roles));
        Assert.Equal(Properties.Of(expected.Actors), Properties.Of(read.Actors));
        Assert.Equal(Properties.Of(expected.Times), Properties.Of(read.Times));
        Assert.Equal(Properties.Of(expected.Places), Properties.Of(read.Places));
        Assert.Equal(Properties.Of(expected.Cameo), Properties.Of(read.Cameo));
        Assert.Equal(expected.WordLists.Select(Properties.Of), read.WordLists.Select(Properties.Of));
    }

    [Fact]
    public void Every_name_stands_for_the_same()
    {
        var (read, expected) = (KnowledgeFormat.Read(Shipped.File, "test").Names, Shipped.Content.Names);
        Assert.True(expected.Names.Count > 10_000);
        Assert.Equal(expected.LongestLength, read.LongestLength);
        for (var number = 0; number < expected.Names.Count; number++)
        {
            var name = expected.Names[number];
            Assert.Equal(expected.Find(name).Select(Properties.Of), read.Find(name).Select(Properties.Of));
        }

        Assert.NotEmpty(read.FindWritten("BOSNIA AND HERZEGOVINA"));
        Assert.NotEmpty(read.FindWritten("URSULA VON DER LEYEN"));
        Assert.Empty(read.Find("Xyzzy"));
    }

    [Fact]
    public void Damage_anywhere_is_told()
    {
        var random = new Random(7);
        for (var round = 0; round < 60; round++)
        {
            var file = round % 2 == 0 ? Shipped.File[..random.Next(Shipped.File.Length)] : Shipped.File.ToArray();
            if (round % 2 == 1)
                file[random.Next(12, file.Length)] ^= (byte)(1 << random.Next(8));
            var fault = Assert.Throws<KnowledgeException>(() => KnowledgeFormat.Read(file, "the file"));
            Assert.Equal("CHY0404", fault.Code);
            Assert.Contains("the file", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Another_format_version_is_told()
    {
        var file = Shipped.File.ToArray();
        file[8]++;
        Assert.Equal("CHY0405", Assert.Throws<KnowledgeException>(() => KnowledgeFormat.Read(file, "the file")).Code);
    }

    [Fact]
    public void Other_files_are_refused() => Assert.Equal("CHY0404", Assert.Throws<KnowledgeException>(() => KnowledgeFormat.Read(new byte[100], "the file")).Code);
}
