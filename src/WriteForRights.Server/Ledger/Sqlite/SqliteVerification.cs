using System.Text;

namespace WriteForRights.Server;

/// <summary>
/// Reads a whole ledger in one transaction, which does not hold up the writer, and folds it again. People's actions come sorted by person,
/// so the memory that it needs depends on the number of counts, and not on that of actions.
/// </summary>
internal sealed class SqliteVerification(Statements statements, Action<long> progress, CancellationToken cancellationToken)
{
    /// <summary>The parameters of the statements that use the rule for signatures and the instant of an action.</summary>
    internal static readonly object[] Rules = [ActionKind.Signature.ToString(), DateTimeOffset.UnixEpoch.Ticks];

    private const int RowsAtOnce = 1_024;

    private readonly SortedFirstActions _firstActions = new();
    private readonly List<LedgerChange> _changes = new(RowsAtOnce);

    private long _rows;

    internal LedgerVerification Run()
    {
        var fold = new LedgerFold(_firstActions);
        foreach (var row in statements.Prepare(VerificationSql.ActionsOfUnknown).Rows())
        {
            Add(fold, LedgerActionRow.ReadCounted(row));
        }

        foreach (var row in statements.Prepare(VerificationSql.Reports).Rows())
        {
            Add(fold, CountedEntry.Of(EntryValues.Read(row, isReported: true)));
        }

        var people = FoldPeople(fold);
        fold.Apply(_changes);
        progress(_rows);
        var stored = statements.Prepare(VerificationSql.Tallies).All(row => KeyValuePair.Create(
            (row.Text(0), row.Text(1), row.Text(2)),
            new Tally(row.Number(3), row.Number(4), row.Number(5), row.Number(6)))).ToDictionary();
        var folded = fold.Deltas.ToDictionary(delta => (delta.Scope, delta.Dimension, delta.Bucket), delta => delta.Tally);
        return new LedgerVerification(_rows, StoredTallies.Compare(stored, folded), people);
    }

    private static int Compare(CountedEntry action, byte[] id, Row stored)
    {
        var order = stored.Bytes(0).SequenceCompareTo(action.Person);
        order = order == 0 ? CompareText(stored.Bytes(1), action.Place.Campaign.ToString()) : order;
        order = order == 0 ? CompareText(stored.Bytes(2), action.Place.Case.ToString()) : order;
        order = order == 0 ? stored.Number(3).CompareTo(action.Signatures > 0 ? 1L : 0L) : order;
        order = order == 0 ? stored.Number(4).CompareTo(action.Order.TakenAt.UtcTicks) : order;
        return order == 0 ? stored.Bytes(5).SequenceCompareTo(id) : order;
    }

    private static int CompareText(ReadOnlySpan<byte> stored, string text)
    {
        Span<byte> bytes = stackalloc byte[256];
        return Encoding.UTF8.TryGetBytes(text, bytes, out var length)
            ? stored.SequenceCompareTo(bytes[..length])
            : stored.SequenceCompareTo(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>Folds the actions of known people, and returns the number of first actions that are missing or wrong.</summary>
    private long FoldPeople(LedgerFold fold)
    {
        var differences = 0L;
        using var stored = statements.Prepare(VerificationSql.FirstActions).Rows().GetEnumerator();
        var isMore = stored.MoveNext();
        foreach (var row in statements.Prepare(VerificationSql.ActionsOfKnown).Rows(Rules[0]))
        {
            var action = LedgerActionRow.ReadCounted(row);
            var id = row.Bytes(EntryColumn.Id).ToArray();
            var order = -1;
            while (isMore && (order = Compare(action, id, stored.Current)) < 0)
            {
                differences++;
                isMore = stored.MoveNext();
            }

            if (isMore && order == 0)
            {
                isMore = stored.MoveNext();
            }
            else
            {
                differences++;
            }

            Add(fold, action);
        }

        for (; isMore; isMore = stored.MoveNext())
        {
            differences++;
        }

        return differences;
    }

    private void Add(LedgerFold fold, CountedEntry entry)
    {
        _changes.Add(new(entry));
        _rows++;
        if (_changes.Count == RowsAtOnce)
        {
            fold.Apply(_changes);
            _changes.Clear();
            progress(_rows);
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}
