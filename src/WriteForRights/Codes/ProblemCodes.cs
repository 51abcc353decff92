namespace WriteForRights;

/// <summary>The codes of all problems. Codes are part of the contract: they do not change.</summary>
public static partial class ProblemCodes
{
    // JSON that is malformed or does not have the form of its type.

    /// <summary>The text is not JSON.</summary>
    public const string JsonMalformed = "json-malformed";

    /// <summary>An object has an unknown member.</summary>
    public const string MemberUnknown = "member-unknown";

    /// <summary>An object lacks a required member.</summary>
    public const string MemberMissing = "member-missing";

    /// <summary>An object has the same member twice.</summary>
    public const string MemberRepeated = "member-repeated";

    /// <summary>The value is not of the expected JSON type.</summary>
    public const string TypeMismatch = "type-mismatch";

    /// <summary>The value must not be null.</summary>
    public const string ValueNull = "value-null";

    /// <summary>The value does not have the expected form.</summary>
    public const string ValueMalformed = "value-malformed";

    /// <summary>The id is not of lower-case letters, digits and single hyphens.</summary>
    public const string IdMalformed = "id-malformed";

    /// <summary>The value is not a word of lower-case letters, digits and single hyphens.</summary>
    public const string WordMalformed = "word-malformed";

    /// <summary>The word is not one of those allowed here.</summary>
    public const string WordUnknown = "word-unknown";

    /// <summary>The action's id is not a UUID of version 7.</summary>
    public const string ActionIdMalformed = "action-id-malformed";

    /// <summary>The language tag is malformed.</summary>
    public const string LanguageMalformed = "language-malformed";

    /// <summary>The country is not two letters of ISO 3166-1.</summary>
    public const string CountryMalformed = "country-malformed";

    /// <summary>The two letters are not a country's code in ISO 3166-1.</summary>
    public const string CountryUnknown = "country-unknown";

    /// <summary>The email address is malformed.</summary>
    public const string EmailMalformed = "email-malformed";

    /// <summary>The date is not yyyy, yyyy-MM or yyyy-MM-dd, or does not exist.</summary>
    public const string DateMalformed = "date-malformed";

    /// <summary>The date and time are not RFC 3339, or have no offset.</summary>
    public const string InstantMalformed = "instant-malformed";

    // Actions and reports.

    /// <summary>The action has no id.</summary>
    public const string ActionIdMissing = "action-id-missing";

    /// <summary>The id in the body differs from the one in the URL.</summary>
    public const string ActionIdMismatch = "action-id-mismatch";

    /// <summary>There is no such campaign.</summary>
    public const string CampaignUnknown = "campaign-unknown";

    /// <summary>The campaign has no such case.</summary>
    public const string CaseUnknown = "case-unknown";

    /// <summary>The campaign does not accept actions of this kind.</summary>
    public const string KindUnknown = "kind-unknown";

    /// <summary>Actions of this kind cannot have this purpose.</summary>
    public const string KindPurposeMismatch = "kind-purpose-mismatch";

    /// <summary>The case has no such target.</summary>
    public const string TargetUnknown = "target-unknown";

    /// <summary>A target is listed twice.</summary>
    public const string TargetRepeated = "target-repeated";

    /// <summary>The quantity is not in its range.</summary>
    public const string QuantityOutOfRange = "quantity-out-of-range";

    /// <summary>A signature is one person's, so its quantity must be 1.</summary>
    public const string SignatureQuantity = "signature-quantity";

    /// <summary>The campaign has no such section.</summary>
    public const string SectionUnknown = "section-unknown";

    /// <summary>The section has not chosen the case.</summary>
    public const string CaseNotInSection = "case-not-in-section";

    /// <summary>No section has the case.</summary>
    public const string CaseNotOpen = "case-not-open";

    /// <summary>The action was taken outside the dates of the campaign.</summary>
    public const string OutsideWindow = "outside-window";

