using Chancery;
using Chancery.KnowledgeCompiler;

if (args.Length != 2)
{
    Console.Error.WriteLine("Chancery.KnowledgeCompiler DATA-FOLDER OUTPUT-FILE: compiles data/knowledge, data/ontology and data/lexicons into the file that Chancery.English holds.");
    return 2;
}

try
{
    var file = KnowledgeFile.Compile(KnowledgeSources.Read(args[0]));
    Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(args[1]))!);
    File.WriteAllBytes(args[1], file);
    return 0;
}
catch (Exception fault) when (fault is KnowledgeException or IOException or UnauthorizedAccessException)
{
    // In the form in which MSBuild shows it among the errors of the build.
    Console.Error.WriteLine(fault is KnowledgeException known ? $"{args[0]} : error {known.Code}: {known.Message[(known.Code.Length + 1)..]}" : $"{args[0]} : error : {fault.Message}");
    return 1;
}
