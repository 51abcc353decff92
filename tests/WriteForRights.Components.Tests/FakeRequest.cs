namespace WriteForRights.Components.Tests;

/// <summary>A request that posts what a test gives it, and remembers the answer.</summary>
internal sealed class FakeRequest : IPostedForm
{
    internal IReadOnlyList<KeyValuePair<string, string>>? Fields { get; set; }

    internal int Status { get; private set; } = 200;

    internal string? Address { get; private set; }

    public string? Path => "/write/dorgelesse-nguessan/letter";

    public ValueTask<IReadOnlyList<KeyValuePair<string, string>>?> ReadAsync(string formName, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Fields?.Any(field => field.Key == "form" && field.Value == formName) == true ? Fields : null);

    public void SetStatus(int statusCode) => Status = statusCode;

    public void RedirectTo(string address) => (Status, Address) = (303, address);
}
