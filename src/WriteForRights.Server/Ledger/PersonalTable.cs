using System.Buffers.Binary;

namespace WriteForRights.Server;

/// <summary>
/// A table of personal data. All that is sealed, erased and kept for a time is listed in <see cref="All"/>, and nowhere else.
/// </summary>
/// <param name="Name">The name of the table.</param>
/// <param name="Key">Its key: a column of the same name in the table of entries, <c>position</c> or <c>id</c>.</param>
/// <param name="OfSupporter">The sealed columns that are about a person.</param>
/// <param name="OfText">The sealed columns with a text that a person wrote.</param>
/// <param name="Entries">The table of the ledger with the entries that the rows belong to.</param>
internal sealed record PersonalTable(string Name, string Key, string[] OfSupporter, string[] OfText, string Entries)
{
    internal const string Actions = "action";

    private const string Voids = "void";

    /// <summary>All tables. A further one is one more line.</summary>
    internal static readonly PersonalTable[] All =
    [
        new("personal", "position", ["supporter", "consent"], ["text"], Actions),
        new("personal_void", "position", ["decided_by"], [], Voids),
        new("personal_report", "position", ["reported_by", "place"], [], "report"),
        // A record has the text and its sender, so it goes when the first of them has to.
        new("message", "id", ["record"], ["record"], Actions)
        {
            // Nobody can read it any more, so nobody is to decide about it or send it.
            OnErasure = ", status = CASE WHEN status IN ('delivered', 'rejected') THEN status ELSE 'withdrawn' END, "
                + "delivery = CASE WHEN status = 'delivered' THEN delivery END, claimed_by = NULL, claimed_until = NULL, "
                + "revision = revision + 1",
        },
    ];

    /// <summary>Returns whether a table has data of the people who act. The others have names of those who report and void.</summary>
    internal static bool IsOfActions(PersonalTable table) => table.Entries == Actions;

    /// <summary>All sealed columns.</summary>
    internal string[] Columns { get; } = [.. OfSupporter.Union(OfText)];

    /// <summary>The further assignments in SQL for a row that is erased, each after a comma.</summary>
    internal string OnErasure { get; init; } = string.Empty;

    /// <summary>The value before the first key.</summary>
    internal object Start => Key == "position" ? 0L : Array.Empty<byte>();

    /// <summary>Returns the bytes of a key, which a seal belongs to.</summary>
    internal static byte[] RowOf(object key)
    {
        if (key is byte[] id)
        {
            return id;
        }

        var row = new byte[sizeof(long)];
        BinaryPrimitives.WriteInt64BigEndian(row, (long)key);
        return row;
    }

    /// <summary>Returns the name of a column for its seals.</summary>
    internal string Sealed(string column) => $"{Name}.{column}";

    /// <summary>
    /// The next rows after a key: the key, the campaign, section and purpose of the entry, the time at which it was recorded, and the
    /// sealed columns, first <see cref="OfSupporter"/> and then <see cref="OfText"/>.
    /// </summary>
    /// <param name="join">The word that joins the entries to the rows.</param>
    /// <param name="limit">The maximum number of rows.</param>
    internal string ReadNext(string join, int limit) => FormattableString.Invariant($"""
        SELECT own.{Key}, {(Entries == Voids ? "NULL, NULL, NULL" : "entry.campaign, entry.section, entry.purpose")}, entry.recorded_at,
          {string.Join(", ", OfSupporter.Concat(OfText).Select(column => $"own.{column}"))}
        FROM {Name} AS own {join} {Entries} AS entry ON entry.{Key} = own.{Key}
        WHERE own.{Key} > ?1 ORDER BY own.{Key} LIMIT {limit}
        """);

    /// <summary>Replaces the value of a column.</summary>
    internal string Replace(string column) => $"UPDATE {Name} SET {column} = ?2 WHERE {Key} = ?1";
}
