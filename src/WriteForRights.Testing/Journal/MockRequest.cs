namespace WriteForRights.Testing;

/// <summary>A request as it arrived.</summary>
public sealed class MockRequest
{
    internal MockRequest(
        int number, string method, string path, string query, IReadOnlyDictionary<string, string> headers, ActionId? action, int attempt)
    {
        Number = number;
        Method = method;
        Path = path;
        Query = query;
        Headers = headers;
        Action = action;
        Attempt = attempt;
    }

    /// <summary>The number of the request among all of the server, from 1, in the order of arrival.</summary>
    public int Number { get; }

    /// <summary>The method, in capitals.</summary>
    public string Method { get; }

    /// <summary>The path, such as <c>/v1/campaigns</c>, without the query.</summary>
    public string Path { get; }

    /// <summary>The query, with its question mark; empty if there is none.</summary>
    public string Query { get; }

    /// <summary>
    /// The headers by name, in any case. Several values of one name are joined by commas. They may contain credentials.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The id of the action that the request puts; <c>null</c> for other requests.</summary>
    public ActionId? Action { get; }

    /// <summary>The number of requests so far that put this action, this one included; 1 for other requests.</summary>
    public int Attempt { get; }

    /// <summary>Returns method, path and query, without personal data.</summary>
    public override string ToString() => $"{Method} {Path}{Query}";
}
