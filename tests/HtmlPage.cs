using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WriteForRights;

/// <summary>A page as a browser without scripts receives it: it reads, follows links, fills in the form and presses its buttons.</summary>
internal sealed class HtmlPage
{
    private readonly HttpClient _http;

    private HtmlPage(HttpClient http, HttpResponseMessage response, string html)
    {
        (_http, Html, Status) = (http, html, (int)response.StatusCode);
        Address = response.RequestMessage!.RequestUri!;
        Headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        Document = new HtmlParser().ParseDocument(html);
        Form = Document.QuerySelector<IHtmlFormElement>("form[method=post]");
        Fields = Form is null ? [] : FieldsOf(Form);
    }

    internal int Status { get; }

    internal Uri Address { get; }

    internal string Html { get; }

    internal IHtmlDocument Document { get; }

    internal IHtmlFormElement? Form { get; }

    internal Dictionary<string, string> Headers { get; }

    /// <summary>The fields that the form sends, without its buttons. A test changes them as a person fills in the form.</summary>
    internal List<KeyValuePair<string, string>> Fields { get; }

    /// <summary>The id of the action that the form makes.</summary>
    internal ActionId ActionId => ActionId.Parse(this["id"]);

    internal string this[string name]
    {
        get => Fields.Find(field => field.Key == name).Value ?? throw new KeyNotFoundException($"The form has no field {name}:\n{Html}");
        set
        {
            Fields.RemoveAll(field => field.Key == name);

            // The last field stays the last, as in a browser.
            Fields.Insert(Math.Max(0, Fields.Count - 1), new(name, value));
        }
    }

    internal static async Task<HtmlPage> GetAsync(HttpClient http, string path)
    {
        using var response = await http.GetAsync(new Uri(path, UriKind.RelativeOrAbsolute), TestContext.Current.CancellationToken);
        return await ReadAsync(http, response);
    }

    /// <summary>Presses a button of the form: the one with this value of <c>step</c>, or the first.</summary>
    internal Task<HtmlPage> PressAsync(string? step = null, params (string Name, string Value)[] headers)
    {
        if (Form is null)
        {
            throw new InvalidOperationException($"{Address} has no form:\n{Html}");
        }

        var button = Form.QuerySelectorAll("button:not([type=button]):not([formaction])")
            .FirstOrDefault(button => step is null ? !button.HasAttribute("formnovalidate") : button.GetAttribute("value") == step)
            ?? throw new InvalidOperationException($"{Address} has no button {step}:\n{Html}");
        var action = new Uri(Address, Form.GetAttribute("action") ?? string.Empty);
        return PostAsync(action, [.. Fields, .. ButtonField(button)], headers);
    }

    /// <summary>Posts fields, as the form could have sent them or not.</summary>
    internal async Task<HtmlPage> PostAsync(
        Uri address, IEnumerable<KeyValuePair<string, string>> fields, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent(fields) };
        foreach (var (name, value) in headers)
        {
            request.Headers.Add(name, value);
        }

        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        return await ReadAsync(_http, response);
    }

    internal bool Says(string text) => Document.DocumentElement.TextContent.Contains(text, StringComparison.Ordinal)
        || Document.QuerySelectorAll("textarea, input").Any(field => ValueOf(field).Contains(text, StringComparison.Ordinal));

    private static async Task<HtmlPage> ReadAsync(HttpClient http, HttpResponseMessage response) =>
        new(http, response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

    private static IEnumerable<KeyValuePair<string, string>> ButtonField(IElement button) =>
        button.GetAttribute("name") is { } name ? [new(name, button.GetAttribute("value") ?? string.Empty)] : [];

    private static List<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form) =>
    [
        .. from field in form.QuerySelectorAll("input[name], textarea[name], select[name]")
           where field is not IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false }
           select KeyValuePair.Create(field.GetAttribute("name")!, ValueOf(field)),
    ];

    private static string ValueOf(IElement field) => field switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlSelectElement select => select.Value ?? string.Empty,
        IHtmlInputElement input => input.Value,
        _ => string.Empty,
    };
}