    /// <summary>The action is dated more than a day in the future.</summary>
    public const string TakenInFuture = "taken-in-future";

    /// <summary>The section no longer accepts actions of that time.</summary>
    public const string ReportedTooLate = "reported-too-late";

    /// <summary>The report's id is not a UUID of version 7.</summary>
    public const string ReportIdMalformed = "report-id-malformed";

    /// <summary>The report has no id.</summary>
    public const string ReportIdMissing = "report-id-missing";

    /// <summary>The id in a report's body differs from the one in the URL.</summary>
    public const string ReportIdMismatch = "report-id-mismatch";

    /// <summary>The report's as-of date is before the window opens.</summary>
    public const string ReportBeforeWindow = "report-before-window";

    /// <summary>The report is dated more than a day in the future.</summary>
    public const string ReportInFuture = "report-in-future";

    /// <summary>A goal is not greater than the one before it.</summary>
    public const string GoalOrder = "goal-order";

    /// <summary>Messages to the person are not accepted.</summary>
    public const string SolidarityNotAccepted = "solidarity-not-accepted";

    /// <summary>Messages of this kind do not reach the person.</summary>
    public const string SolidarityKindNotAccepted = "solidarity-kind-not-accepted";

    /// <summary>Messages to the person are no longer accepted.</summary>
    public const string SolidarityClosed = "solidarity-closed";

    /// <summary>A message to the person has no targets.</summary>
    public const string SolidarityHasTargets = "solidarity-has-targets";

    /// <summary>The text is empty.</summary>
    public const string TextEmpty = "text-empty";

    /// <summary>The text is too long.</summary>
    public const string TextTooLong = "text-too-long";

    /// <summary>The text has characters that cannot be printed.</summary>
    public const string TextCharacters = "text-characters";

    /// <summary>A text has an unfilled placeholder, such as <c>[First Name]</c>.</summary>
    public const string TextPlaceholder = "text-placeholder";

    /// <summary>A text contains HTML, such as <c>&amp;nbsp;</c> or a tag.</summary>
    public const string TextMarkup = "text-markup";

    /// <summary>A text has letters that were lost or decoded wrongly, such as <c>Ã©</c>.</summary>
    public const string TextGarbled = "text-garbled";

    /// <summary>The name has angle brackets, which are markup.</summary>
    public const string NameMarkup = "name-markup";

    /// <summary>The name contains an email address.</summary>
    public const string NameEmail = "name-email";

    /// <summary>The name contains a web address.</summary>
    public const string NameLink = "name-link";

    /// <summary>The name has no letter in any script.</summary>
    public const string NameLetterMissing = "name-letter-missing";

    /// <summary>The telephone number cannot exist, in its country or at all.</summary>
    public const string PhoneMalformed = "phone-malformed";

    /// <summary>The postcode does not have the country's format.</summary>
    public const string PostcodeMalformed = "postcode-malformed";

    /// <summary>Consent is granted without its time or the version of its wording.</summary>
    public const string ConsentUnproven = "consent-unproven";

    // Campaign packs.

    /// <summary>A file that a pack must have is missing.</summary>
    public const string FileMissing = "file-missing";

    /// <summary>A file cannot be read.</summary>
    public const string FileUnreadable = "file-unreadable";

    /// <summary>A case's file is not named after its id.</summary>
    public const string FileNameMismatch = "file-name-mismatch";

    /// <summary>A file or folder is ignored, because its name or place is nearly a pack's, but wrong.</summary>
    public const string FileNotRead = "file-not-read";

    /// <summary>The pack has a format that this version cannot read.</summary>
    public const string PackFormatUnsupported = "pack-format-unsupported";

    /// <summary>There is no campaign pack at this path.</summary>
    public const string PackMissing = "pack-missing";

    /// <summary>There is more than one campaign pack at this path.</summary>
    public const string PackRepeated = "pack-repeated";

    /// <summary>The zip file is damaged or encrypted, or is not a zip file.</summary>
    public const string ArchiveUnreadable = "archive-unreadable";

