namespace Chancery.Cli;

/// <summary>Where a user's own knowledge lies.</summary>
/// <param name="Path">The file.</param>
/// <param name="MustExist">Whether somebody named it, so that its absence is a fault.</param>
internal sealed record KnowledgePlace(string Path, bool MustExist)
{
    /// <summary>The environment variable that names another file.</summary>
    internal const string Variable = "CHANCERY_KNOWLEDGE";

    /// <summary>The place of the process: what the variable names, else a file among the user's settings.</summary>
    internal static KnowledgePlace OfProcess()
    {
        if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named)
            return new KnowledgePlace(named, true);
        var settings = Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        return new KnowledgePlace(System.IO.Path.Combine(settings, "chancery", "knowledge.tsv"), false);
    }

    /// <summary>The file to read: null where there is none and none was named.</summary>
    internal static string? InUse(string? option, CommandHost host)
    {
        if (option is not null)
            return option;
        var place = host.DefaultKnowledge();
        return place is not null && (place.MustExist || File.Exists(place.Path)) ? place.Path : null;
    }

    /// <summary>The file to write.</summary>
    /// <exception cref="InputException">CHY0212: there is no default place.</exception>
    internal static string ToWrite(string? option, CommandHost host) => option ?? host.DefaultKnowledge()?.Path ?? throw Errors.NoKnowledgePlace();
}
