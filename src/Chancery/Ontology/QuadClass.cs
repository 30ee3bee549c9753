namespace Chancery.Ontology;

/// <summary>PLOVER's four classes of events (PLOVER manual 2.0, section "Quad categories").</summary>
public enum QuadClass
{
    /// <summary>Words in favour of somebody: AGREE, CONSULT, SUPPORT, CONCEDE.</summary>
    VerbalCooperation,

    /// <summary>Deeds in favour of somebody: COOPERATE, AID, RETREAT.</summary>
    MaterialCooperation,

    /// <summary>Words against somebody: REQUEST, ACCUSE, REJECT, THREATEN.</summary>
    VerbalConflict,

    /// <summary>Deeds against somebody: PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT.</summary>
    MaterialConflict,
}
