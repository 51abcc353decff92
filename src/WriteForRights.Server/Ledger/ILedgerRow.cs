namespace WriteForRights.Server;

/// <summary>The current row of a query to a store, valid until the next one.</summary>
internal interface ILedgerRow
{
    bool IsNull(int column);

    long Number(int column);

    string Text(int column);

    /// <summary>Returns the bytes of a value; those of an id are in the order of its text.</summary>
    ReadOnlySpan<byte> Bytes(int column);
}
