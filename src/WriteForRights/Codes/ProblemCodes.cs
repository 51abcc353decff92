namespace WriteForRights;

/// <summary>The code of everything that can be wrong. Codes are part of the contract: they do not change.</summary>
public static class ProblemCodes
{
    // What is not JSON, or not of the form the types give.

    /// <summary>The text is not JSON.</summary>
    public const string JsonMalformed = "json-malformed";

    /// <summary>An object has a member that does not exist there.</summary>
    public const string MemberUnknown = "member-unknown";

    /// <summary>An object lacks a member that it must have.</summary>
    public const string MemberMissing = "member-missing";

    /// <summary>An object has the same member twice.</summary>
    public const string MemberRepeated = "member-repeated";

    /// <summary>The value is of another JSON type than the one expected.</summary>
    public const string TypeMismatch = "type-mismatch";

    /// <summary>The value must not be null.</summary>
    public const string ValueNull = "value-null";

    /// <summary>The value cannot be read as what is expected there.</summary>
    public const string ValueMalformed = "value-malformed";

    /// <summary>The id is not of lower-case letters, digits and single hyphens.</summary>
    public const string IdMalformed = "id-malformed";

    /// <summary>The value is not a word of lower-case letters, digits and single hyphens.</summary>
    public const string WordMalformed = "word-malformed";

    /// <summary>The word is none of those that may stand there.</summary>
    public const string WordUnknown = "word-unknown";

    /// <summary>The action's id is not a UUID of version 7.</summary>
    public const string ActionIdMalformed = "action-id-malformed";

    /// <summary>The language tag is malformed.</summary>
    public const string LanguageMalformed = "language-malformed";

    /// <summary>The country is not two letters of ISO 3166-1.</summary>
    public const string CountryMalformed = "country-malformed";

    /// <summary>The country is two letters, but not a code that ISO 3166-1 assigns to a country.</summary>
    public const string CountryUnknown = "country-unknown";

    /// <summary>The email address is malformed.</summary>
    public const string EmailMalformed = "email-malformed";

    /// <summary>The date is not yyyy, yyyy-MM or yyyy-MM-dd, or there is no such date.</summary>
    public const string DateMalformed = "date-malformed";

    /// <summary>The instant is not RFC 3339, or lacks its offset.</summary>
    public const string InstantMalformed = "instant-malformed";

    // What is wrong with an action.

    /// <summary>The action has no id.</summary>
    public const string ActionIdMissing = "action-id-missing";

    /// <summary>The id in the body is not the one in the address.</summary>
    public const string ActionIdMismatch = "action-id-mismatch";

    /// <summary>There is no such campaign.</summary>
    public const string CampaignUnknown = "campaign-unknown";

    /// <summary>The campaign has no such case.</summary>
    public const string CaseUnknown = "case-unknown";

    /// <summary>The campaign takes no actions of this kind.</summary>
    public const string KindUnknown = "kind-unknown";

    /// <summary>Actions of this kind cannot have this purpose.</summary>
    public const string KindPurposeMismatch = "kind-purpose-mismatch";

    /// <summary>The case has no such target.</summary>
    public const string TargetUnknown = "target-unknown";

    /// <summary>A target is named twice.</summary>
    public const string TargetRepeated = "target-repeated";

    /// <summary>The quantity is not in its range.</summary>
    public const string QuantityOutOfRange = "quantity-out-of-range";

    /// <summary>A signature is one person's: its quantity is 1.</summary>
    public const string SignatureQuantity = "signature-quantity";

    /// <summary>The campaign has no such section.</summary>
    public const string SectionUnknown = "section-unknown";

    /// <summary>The section has not chosen the case.</summary>
    public const string CaseNotInSection = "case-not-in-section";

    /// <summary>No section has the case.</summary>
    public const string CaseNotOpen = "case-not-open";

    /// <summary>The action was taken outside the dates of the campaign.</summary>
    public const string OutsideWindow = "outside-window";

    /// <summary>The action is dated more than a day ahead.</summary>
    public const string TakenInFuture = "taken-in-future";

