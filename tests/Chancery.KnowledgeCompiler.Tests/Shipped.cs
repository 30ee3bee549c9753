using Chancery.English.Compiled;
using Chancery.Testing;

namespace Chancery.KnowledgeCompiler.Tests;

/// <summary>The readable files of the repository and what they compile to.</summary>
internal static class Shipped
{
    public static string Folder { get; } = Path.Combine(SharedFiles.RepositoryRoot, "data");

    public static KnowledgeContent Content { get; } = KnowledgeSources.Read(Folder);

    public static byte[] File { get; } = KnowledgeFile.Compile(Content);
}
