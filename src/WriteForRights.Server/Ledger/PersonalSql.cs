namespace WriteForRights.Server;

/// <summary>The statements of a store for its personal data and erasures, beside the tables themselves.</summary>
internal abstract class PersonalSql
{
    /// <summary>The tables, in the order of <see cref="PersonalTable.All"/>, with the keys that they have in this store.</summary>
    internal abstract PersonalTable[] Tables { get; }

    /// <summary>Selects the ids of the actions of a person (?1): those that count, and those that are void.</summary>
    internal abstract string IdsOfPerson { get; }

    /// <summary>Erases the digests of the addresses of a person (?1).</summary>
    internal abstract string EraseAddresses { get; }

    /// <summary>Selects the actions of a person (?1) in the order in which they were stored, for <see cref="ReadAction"/>.</summary>
    internal abstract string ReadPersonsActions { get; }

    /// <summary>The word that joins the entries to the rows of a table that is read in the order of its key.</summary>
    internal abstract string Join { get; }

    /// <summary>Returns the value that replaces an erased one.</summary>
    internal abstract string Erased(string column);

    /// <summary>Returns the condition that a column has a value that was not erased.</summary>
    internal abstract string IsKept(string column);

    /// <summary>Reads an action.</summary>
    internal abstract StoredAction ReadAction(ILedgerRow row, PersonalSeal seal);

    /// <summary>Returns the condition that one of some columns has a value.</summary>
    internal string IsKept(string[] columns) => string.Join(" OR ", columns.Select(IsKept));

    /// <summary>Erases columns.</summary>
    /// <param name="table">The table.</param>
    /// <param name="columns">The columns.</param>
    /// <param name="keys">The keys of the rows: a list of values, or a query.</param>
    internal string Erase(PersonalTable table, string[] columns, string keys) =>
        $"UPDATE {table.Name} SET {string.Join(", ", columns.Select(column => $"{column} = {Erased(column)}"))}"
        + $"{table.OnErasure} WHERE {table.Key} IN ({keys}) AND ({IsKept(columns)})";
}
