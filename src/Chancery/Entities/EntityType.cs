namespace Chancery.Entities;

/// <summary>Kinds of named entities (Universal NER inventory).</summary>
public enum EntityType
{
    /// <summary>A person or a family.</summary>
    Person,

    /// <summary>A company, state body, party, armed group or other organisation.</summary>
    Organization,

    /// <summary>A place, country, region or building.</summary>
    Location,
}
