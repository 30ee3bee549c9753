using System.Security.Cryptography;
using System.Text;
using Chancery.Knowledge;

namespace Chancery.English;

/// <summary>A user's own knowledge in a file.</summary>
/// <param name="Knowledge">What it holds.</param>
/// <param name="Version"><c>user-</c> and the first eight digits of the file's SHA-256: stands in every record that was made with it.</param>
public sealed record OwnKnowledgeFile(OwnKnowledge Knowledge, string Version)
{
    /// <summary>Reads a file.</summary>
    /// <exception cref="KnowledgeException">CHY0430: it is damaged. CHY0431: it can't be opened.</exception>
    public static OwnKnowledgeFile Read(string path)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(path);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException("CHY0431", $"the user knowledge {path} can't be read: {fault.Message.TrimEnd('.')}. Give another with --knowledge, or make it with chancery knowledge add.", fault);
        }

        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8);
        return new OwnKnowledgeFile(OwnKnowledgeText.Read(reader, path), $"user-{Convert.ToHexStringLower(SHA256.HashData(bytes))[..8]}");
    }

    /// <summary>Writes a file: beside the old one, which is kept whole until the new one is complete.</summary>
    /// <exception cref="KnowledgeException">CHY0432: it can't be written; the old one is kept.</exception>
    public static void Write(OwnKnowledge knowledge, string path)
    {
        var beside = $"{path}.new";
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            using (var writer = new StreamWriter(beside, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
                OwnKnowledgeText.Write(knowledge, writer);
            File.Move(beside, path, overwrite: true);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new KnowledgeException("CHY0432", $"the user knowledge {path} can't be written: {fault.Message.TrimEnd('.')}. Check the path, the permissions and the space left; what was there is kept.", fault);
        }
    }
}