    /// <summary>The section no longer takes actions of that time.</summary>
    public const string ReportedTooLate = "reported-too-late";

    /// <summary>The report's id is not a UUID of version 7.</summary>
    public const string ReportIdMalformed = "report-id-malformed";

    /// <summary>The report has no id.</summary>
    public const string ReportIdMissing = "report-id-missing";

    /// <summary>The report's id in the body is not the one in the address.</summary>
    public const string ReportIdMismatch = "report-id-mismatch";

    /// <summary>The report is true to a date before the window opens.</summary>
    public const string ReportBeforeWindow = "report-before-window";

    /// <summary>The report is dated more than a day ahead.</summary>
    public const string ReportInFuture = "report-in-future";

    /// <summary>A goal is not greater than the one before it.</summary>
    public const string GoalOrder = "goal-order";

    /// <summary>The person cannot be written to.</summary>
    public const string SolidarityNotAccepted = "solidarity-not-accepted";

    /// <summary>Messages of this kind do not get through to the person.</summary>
    public const string SolidarityKindNotAccepted = "solidarity-kind-not-accepted";

    /// <summary>Messages to the person are no longer taken.</summary>
    public const string SolidarityClosed = "solidarity-closed";

    /// <summary>A message to the person has no targets.</summary>
    public const string SolidarityHasTargets = "solidarity-has-targets";

    /// <summary>The text is empty.</summary>
    public const string TextEmpty = "text-empty";

    /// <summary>The text is longer than it may be.</summary>
    public const string TextTooLong = "text-too-long";

    /// <summary>The text has characters that cannot be printed.</summary>
    public const string TextCharacters = "text-characters";

    /// <summary>A text has a place that was left to fill in, such as <c>[First Name]</c> or <c>*|FNAME|*</c>.</summary>
    public const string TextPlaceholder = "text-placeholder";

    /// <summary>A text has the code of a web page in it, such as <c>&amp;nbsp;</c> or a tag.</summary>
    public const string TextMarkup = "text-markup";

    /// <summary>A text has letters that were lost or read in the wrong encoding, such as <c>Ã©</c>.</summary>
    public const string TextGarbled = "text-garbled";

    /// <summary>The name has angle brackets, which are markup and no part of a name.</summary>
    public const string NameMarkup = "name-markup";

    /// <summary>The name has an email address in it.</summary>
    public const string NameEmail = "name-email";

    /// <summary>The name has the address of a page in it.</summary>
    public const string NameLink = "name-link";

    /// <summary>The name has no letter of any script.</summary>
    public const string NameLetterMissing = "name-letter-missing";

    /// <summary>The telephone number cannot be one, of its country or at all.</summary>
    public const string PhoneMalformed = "phone-malformed";

    /// <summary>The postcode is not of the shape that the country's have.</summary>
    public const string PostcodeMalformed = "postcode-malformed";

    /// <summary>Consent is granted, but nothing says when or to which words.</summary>
    public const string ConsentUnproven = "consent-unproven";

    // What is wrong with a campaign pack.

    /// <summary>A file that a pack must have is missing.</summary>
    public const string FileMissing = "file-missing";

    /// <summary>A file cannot be read.</summary>
    public const string FileUnreadable = "file-unreadable";

    /// <summary>A case's file is not named after its id.</summary>
    public const string FileNameMismatch = "file-name-mismatch";

    /// <summary>A file or folder is nearly one of a pack's, but its name or place is not, so it is not read.</summary>
    public const string FileNotRead = "file-not-read";

    /// <summary>The pack is of a format that this version does not read.</summary>
    public const string PackFormatUnsupported = "pack-format-unsupported";

    /// <summary>There is no campaign pack at this place.</summary>
    public const string PackMissing = "pack-missing";

    /// <summary>There is more than one campaign pack at this place.</summary>
    public const string PackRepeated = "pack-repeated";

    /// <summary>The zip file is damaged or encrypted, or is no zip file.</summary>
    public const string ArchiveUnreadable = "archive-unreadable";

    /// <summary>The zip file holds more than a pack may.</summary>
    public const string ArchiveTooLarge = "archive-too-large";

