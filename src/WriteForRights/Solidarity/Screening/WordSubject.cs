namespace WriteForRights;

/// <summary>The subject of a word list's words, named as in the files.</summary>
internal enum WordSubject : byte
{
    /// <summary>Common words that identify the language of a text.</summary>
    RecognisedBy,

    /// <summary>Such words with a mark on a letter. They are recognised without it, too; a plain word is not recognised with one.</summary>
    RecognisedByMarks,

    /// <summary>Phrases in which a word of the lists means something else.</summary>
    Harmless,

    /// <summary>Names of Amnesty with no other meaning.</summary>
    Amnesty,

    /// <summary>The name if capitalised within a sentence; otherwise perhaps a word for the pardon.</summary>
    AmnestyByCapital,

    /// <summary>A word for the pardon, or perhaps the name; and campaigns of Amnesty.</summary>
    AmnestyPerhaps,

    /// <summary>Politics and the case.</summary>
    Politics,

    /// <summary>Words that make a slogan beside the subject's name: "Free …", "Justice for …".</summary>
    BesideName,

    /// <summary>Religion.</summary>
    Religion,

    /// <summary>Books of the Bible and the word for a chapter of the Koran; they count only with chapter and verse.</summary>
    BibleBooks,

    /// <summary>Insults and threats.</summary>
    Abuse,

    /// <summary>Things that should not be put in an envelope.</summary>
    Enclosures,

    /// <summary>Social networks.</summary>
    Networks,

    /// <summary>Words that point to a page without being a link.</summary>
    Links,

    /// <summary>Words for the @ of an email address.</summary>
    At,

    /// <summary>Words for the full stop of an address.</summary>
    Dot,

    /// <summary>Words for streets, before the street's name.</summary>
    StreetsBeforeName,

    /// <summary>Words for streets, after the street's name.</summary>
    StreetsAfterName,

    /// <summary>Words for post boxes, before the number.</summary>
    PostBoxes,

    /// <summary>Phrases with which people give their name.</summary>
    MyNameIs,

    /// <summary>Words for digits, as in spoken telephone numbers.</summary>
    Digits,

    /// <summary>Religious emoji and other signs.</summary>
    ReligionSigns,

    /// <summary>Political emoji and other signs.</summary>
    PoliticsSigns,
}
