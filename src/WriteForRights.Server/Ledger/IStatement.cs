namespace WriteForRights.Server;

/// <summary>A prepared statement, run with new values each time: texts, numbers, bytes or <c>null</c>.</summary>
internal interface IStatement
{
    /// <summary>Runs the statement and returns the number of rows that it changed.</summary>
    int Run(params ReadOnlySpan<object?> values);

    /// <summary>Runs the query and returns its first row, or the default value if it has none. Further rows are ignored.</summary>
    T? First<T>(Func<ILedgerRow, T> read, params ReadOnlySpan<object?> values);

    /// <summary>Runs the query and returns all its rows.</summary>
    List<T> All<T>(Func<ILedgerRow, T> read, params ReadOnlySpan<object?> values);
}
