using Chancery.English.Compiled;

namespace Chancery.KnowledgeCompiler;

/// <summary>Makes the file.</summary>
internal static class KnowledgeFile
{
    /// <summary>The bytes of compiled knowledge: the same for the same content.</summary>
    public static byte[] Compile(KnowledgeContent content)
    {
        var writer = new FieldWriter();
        KnowledgeFields.Content(writer, content);
        var file = KnowledgeFormat.Write(writer.Written);
        KnowledgeFormat.Read(file, "the file just made");
        return file;
    }
}
