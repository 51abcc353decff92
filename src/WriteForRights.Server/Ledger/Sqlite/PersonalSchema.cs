namespace WriteForRights.Server;

/// <summary>The step of <see cref="LedgerSchema"/> that makes room for seals in the tables of personal data, and adds erasures.</summary>
internal static class PersonalSchema
{
    /// <summary>
    /// Values become bytes in the form of <see cref="PersonalSeal"/>: as they are, with padding. Each row has the position of its entry in
    /// the ledger, so rows are only ever appended. SQLite then never moves one to another page, where a copy would stay behind.
    /// </summary>
    internal const string Step = """
        CREATE TABLE sealed_personal (
          position INTEGER PRIMARY KEY,
          supporter BLOB,
          consent BLOB,
          text BLOB
        ) STRICT;
        INSERT INTO sealed_personal
        SELECT action.position,
          CAST(x'03' || zeroblob(36) || CAST(supporter AS BLOB) AS BLOB),
          CAST(x'03' || zeroblob(36) || CAST(consent AS BLOB) AS BLOB),
          CAST(x'03' || zeroblob(36) || CAST(text AS BLOB) AS BLOB)
        FROM personal JOIN action ON action.id = personal.id ORDER BY action.position;
        DROP TABLE personal;
        ALTER TABLE sealed_personal RENAME TO personal;

        CREATE TABLE sealed_personal_void (
          position INTEGER PRIMARY KEY,
          decided_by BLOB
        ) STRICT;
        INSERT INTO sealed_personal_void
        SELECT void.position, CAST(x'03' || zeroblob(36) || CAST(decided_by AS BLOB) AS BLOB)
        FROM personal_void AS own JOIN void ON void.subject = own.subject AND void.id = own.id ORDER BY void.position;
        DROP TABLE personal_void;
        ALTER TABLE sealed_personal_void RENAME TO personal_void;

        CREATE TABLE sealed_personal_report (
          position INTEGER PRIMARY KEY,
          reported_by BLOB,
          place BLOB
        ) STRICT;
        INSERT INTO sealed_personal_report
        SELECT report.position,
          CAST(x'03' || zeroblob(36) || CAST(reported_by AS BLOB) AS BLOB),
          CAST(x'03' || zeroblob(36) || CAST(place AS BLOB) AS BLOB)
        FROM personal_report AS own JOIN report ON report.id = own.id AND report.revision = own.revision ORDER BY report.position;
        DROP TABLE personal_report;
        ALTER TABLE sealed_personal_report RENAME TO personal_report;

        -- The erasures of people. The person is a fingerprint, and only until the erasure is confirmed; "digest" recognises a repeat.
        CREATE TABLE erasure (
          id BLOB PRIMARY KEY,
          digest BLOB NOT NULL,
          person BLOB,
          actions INTEGER NOT NULL,
          requested_at INTEGER NOT NULL,
          requested_by TEXT,
          confirmed_at INTEGER,
          confirmed_by TEXT
        ) STRICT, WITHOUT ROWID;
        """;
}
