namespace WriteForRights.Server;

/// <summary>The table of access keys.</summary>
internal sealed class SqliteKeys(Statements statements)
{
    private const string ReadAll = $"SELECT {KeyRow.Columns} FROM access_key ORDER BY id";
    private const string ReadOne = $"SELECT {KeyRow.Columns} FROM access_key WHERE id = ?1";
    private const string Write =
        $"INSERT OR REPLACE INTO access_key ({KeyRow.Columns}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)";

    internal List<StoredKey> All() => statements.Prepare(ReadAll).All(KeyRow.Read);

    /// <summary>Changes or adds a key, within the writer's transaction. A change that returns <c>null</c> leaves it as it is.</summary>
    internal void Change(AccessKeyId id, Func<StoredKey?, StoredKey?> change)
    {
        if (change(statements.Prepare(ReadOne).First(KeyRow.Read, id.ToString())) is { } changed)
        {
            statements.Prepare(Write).Run(KeyRow.Write(changed));
        }
    }
}
