namespace Chancery;

/// <summary>Something outside the program was not as it must be. The message is for users: code, place, what was found, what to do.</summary>
public abstract class ChanceryException : Exception
{
    private protected ChanceryException(string code, string message, Exception? innerException = null)
        : base($"{code} {message}", innerException) => Code = code;

    /// <summary>The stable code, as <c>CHY0101</c>; each has its entry in <c>docs/errors.md</c>.</summary>
    public string Code { get; }
}

/// <summary>A report or another input can't be read.</summary>
public sealed class InputException(string code, string message, Exception? innerException = null)
    : ChanceryException(code, message, innerException);

/// <summary>A model file is missing, corrupt, too old or too new.</summary>
public sealed class ModelException(string code, string message, Exception? innerException = null)
    : ChanceryException(code, message, innerException);

/// <summary>A lexicon or a knowledge file contradicts itself or can't be read.</summary>
public sealed class KnowledgeException(string code, string message, Exception? innerException = null)
    : ChanceryException(code, message, innerException);
