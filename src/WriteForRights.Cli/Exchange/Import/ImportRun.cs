namespace WriteForRights.Cli;

/// <summary>
/// An import: reads the whole table first, so that all problems are known, then sends the valid rows. The same table gives the same ids,
/// so an import can be stopped and run again at any time.
/// </summary>
/// <typeparam name="T">The type of the records.</typeparam>
/// <param name="table">The table.</param>
/// <param name="mapping">The mapping of the table.</param>
/// <param name="rows">Makes records from rows.</param>
/// <param name="domain">What the ids are for: the campaign, and actions or reports.</param>
internal sealed class ImportRun<T>(ITable table, ImportMapping mapping, IRowKind<T> rows, string domain)
    where T : class
{
    private const int Step = 2_000;

    // The rows that were not imported, with the ids of their records.
    private readonly SortedDictionary<long, (TableRow Row, string Id, List<RowProblem> Problems)> _refused = [];

    private TableRow? _header;
    private Dictionary<ImportField, (int Index, string Header)> _columns = [];

    /// <summary>The number of rows with a record.</summary>
    internal long Valid { get; private set; }

    /// <summary>The header of the table.</summary>
    internal TableRow Header => _header ?? throw new InvalidOperationException("The table was not read.");

    /// <summary>The rows that were not imported, in the order of the table.</summary>
    internal IEnumerable<(TableRow Row, string Id, IReadOnlyList<RowProblem> Problems)> Refused =>
        _refused.Values.Select(refused => (refused.Row, refused.Id, (IReadOnlyList<RowProblem>)refused.Problems));

    /// <summary>The problems of all rows.</summary>
    internal IEnumerable<RowProblem> Problems => _refused.Values.SelectMany(refused => refused.Problems);

    /// <summary>Reads all rows, and finds their problems without a server.</summary>
    internal void Read(CancellationToken cancellationToken)
    {
        foreach (var (row, record, id, problems) in ReadRecords())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (record is null)
            {
                _refused.Add(row.Number, (row, id, problems));
            }
            else
            {
                Valid++;
            }
        }
    }

    /// <summary>Sends the valid rows that were not sent before.</summary>
    internal async Task SendAsync(
        Client.WriteForRightsClient client, ImportCheckpoint checkpoint, ImportProgress progress, CancellationToken cancellationToken)
    {
        var sent = new Queue<(TableRow Row, string Id)>();
        var skip = checkpoint.Settled;
        foreach (var (row, record, id, _) in skip == 0 ? [] : ReadRecords().Where(read => read.Record is not null).Take((int)skip))
        {
            if (checkpoint.Refused.TryGetValue(row.Number, out var refused))
            {
                _refused[row.Number] = (row, id, [refused]);
            }
        }

        var records = ReadRecords().Where(read => read.Record is not null).Skip((int)skip).Select(read =>
        {
            sent.Enqueue((read.Row, read.Id));
            return read.Record!;
        });
        try
        {
            await foreach (var (isRepeat, error) in rows.SubmitAsync(client, records, cancellationToken))
            {
                var (row, id) = sent.Dequeue();
                if (error is not null)
                {
                    Refuse(row, id, error, checkpoint);
                }
                else if (isRepeat)
                {
                    checkpoint.Known++;
                }

                checkpoint.Settled++;
                progress.Show(checkpoint.Settled);
                if (checkpoint.Settled % Step == 0)
                {
                    checkpoint.Save();
                }
            }
        }
        finally
        {
            progress.End();
            checkpoint.Save();
        }
    }

    private void Refuse(TableRow row, string id, Client.WriteForRightsException error, ImportCheckpoint checkpoint)
    {
        var message = error.Message.ReplaceLineEndings("\n").Split('\n')[0];
        var values = new RowValues(row, _columns, mapping.Values);
        values.Add(error.Problems is [var first, ..]
            ? first
            : new Problem { Path = JsonPath.Root, Code = error.Code ?? "refused", Message = message });
        _refused[row.Number] = (row, id, [.. values.Problems]);
        checkpoint.Refused[row.Number] = values.Problems[0];
    }

    private IEnumerable<(TableRow Row, T? Record, string Id, List<RowProblem> Problems)> ReadRecords()
    {
        var identity = new RowIdentity(domain);
        var (isBelowHeader, idColumn) = (false, -1);
        foreach (var row in table.ReadRows())
        {
            if (!isBelowHeader)
            {
                // A table of refused rows has no title above its headers.
                if (row.Number == mapping.HeaderRow || row.Cells.Any(cell => TableRow.TextOf(cell) == ErrorTable.Id))
                {
                    _header = row;
                    _columns = ColumnGuess.ColumnsOf(mapping, row);
                    isBelowHeader = true;
                    idColumn = Enumerable.Range(0, row.Cells.Count).FirstOrDefault(column => row.Text(column) == ErrorTable.Id, -1);
                }
            }
            else if (!row.IsEmpty)
            {
                yield return ReadRecord(row, idColumn, identity);
            }
        }
    }

    private (TableRow Row, T? Record, string Id, List<RowProblem> Problems) ReadRecord(TableRow row, int idColumn, RowIdentity identity)
    {
        var values = new RowValues(row, _columns, mapping.Values);
        var record = rows.Read(values);
        var isReadable = values.Problems.Count == 0;
        var at = isReadable ? rows.TimeOf(record) : DateTimeOffset.UnixEpoch;
        var name = idColumn >= 0 && row.Text(idColumn) is { Length: > 0 } own ? own : values.Text(ImportField.Id);
        var id = name is not null ? identity.OfName(name, at)
            : isReadable ? identity.OfContent(rows.ContentOf(record), at)
            : identity.OfCells(row, at);
        if (isReadable)
        {
            record = rows.WithId(record, id);
            foreach (var problem in rows.Check(record))
            {
                values.Add(problem);
            }
        }

        return values.Problems.Count == 0 ? (row, record, $"{id}", []) : (row, null, $"{id}", [.. values.Problems]);
    }
}
