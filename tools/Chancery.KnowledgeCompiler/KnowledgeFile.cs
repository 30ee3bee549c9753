using Chancery.English.Compiled;
using Chancery.Knowledge;

namespace Chancery.KnowledgeCompiler;

/// <summary>Makes the file.</summary>
internal static class KnowledgeFile
{
    /// <summary>The bytes of compiled knowledge: the same for the same content.</summary>
    public static byte[] Compile(KnowledgeContent content)
    {
        var writer = new FieldWriter();
        KnowledgeFields.Content(writer, content);
        var file = KnowledgeFormat.Write(writer.Written, KnowledgeFormat.Magic);
        KnowledgeFormat.Read(file, "the file just made");
        return file;
    }

    /// <summary>The bytes of the compiled gazetteer: the same for the same places.</summary>
    public static byte[] Compile(IReadOnlyList<NamedPlace> places)
    {
        var file = KnowledgeFormat.Write(GazetteerWriter.Write(places), KnowledgeFormat.PlacesMagic);
        KnowledgeFormat.ReadPlaces(file, "the file just made");
        return file;
    }
}
