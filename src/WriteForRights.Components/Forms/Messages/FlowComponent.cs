using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace WriteForRights.Components;

/// <content>The messages of a form, above and between its inputs.</content>
public abstract partial class FlowComponent<TFlow>
{
    /// <summary>Returns the messages at the top: the campaign could not be reached, is closed, or something has to be solved.</summary>
    /// <param name="idOf">Returns the id of the input for a path, or <c>null</c> if this step does not show it.</param>
    private protected RenderFragment Messages(Func<string, string?> idOf) => builder =>
    {
        if (Phase == FlowPhase.NotReached)
        {
            OpenNotice(builder, "w4r-summary", Words["not-counted"]);
            AddParagraph(builder, Words["not-reached"]);
            builder.CloseElement();
        }
        else if (Flow!.Closed is { } closed)
        {
            OpenNotice(builder, "w4r-closed", Words["closed"]);
            AddParagraph(builder, closed.Message);
            builder.CloseElement();
        }
        else if (Flow.Problems.Count > 0)
        {
            builder.OpenComponent<ProblemSummary>(20);
            builder.AddComponentParameter(21, nameof(ProblemSummary.Problems), Flow.Problems);
            builder.AddComponentParameter(22, nameof(ProblemSummary.IdOf), idOf);
            builder.AddComponentParameter(23, nameof(ProblemSummary.HeadingLevel), HeadingLevel);
            builder.AddComponentParameter(24, nameof(ProblemSummary.Wording), (Wording?)EffectiveWording);
            builder.CloseComponent();
        }
    };

    /// <summary>Returns the texts that were written, for a form that can no longer be sent; empty if there are none.</summary>
    private protected RenderFragment KeptWords() => builder =>
    {
        if (Flow!.Input.Body is { } body && body.Reveal().Length > 0)
        {
            builder.OpenElement(0, "div");
            builder.AddAttribute(1, "class", "w4r-field");
            builder.OpenElement(2, "label");
            builder.AddAttribute(3, "for", IdOf(FlowFields.Body));
            builder.AddContent(4, Words["your-words"]);
            builder.CloseElement();
            builder.OpenElement(5, "textarea");
            builder.AddAttribute(6, "id", IdOf(FlowFields.Body));
            builder.AddAttribute(7, "rows", 12);
            builder.AddAttribute(8, "dir", "auto");
            builder.AddAttribute(9, "readonly", true);
            builder.AddContent(10, "\n" + body.Reveal());
            builder.CloseElement();
            builder.CloseElement();
        }
    };

    /// <summary>
    /// Returns the findings in a text: the text with its marked words, and a note for each, linked in both directions. Empty without
    /// findings.
    /// </summary>
    private protected RenderFragment Findings(IReadOnlyList<TextFinding> findings, PersonalText? text, LanguageTag language) => builder =>
    {
        if (FindingsWhileWriting is { } now)
        {
            // The text is being edited below, so that a copy with marks would be out of date.
            (findings, text) = (now, null);
        }

        if (findings.Count == 0)
        {
            if (WasChecked && FindingsWhileWriting is null && Flow!.Problems.Count == 0)
            {
                builder.OpenElement(40, "p");
                builder.AddAttribute(41, "class", "w4r-note");
                builder.AddAttribute(42, "role", "status");
                builder.AddContent(43, Words["no-findings"]);
                builder.CloseElement();
            }

            return;
        }

        builder.OpenElement(0, "section");
        builder.AddAttribute(1, "class", "w4r-findings");
        builder.AddAttribute(2, "data-w4r-for", IdOf(FlowFields.Body));
        builder.AddAttribute(2, "role", FindingsWhileWriting is null ? null : "status");
        builder.AddContent(3, Heading(HeadingLevel + 1, Words["findings"]));
        builder.OpenElement(4, "ol");
        for (var i = 0; i < findings.Count; i++)
        {
            AddNote(builder, findings[i], i);
        }

        builder.CloseElement();
        if (text is { } words)
        {
            AddMarked(builder, findings, words.Reveal(), language);
        }

        builder.CloseElement();
    };

    private static void OpenNotice(RenderTreeBuilder builder, string css, string title)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "role", "alert");
        builder.AddAttribute(3, "tabindex", "-1");
        builder.AddAttribute(4, "autofocus", true);
        builder.OpenElement(5, "p");
        builder.AddAttribute(6, "class", "w4r-summary-title");
        builder.AddContent(7, title);
        builder.CloseElement();
    }

    private static void AddParagraph(RenderTreeBuilder builder, string text)
    {
        builder.OpenElement(10, "p");
        builder.AddContent(11, text);
        builder.CloseElement();
    }

    private string MarkId(int index) => FormattableString.Invariant($"{Name}-mark-{index + 1}");

    private string NoteId(int index) => FormattableString.Invariant($"{Name}-note-{index + 1}");

    private void AddNote(RenderTreeBuilder builder, TextFinding finding, int index)
    {
        builder.OpenElement(0, "li");
        builder.SetKey(index);
        builder.AddAttribute(1, "id", NoteId(index));
        builder.AddAttribute(2, "data-w4r-start", finding.Start);
        builder.AddAttribute(3, "data-w4r-length", finding.Length);
        if (finding.Severity is { } severity)
        {
            builder.OpenElement(4, "strong");
            builder.AddContent(5, severity);
            builder.CloseElement();
            builder.AddContent(6, " ");
        }

        builder.AddContent(7, finding.Message);
        if (finding.Start is not null)
        {
            builder.AddContent(8, " ");
            builder.OpenElement(9, "a");
            builder.AddAttribute(10, "href", "#" + MarkId(index));
            builder.AddContent(11, Words["show-words"]);
            builder.CloseElement();
        }

        builder.CloseElement();
    }

    // Findings may overlap: a mark begins where the one before it ends.
    private void AddMarked(RenderTreeBuilder builder, IReadOnlyList<TextFinding> findings, string text, LanguageTag language)
    {
        builder.OpenElement(20, "div");
        builder.AddAttribute(21, "class", "w4r-marked");
        builder.AddAttribute(22, "dir", language == default ? "auto" : DirectionOf(language));
        builder.AddAttribute(23, "lang", language == default ? null : language.ToString());
        var position = 0;
        for (var i = 0; i < findings.Count; i++)
        {
            if (findings[i] is not { Start: { } start, Length: { } length } || start + length > text.Length)
            {
                continue;
            }

            var begin = Math.Max(start, position);
            builder.AddContent(24, text[position..begin]);
            builder.OpenElement(25, "mark");
            builder.SetKey(i);
            builder.AddAttribute(26, "id", MarkId(i));
            builder.AddContent(27, text[begin..Math.Max(begin, start + length)]);
            builder.OpenElement(28, "a");
            builder.AddAttribute(29, "href", "#" + NoteId(i));
            builder.AddContent(30, Words.Locale.Number(i + 1));
            builder.CloseElement();
            builder.CloseElement();
            position = Math.Max(begin, start + length);
        }

        builder.AddContent(31, text[position..]);
        builder.CloseElement();
    }
}
