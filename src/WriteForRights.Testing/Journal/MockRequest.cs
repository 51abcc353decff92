namespace WriteForRights.Testing;

/// <summary>A request as it came in.</summary>
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

    /// <summary>Its number among all requests of the server, from 1, in the order in which they came.</summary>
    public int Number { get; }

    /// <summary>The method, in capitals.</summary>
    public string Method { get; }

    /// <summary>The path, such as <c>/v1/campaigns</c>, without the query.</summary>
    public string Path { get; }

    /// <summary>The query, with its question mark; empty where there is none.</summary>
    public string Query { get; }

    /// <summary>
    /// The headers, by their names in whatever capitals; where there are several of one name, joined by commas. They may hold what an app
    /// signs in with.
    /// </summary>
    public IReadOnlyDictionary<string, string> Headers { get; }

    /// <summary>The action that the request puts, if it puts one.</summary>
    public ActionId? Action { get; }

    /// <summary>How often this action has been put by now, this time included; 1 for other requests.</summary>
    public int Attempt { get; }

    /// <summary>Method, path and query: nothing that a person wrote.</summary>
    public override string ToString() => $"{Method} {Path}{Query}";
}
