namespace Chancery.Neural;

/// <summary>How a word is written; the vocabulary is uncased, so the heads are told apart from the pieces.</summary>
public enum Casing
{
    /// <summary>All letters small: "visa".</summary>
    Lower,

    /// <summary>A single capital: "I".</summary>
    OneCapital,

    /// <summary>Two or more letters, all capitals: "US".</summary>
    AllCapitals,

    /// <summary>The first letter a capital, the others small: "Bogotá".</summary>
    Title,

    /// <summary>Anything else with letters: "iPhone".</summary>
    Mixed,

    /// <summary>Has a digit: "F-16".</summary>
    Digits,

    /// <summary>Neither letter nor digit.</summary>
    Other,
}
