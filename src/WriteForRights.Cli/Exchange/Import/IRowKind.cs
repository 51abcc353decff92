using WriteForRights.Client;

namespace WriteForRights.Cli;

/// <summary>Makes records of one kind from rows, and submits them.</summary>
/// <typeparam name="T">The type of the records.</typeparam>
internal interface IRowKind<T>
    where T : class
{
    /// <summary>Reads a row, without an id. The problems are added to the values.</summary>
    T Read(RowValues values);

    /// <summary>Returns the content of a record, without its id.</summary>
    byte[] ContentOf(T record);

    /// <summary>Returns the time that the id of a record has.</summary>
    DateTimeOffset TimeOf(T record);

    /// <summary>Returns a record with its id.</summary>
    T WithId(T record, Guid id);

    /// <summary>Returns the problems with a record, by the rules of the server.</summary>
    ValueList<Problem> Check(T record);

    /// <summary>Submits records, and returns their results in order: whether the server had each before, or the error.</summary>
    IAsyncEnumerable<(bool IsRepeat, WriteForRightsException? Error)> SubmitAsync(
        WriteForRightsClient client, IEnumerable<T> records, CancellationToken cancellationToken);
}