    /// <summary>A name in the zip file does not lead downwards from the pack's folder.</summary>
    public const string ArchiveEntryName = "archive-entry-name";

    /// <summary>The zip file holds two files of one name.</summary>
    public const string ArchiveEntryRepeated = "archive-entry-repeated";

    /// <summary>Two things beside each other have the same id.</summary>
    public const string IdRepeated = "id-repeated";

    /// <summary>The campaign announces fewer cases than the pack holds.</summary>
    public const string AnnouncedCasesTooFew = "announced-cases-too-few";

    /// <summary>The window closes before it opens.</summary>
    public const string WindowReversed = "window-reversed";

    /// <summary>The last date for reports lies before the window closes.</summary>
    public const string ReportUntilEarly = "report-until-early";

    /// <summary>The time zone is not, letter by letter, a name of the IANA database.</summary>
    public const string TimeZoneUnknown = "time-zone-unknown";

    /// <summary>The time zone has a name of the IANA database, but this machine's data do not have it.</summary>
    public const string TimeZoneUnavailable = "time-zone-unavailable";

    /// <summary>A fact cites a source that is not listed beside it.</summary>
    public const string SourceUnknown = "source-unknown";

    /// <summary>An event stands after a later one.</summary>
    public const string TimelineOrder = "timeline-order";

    /// <summary>The date lies after the one to which the record is true.</summary>
    public const string AfterAsOf = "after-as-of";

    /// <summary>The list must have an item.</summary>
    public const string ListEmpty = "list-empty";

    /// <summary>The number is not in its range.</summary>
    public const string NumberOutOfRange = "number-out-of-range";

    /// <summary>The number of people does not fit the subject's form.</summary>
    public const string SubjectPeople = "subject-people";

    /// <summary>A family, group or community has no name.</summary>
    public const string SubjectNameMissing = "subject-name-missing";

    /// <summary>The length of a sentence is not an ISO 8601 duration in years, months and days.</summary>
    public const string TermMalformed = "term-malformed";

    /// <summary>A sentence to a time in prison does not say how long, or another one does.</summary>
    public const string SentenceTermMismatch = "sentence-term-mismatch";

    /// <summary>An event or outcome carries a fact that does not go with its kind.</summary>
    public const string FactMisplaced = "fact-misplaced";

    /// <summary>The date of a death is not the one that the events give.</summary>
    public const string DiedMismatch = "died-mismatch";

    /// <summary>Messages are accepted but there is no way for them to go.</summary>
    public const string SolidarityRouteMissing = "solidarity-route-missing";

    /// <summary>Messages are not accepted but there is a way for them to go.</summary>
    public const string SolidarityRouteSurplus = "solidarity-route-surplus";

    /// <summary>Post has an address and no value; every other channel a value and no address.</summary>
    public const string ChannelValue = "channel-value";

    /// <summary>The telephone or fax number is not of digits, with spaces between them and perhaps a + before them.</summary>
    public const string ChannelNumber = "channel-number";

    /// <summary>A social channel does not say its network, or another channel names one.</summary>
    public const string ChannelNetwork = "channel-network";

    /// <summary>The network is known by another word here.</summary>
    public const string NetworkMeant = "network-meant";

    /// <summary>The handle is none that its network can have given.</summary>
    public const string ChannelHandle = "channel-handle";

    /// <summary>A link stands in the place of the handle that it leads to.</summary>
    public const string ChannelHandleLink = "channel-handle-link";

    /// <summary>The channel's status ends before it begins.</summary>
    public const string ChannelStatusReversed = "channel-status-reversed";

    /// <summary>A text is missing in the campaign's first language.</summary>
    public const string TranslationMissing = "translation-missing";

    /// <summary>A text is missing in a language that is needed: that of a target, or one that the text beside it has.</summary>
    public const string TextLanguageMissing = "text-language-missing";

    /// <summary>A text is in a language that neither the campaign nor a target uses.</summary>
    public const string TextLanguageUnused = "text-language-unused";

    /// <summary>A text is not in the script in which its language is written.</summary>
    public const string TextScriptMismatch = "text-script-mismatch";

