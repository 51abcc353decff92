namespace WriteForRights;

/// <summary>What a word of the lists is about. The names are those of the lists' files.</summary>
internal enum WordSubject
{
    /// <summary>Words that tell which language a text is in.</summary>
    RecognisedBy,

    /// <summary>Phrases in which a word of the lists means something else.</summary>
    Harmless,

    /// <summary>Names of Amnesty that mean nothing else.</summary>
    Amnesty,

    /// <summary>The name where it has a capital within a sentence, else perhaps the pardon.</summary>
    AmnestyByCapital,

    /// <summary>The pardon, or perhaps the name; and campaigns of Amnesty.</summary>
    AmnestyPerhaps,

    /// <summary>Politics and the case.</summary>
    Politics,

    /// <summary>Religion.</summary>
    Religion,

    /// <summary>What better does not lie in an envelope.</summary>
    Enclosures,

    /// <summary>Social networks.</summary>
    Networks,

    /// <summary>What leads to a page without being a link.</summary>
    Links,

    /// <summary>Words for streets that stand before the street's name.</summary>
    StreetsBeforeName,

    /// <summary>Words for streets that stand after the street's name.</summary>
    StreetsAfterName,

    /// <summary>Words for post boxes, before the number.</summary>
    PostBoxes,

    /// <summary>How people say their name.</summary>
    MyNameIs,
}
