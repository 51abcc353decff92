using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace WriteForRights.Components;

/// <summary>
/// The base of all components: the reader's language, a class, and any other attribute for the root element. Every text has its own
/// language and direction.
/// </summary>
public abstract class CampaignComponent : ComponentBase
{
    private UiWords? _words;

    /// <summary>The reader's language. <see cref="LanguageTag.Current"/> by default.</summary>
    [Parameter]
    public LanguageTag? Reader { get; set; }

    /// <summary>
    /// The reader's words, such as a section's own ones: see <see cref="Campaign.WordingFor"/>. By default the library's, in the language
    /// of <see cref="Reader"/>.
    /// </summary>
    [Parameter]
    public Wording? Wording { get; set; }

    /// <summary>Classes for the root element, besides the component's own.</summary>
    [Parameter]
    public string? Class { get; set; }

    /// <summary>Any other attributes of the root element.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    private protected virtual Wording EffectiveWording => Wording ?? Reader ?? LanguageTag.Current;

    private protected UiWords Words => _words ??= new UiWords(EffectiveWording);

    /// <summary>The language in which the reader wants to read, of which the library's words may be a more general form.</summary>
    private protected LanguageTag ReaderLanguage => EffectiveWording.Language;

    private protected string Language => Words.Language.ToString();

    private protected string Direction => DirectionOf(Words.Language);

    /// <inheritdoc/>
    protected override void OnParametersSet() => _words = null;

    private protected string Classes(string own) => string.IsNullOrEmpty(Class) ? "w4r " + own : $"w4r {own} {Class}";

    private protected static string DirectionOf(LanguageTag language) => language.IsRightToLeft ? "rtl" : "ltr";

    /// <summary>Returns an element with a text in its own language and direction.</summary>
    private protected static RenderFragment Say(LocalizedString text, string element = "span", string? css = null) => builder =>
    {
        builder.OpenElement(0, element);
        AddLanguage(builder, text.Language);
        AddClass(builder, css);
        builder.AddContent(3, text.Text);
        builder.CloseElement();
    };

    /// <summary>Returns the paragraphs of a text, which blank lines separate, in its own language and direction.</summary>
    private protected static RenderFragment SayParagraphs(LocalizedString text, string? css = null) => builder =>
    {
        builder.OpenElement(0, "div");
        AddLanguage(builder, text.Language);
        AddClass(builder, css);
        foreach (var paragraph in text.Text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            builder.OpenElement(3, "p");
            builder.AddContent(4, paragraph);
            builder.CloseElement();
        }

        builder.CloseElement();
    };

    /// <summary>Returns a heading of a level from 1 to 6.</summary>
    private protected static RenderFragment Heading(int level, RenderFragment content, string? css = null, string? id = null) => builder =>
    {
        builder.OpenElement(0, "h" + Math.Clamp(level, 1, 6).ToString(System.Globalization.CultureInfo.InvariantCulture));
        AddClass(builder, css);
        if (id is not null)
        {
            builder.AddAttribute(3, "id", id);
        }

        builder.AddContent(4, content);
        builder.CloseElement();
    };

    private protected static RenderFragment Heading(int level, string text, string? css = null, string? id = null) =>
        Heading(level, builder => builder.AddContent(0, text), css, id);

    private static void AddClass(RenderTreeBuilder builder, string? css)
    {
        if (css is not null)
        {
            builder.AddAttribute(2, "class", css);
        }
    }

    private static void AddLanguage(RenderTreeBuilder builder, LanguageTag language)
    {
        if (language != default)
        {
            builder.AddAttribute(1, "lang", language.ToString());
            builder.AddAttribute(1, "dir", DirectionOf(language));
        }
    }
}