    /// <summary>The zip file exceeds the limits for a pack.</summary>
    public const string ArchiveTooLarge = "archive-too-large";

    /// <summary>A name in the zip file leads out of the pack's folder.</summary>
    public const string ArchiveEntryName = "archive-entry-name";

    /// <summary>The zip file holds two files with the same name.</summary>
    public const string ArchiveEntryRepeated = "archive-entry-repeated";

    /// <summary>Two items of a list have the same id.</summary>
    public const string IdRepeated = "id-repeated";

    /// <summary>The campaign announces fewer cases than the pack holds.</summary>
    public const string AnnouncedCasesTooFew = "announced-cases-too-few";

    /// <summary>The window closes before it opens.</summary>
    public const string WindowReversed = "window-reversed";

    /// <summary>The last date for reports is before the window closes.</summary>
    public const string ReportUntilEarly = "report-until-early";

    /// <summary>The time zone is not an exact name of the IANA database.</summary>
    public const string TimeZoneUnknown = "time-zone-unknown";

    /// <summary>The time zone exists, but this machine has no data for it.</summary>
    public const string TimeZoneUnavailable = "time-zone-unavailable";

    /// <summary>A fact cites a source that is not listed beside it.</summary>
    public const string SourceUnknown = "source-unknown";

    /// <summary>An event comes after one with a later date.</summary>
    public const string TimelineOrder = "timeline-order";

    /// <summary>The date is after the record's as-of date.</summary>
    public const string AfterAsOf = "after-as-of";

    /// <summary>The list must not be empty.</summary>
    public const string ListEmpty = "list-empty";

    /// <summary>The number is not in its range.</summary>
    public const string NumberOutOfRange = "number-out-of-range";

    /// <summary>The number of people does not fit the subject's form.</summary>
    public const string SubjectPeople = "subject-people";

    /// <summary>A family, group or community has no name.</summary>
    public const string SubjectNameMissing = "subject-name-missing";

    /// <summary>The length of a sentence is not an ISO 8601 duration in years, months and days.</summary>
    public const string TermMalformed = "term-malformed";

    /// <summary>A prison sentence has no length, or another sentence has one.</summary>
    public const string SentenceTermMismatch = "sentence-term-mismatch";

    /// <summary>An event or outcome has a fact that its kind cannot have.</summary>
    public const string FactMisplaced = "fact-misplaced";

    /// <summary>The date of a death differs from the one in the events.</summary>
    public const string DiedMismatch = "died-mismatch";

    /// <summary>Messages are accepted, but there is no route for them.</summary>
    public const string SolidarityRouteMissing = "solidarity-route-missing";

    /// <summary>Messages are not accepted, but there is a route for them.</summary>
    public const string SolidarityRouteSurplus = "solidarity-route-surplus";

    /// <summary>A postal channel has no address or has a value; or another channel has no value or has an address.</summary>
    public const string ChannelValue = "channel-value";

    /// <summary>The telephone or fax number has anything but digits, spaces and a leading +, or too few or too many digits.</summary>
    public const string ChannelNumber = "channel-number";

    /// <summary>A social channel has no network, or another channel has one.</summary>
    public const string ChannelNetwork = "channel-network";

    /// <summary>The network has another name in this library.</summary>
    public const string NetworkMeant = "network-meant";

    /// <summary>The handle cannot exist on its network.</summary>
    public const string ChannelHandle = "channel-handle";

    /// <summary>A link was given in place of a handle.</summary>
    public const string ChannelHandleLink = "channel-handle-link";

    /// <summary>The channel's status ends before it begins.</summary>
    public const string ChannelStatusReversed = "channel-status-reversed";

    /// <summary>A text is missing in the campaign's first language.</summary>
    public const string TranslationMissing = "translation-missing";

    /// <summary>A text lacks a language that it needs: a target's, or one that the text beside it has.</summary>
    public const string TextLanguageMissing = "text-language-missing";

