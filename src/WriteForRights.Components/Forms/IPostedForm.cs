namespace WriteForRights.Components;

/// <summary>
/// The request for a statically rendered page: its posted form, and the status and the redirect of the response. The package for ASP.NET
/// Core registers one. Without it, and in an interactive component, forms work by events.
/// </summary>
public interface IPostedForm
{
    /// <summary>
    /// The address of the page that is being answered, without query, such as <c>/write/some-case/letter</c>; <c>null</c> if unknown.
    /// </summary>
    string? Path { get; }

    /// <summary>Returns the fields of the posted form with a name, or <c>null</c> if the request does not post it.</summary>
    /// <param name="formName">The name: the value of the field <c>form</c>.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    ValueTask<IReadOnlyList<KeyValuePair<string, string>>?> ReadAsync(string formName, CancellationToken cancellationToken = default);

    /// <summary>Sets the status of the response: 422 for a form with problems, 503 if the campaign's server could not be reached.</summary>
    /// <param name="statusCode">The status code.</param>
    void SetStatus(int statusCode);

    /// <summary>Answers with 303 (See Other) to an address. The component renders nothing after it.</summary>
    /// <param name="address">The address: absolute, or relative to the page.</param>
    void RedirectTo(string address);
}
