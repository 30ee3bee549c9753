using Chancery;
using Chancery.KnowledgeCompiler;

if (args.Length != 3)
{
    Console.Error.WriteLine("Chancery.KnowledgeCompiler DATA-FOLDER OUTPUT-FILE PLACES-FILE: compiles data/knowledge, data/ontology and data/lexicons into the two files that Chancery.English holds.");
    return 2;
}

try
{
    var knowledge = KnowledgeFile.Compile(KnowledgeSources.Read(args[0]));
    var places = KnowledgeFile.Compile(KnowledgeSources.ReadPlaces(args[0]));
    foreach (var (path, file) in new[] { (args[1], knowledge), (args[2], places) })
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        File.WriteAllBytes(path, file);
    }

    return 0;
}
catch (Exception fault) when (fault is KnowledgeException or IOException or UnauthorizedAccessException)
{
    // In the form in which MSBuild shows it among the errors of the build.
    Console.Error.WriteLine(fault is KnowledgeException known ? $"{args[0]} : error {known.Code}: {known.Message[(known.Code.Length + 1)..]}" : $"{args[0]} : error : {fault.Message}");
    return 1;
}