    /// <summary>A text has a language that neither the campaign nor a target uses.</summary>
    public const string TextLanguageUnused = "text-language-unused";

    /// <summary>A text is not in its language's script.</summary>
    public const string TextScriptMismatch = "text-script-mismatch";

    /// <summary>A text has an embedding or override, or a direction mark without its counterpart.</summary>
    public const string TextDirection = "text-direction";

    /// <summary>Braces in a text do not form a merge field.</summary>
    public const string FieldMalformed = "field-malformed";

    /// <summary>There is no merge field with this name.</summary>
    public const string FieldUnknown = "field-unknown";

    /// <summary>A text lacks a merge field that it must have.</summary>
    public const string FieldMissing = "field-missing";

    /// <summary>A merge field is declared but not used in any text.</summary>
    public const string FieldUnused = "field-unused";

    /// <summary>A merge field of several lines is not alone on its line.</summary>
    public const string FieldMisplaced = "field-misplaced";

    /// <summary>A text needs a merge field that has no value.</summary>
    public const string FieldValueMissing = "field-value-missing";

    /// <summary>A case has no appeal of this kind to this target.</summary>
    public const string AppealMissing = "appeal-missing";

    /// <summary>An appeal would be in two languages.</summary>
    public const string AppealLanguageMixed = "appeal-language-mixed";

    // The server.

    /// <summary>The request has problems, each listed with its path.</summary>
    public const string ValidationFailed = "validation-failed";

    /// <summary>A different action is already stored under this id.</summary>
    public const string ActionConflict = "action-conflict";

    /// <summary>A different report has this id and revision already.</summary>
    public const string ReportConflict = "report-conflict";

    /// <summary>A later revision of the report is stored, and not this one.</summary>
    public const string ReportOutdated = "report-outdated";

    /// <summary>The server has no administrator's key, so it does not accept this call.</summary>
    public const string AccessDenied = "access-denied";

    /// <summary>The call needs a key, and none was sent.</summary>
    public const string AccessKeyMissing = "access-key-missing";

    /// <summary>The server does not know the key that was sent.</summary>
    public const string AccessKeyUnknown = "access-key-unknown";

    /// <summary>The key that was sent has expired or was revoked.</summary>
    public const string AccessKeyExpired = "access-key-expired";

    /// <summary>The key does not have the scope that the call needs.</summary>
    public const string AccessScopeMissing = "access-scope-missing";

    /// <summary>Pages of the request's origin must not use the key.</summary>
    public const string AccessOriginDenied = "access-origin-denied";

    /// <summary>The key belongs to one section, and the record is not of that section.</summary>
    public const string AccessSectionDenied = "access-section-denied";

    /// <summary>The server listens on an address that others can reach, and has no keys.</summary>
    public const string AccessKeysMissing = "access-keys-missing";

    /// <summary>Another key has this id, with other settings.</summary>
    public const string KeyConflict = "key-conflict";

    /// <summary>The id is none of an erasure.</summary>
    public const string ErasureIdMalformed = "erasure-id-malformed";

    /// <summary>An erasure of another person has this id.</summary>
    public const string ErasureConflict = "erasure-conflict";

    /// <summary>The details do not identify a person: they need an email address or a telephone number.</summary>
    public const string PersonUnidentified = "person-unidentified";

    /// <summary>The database is sealed with a key that the server does not have.</summary>
    public const string StorageSealed = "storage-sealed";

    /// <summary>The key cannot be rotated to this version.</summary>
    public const string KeyNotRotatable = "key-not-rotatable";

    /// <summary>A key with such settings cannot have this scope.</summary>
    public const string KeyScopeNotAllowed = "key-scope-not-allowed";

    /// <summary>Without a key, the quantity is too large.</summary>
    public const string QuantityNeedsKey = "quantity-needs-key";

    /// <summary>There are too many requests.</summary>
    public const string RateLimited = "rate-limited";