    /// <summary>Braces in a text make no merge field.</summary>
    public const string FieldMalformed = "field-malformed";

    /// <summary>There is no merge field of this name.</summary>
    public const string FieldUnknown = "field-unknown";

    /// <summary>A merge field is declared but stands in no text.</summary>
    public const string FieldUnused = "field-unused";

    /// <summary>A merge field of several lines does not have a line of its own.</summary>
    public const string FieldMisplaced = "field-misplaced";

    /// <summary>A text needs a merge field that has no value.</summary>
    public const string FieldValueMissing = "field-value-missing";

    /// <summary>A case has no appeal of this kind to this target.</summary>
    public const string AppealMissing = "appeal-missing";

    /// <summary>An appeal would be in two languages.</summary>
    public const string AppealLanguageMixed = "appeal-language-mixed";

    // What the server says.

    /// <summary>The request has problems, each listed with its path.</summary>
    public const string ValidationFailed = "validation-failed";

    /// <summary>Another action was stored under this id.</summary>
    public const string ActionConflict = "action-conflict";

    /// <summary>Another report was stored under this id and revision.</summary>
    public const string ReportConflict = "report-conflict";

    /// <summary>A later revision of the report was stored, and this one was not.</summary>
    public const string ReportOutdated = "report-outdated";

    /// <summary>The server takes this call from nobody.</summary>
    public const string AccessDenied = "access-denied";

    /// <summary>The call needs a key, and none was sent.</summary>
    public const string AccessKeyMissing = "access-key-missing";

    /// <summary>The key that was sent is not one that the server knows.</summary>
    public const string AccessKeyUnknown = "access-key-unknown";

    /// <summary>The administrator's key in the server's settings is too short.</summary>
    public const string AdminKeyTooShort = "admin-key-too-short";

    /// <summary>The process has no data of Unicode: there is no ICU, or the runtime was told to do without.</summary>
    public const string UnicodeDataMissing = "unicode-data-missing";

    /// <summary>The body is larger than the server takes.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>The body is not declared as what the call takes.</summary>
    public const string ContentTypeUnsupported = "content-type-unsupported";

    /// <summary>There is nothing at this address.</summary>
    public const string NotFound = "not-found";

    /// <summary>The request broke off, or is not HTTP as it should be.</summary>
    public const string RequestBroken = "request-broken";

    /// <summary>The cursor is not one that the server gave.</summary>
    public const string CursorMalformed = "cursor-malformed";

    /// <summary>The server failed; its operator finds the request by its id.</summary>
    public const string InternalError = "internal-error";

    /// <summary>The server cannot store at the moment; nothing was stored.</summary>
    public const string StorageUnavailable = "storage-unavailable";

    /// <summary>The database file cannot be opened.</summary>
    public const string StorageUnopenable = "storage-unopenable";

    /// <summary>The database file may not be written.</summary>
    public const string StorageReadOnly = "storage-read-only";

    /// <summary>The database file is damaged.</summary>
    public const string StorageCorrupt = "storage-corrupt";

    /// <summary>The file is not a database of this server.</summary>
    public const string StorageForeign = "storage-foreign";

    /// <summary>The database was written by a newer version of the server.</summary>
    public const string StorageNewer = "storage-newer";

    // What the outbox of an app says.

    /// <summary>The outbox holds as many actions as it may.</summary>
    public const string OutboxFull = "outbox-full";

    /// <summary>What the outbox holds of an action is damaged, and cannot be sent.</summary>
    public const string OutboxItemDamaged = "outbox-item-damaged";

    /// <summary>The outbox cannot be read or written at the moment.</summary>
    public const string OutboxUnavailable = "outbox-unavailable";

    /// <summary>The file is not an outbox.</summary>
    public const string OutboxForeign = "outbox-foreign";

    /// <summary>The outbox was written by a newer version of this library.</summary>
    public const string OutboxNewer = "outbox-newer";

    /// <summary>The outbox was made with another key.</summary>
    public const string OutboxKeyWrong = "outbox-key-wrong";
}
