namespace WriteForRights.Server;

/// <summary>Prepares statements for the tables that work the same in every store. They run in the caller's transaction.</summary>
internal interface IStatements
{
    /// <summary>Prepares a statement. Parameters are numbered: <c>?1</c>, <c>?2</c> and so on.</summary>
    IStatement Prepare(string sql);
}