    /// <summary>The administrator's key in the settings is too short.</summary>
    public const string AdminKeyTooShort = "admin-key-too-short";

    /// <summary>An allowed origin in the settings is not the origin of a website.</summary>
    public const string AllowedOriginMalformed = "allowed-origin-malformed";

    /// <summary>The process has no Unicode data (ICU), or ignores it (globalization-invariant mode).</summary>
    public const string UnicodeDataMissing = "unicode-data-missing";

    /// <summary>The body is larger than the server accepts.</summary>
    public const string BodyTooLarge = "body-too-large";

    /// <summary>The content type is not the one that the call accepts.</summary>
    public const string ContentTypeUnsupported = "content-type-unsupported";

    /// <summary>The body is compressed or encoded in another way.</summary>
    public const string ContentEncodingUnsupported = "content-encoding-unsupported";

    /// <summary>There is nothing at this URL.</summary>
    public const string NotFound = "not-found";

    /// <summary>The URL does not support the method of the request.</summary>
    public const string MethodNotAllowed = "method-not-allowed";

    /// <summary>The request was cut off or is not valid HTTP.</summary>
    public const string RequestBroken = "request-broken";

    /// <summary>The server ended a batch before this line; it and the lines after it were not taken.</summary>
    public const string BatchEnded = "batch-ended";

    /// <summary>The cursor was not issued by the server.</summary>
    public const string CursorMalformed = "cursor-malformed";

    /// <summary>The server failed; its operator finds the request by its id.</summary>
    public const string InternalError = "internal-error";

    /// <summary>The server cannot store data now; nothing was stored.</summary>
    public const string StorageUnavailable = "storage-unavailable";

    /// <summary>The database has reached its maximum size, or the disk is nearly full; nothing was stored.</summary>
    public const string StorageFull = "storage-full";

    /// <summary>The database file cannot be opened.</summary>
    public const string StorageUnopenable = "storage-unopenable";

    /// <summary>The database file is read-only.</summary>
    public const string StorageReadOnly = "storage-read-only";

    /// <summary>The database file is damaged.</summary>
    public const string StorageCorrupt = "storage-corrupt";

    /// <summary>The file is not a campaign server's database.</summary>
    public const string StorageForeign = "storage-foreign";

    /// <summary>A newer version of the server wrote the database.</summary>
    public const string StorageNewer = "storage-newer";

    /// <summary>The database belongs to a rehearsal, and the server is not one.</summary>
    public const string StorageRehearsal = "storage-rehearsal";

    /// <summary>The database is a real one, and the server is a rehearsal.</summary>
    public const string StorageNotRehearsal = "storage-not-rehearsal";

    /// <summary>A setting of the server has a value that it cannot use.</summary>
    public const string SettingInvalid = "setting-invalid";

    /// <summary>The server cannot listen on the address that it was given.</summary>
    public const string AddressUnusable = "address-unusable";

    // The outbox.

    /// <summary>The outbox is full.</summary>
    public const string OutboxFull = "outbox-full";

    /// <summary>The stored copy of an action is damaged.</summary>
    public const string OutboxItemDamaged = "outbox-item-damaged";

    /// <summary>The outbox cannot be read or written at the moment.</summary>
    public const string OutboxUnavailable = "outbox-unavailable";

    /// <summary>The file is not an outbox.</summary>
    public const string OutboxForeign = "outbox-foreign";

    /// <summary>A newer version of this library wrote the outbox.</summary>
    public const string OutboxNewer = "outbox-newer";

    /// <summary>The outbox was created with another key.</summary>
    public const string OutboxKeyWrong = "outbox-key-wrong";

    /// <summary>The file of the outbox was removed, moved or replaced while it was open.</summary>
    public const string OutboxMoved = "outbox-moved";

    /// <summary>Something on the way to the server refused the action repeatedly, while other actions went through.</summary>
    public const string NotAcceptedOnTheWay = "not-accepted-on-the-way";
}
