using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace WriteForRights.AspNetCore;

/// <summary>
/// Writes the markup of the ready-made pages. They are rendered once, on the server, so no two versions are compared and the sequence
/// numbers mean nothing.
/// </summary>
internal static class MarkupExtensions
{
    /// <summary>Writes an element with a class and content.</summary>
    internal static void Element(this RenderTreeBuilder builder, string name, string? cssClass, RenderFragment content)
    {
        builder.OpenElement(0, name);
        builder.AddAttribute(0, "class", cssClass);
        builder.AddContent(0, content);
        builder.CloseElement();
    }

    /// <summary>Writes an element with a text, whose language may differ from that of the page.</summary>
    internal static void Text(this RenderTreeBuilder builder, string name, string? cssClass, LocalizedString text)
    {
        builder.OpenElement(0, name);
        builder.AddAttribute(0, "class", cssClass);
        builder.AddAttribute(0, "lang", text.Language.ToString());
        builder.AddAttribute(0, "dir", text.Language == default ? "auto" : text.Language.IsRightToLeft ? "rtl" : "ltr");
        builder.AddContent(0, text.Text);
        builder.CloseElement();
    }

    /// <summary>Writes a link.</summary>
    internal static void Link(this RenderTreeBuilder builder, string address, string? cssClass, string text, LanguageTag? language = null)
    {
        builder.OpenElement(0, "a");
        builder.AddAttribute(0, "class", cssClass);
        builder.AddAttribute(0, "href", address);
        if (language is { } tag)
        {
            builder.AddAttribute(0, "lang", tag.ToString());
            builder.AddAttribute(0, "hreflang", tag.ToString());
            builder.AddAttribute(0, "dir", tag.IsRightToLeft ? "rtl" : "ltr");
        }

        builder.AddContent(0, text);
        builder.CloseElement();
    }

    /// <summary>Writes a component with its parameters. Those that are <c>null</c> keep their default.</summary>
    internal static void Component<T>(this RenderTreeBuilder builder, params ReadOnlySpan<(string Name, object? Value)> parameters)
        where T : IComponent
    {
        builder.OpenComponent<T>(0);
        foreach (var (name, value) in parameters)
        {
            if (value is not null)
            {
                builder.AddComponentParameter(0, name, value);
            }
        }

        builder.CloseComponent();
    }
}
