using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace WriteForRights.Components;

/// <content>The inputs of a form: each with its label, hint and problems.</content>
public abstract partial class FlowComponent<TFlow>
{
    private protected IEnumerable<(string Value, LocalizedString Text)> KindNames =>
        Flow!.Kinds.Select(kind => (kind.ToString(), kind.NameIn(Words.Wording)));

    /// <summary>Returns the id of the input for a field.</summary>
    private protected string IdOf(string field) => $"{Name}-{field.Replace('.', '-')}";

    /// <summary>Returns the hidden inputs that carry the state, without those that the page shows.</summary>
    /// <param name="shown">The names of the inputs that the page shows.</param>
    private protected RenderFragment State(params string[] shown) => builder =>
    {
        AddHidden(builder, "form", Name);
        foreach (var field in Flow!.ToFields())
        {
            if (field.Key != FlowFields.End && !shown.Contains(field.Key))
            {
                AddHidden(builder, field.Key, field.Value);
            }
        }
    };

    /// <summary>Returns the last input of the form.</summary>
    private protected static RenderFragment End() => builder => AddHidden(builder, FlowFields.End, "1");

    /// <summary>Returns an input of one line.</summary>
    private protected RenderFragment Field(
        string field, string label, PersonalText? value, string? hint = null, string type = "text", string? autocomplete = null,
        bool isRequired = false, string direction = "auto") => builder =>
        {
            OpenField(builder, field, label, hint, isRequired);
            builder.OpenElement(20, "input");
            AddInput(builder, field, hint, autocomplete, direction);
            builder.AddAttribute(30, "type", type);
            builder.AddAttribute(31, "value", value?.Reveal());
            builder.CloseElement();
            builder.CloseElement();
        };

    /// <summary>Returns an input of several lines. Its language is that of the text, not of the page.</summary>
    private protected RenderFragment Area(
        string field, string label, PersonalText? value, int rows, string? hint = null, LanguageTag? language = null,
        bool isRequired = true, string? autocomplete = null) =>
        builder =>
        {
            OpenField(builder, field, label, hint, isRequired);
            builder.OpenElement(20, "textarea");
            AddInput(builder, field, hint, autocomplete, language is { } tag ? DirectionOf(tag) : "auto");
            builder.AddAttribute(30, "rows", rows);
            if (field == FlowFields.Body && RendererInfo.IsInteractive)
            {
                builder.AddAttribute(
                    33, "oninput", EventCallback.Factory.Create<ChangeEventArgs>(this, change => TypingAsync(field, change)));
            }

            builder.AddAttribute(31, "lang", language?.ToString());

            // A browser drops a line end right after the tag, and keeps this one's text whole.
            builder.AddContent(32, "\n" + value?.Reveal());
            builder.CloseElement();
            builder.CloseElement();
        };

    /// <summary>Returns a list to choose one value from.</summary>
    private protected RenderFragment Select(
        string field, string label, string? chosen, IEnumerable<(string Value, string Text)> options, string? hint = null,
        string? autocomplete = null, bool isRequired = true) => builder =>
        {
            OpenField(builder, field, label, hint, isRequired);
            builder.OpenElement(20, "select");
            AddInput(builder, field, hint, autocomplete, null);
            foreach (var (value, text) in options)
            {
                builder.OpenElement(30, "option");
                builder.SetKey(value);
                builder.AddAttribute(31, "value", value);
                builder.AddAttribute(32, "selected", value == (chosen ?? string.Empty));
                builder.AddContent(33, text);
                builder.CloseElement();
            }

            builder.CloseElement();
            builder.CloseElement();
        };

    /// <summary>Returns a group of radio buttons.</summary>
    private protected RenderFragment Choice(
        string field, string legend, string? chosen, IEnumerable<(string Value, LocalizedString Text)> options) => builder =>
        {
            builder.OpenElement(0, "fieldset");
            builder.AddAttribute(1, "class", HasProblem(field) ? "w4r-choice w4r-field--problem" : "w4r-choice");
            builder.AddAttribute(2, "id", IdOf(field));
            builder.OpenElement(3, "legend");
            builder.AddContent(4, legend);
            builder.CloseElement();
            AddProblems(builder, field);
            foreach (var (value, text) in options)
            {
                builder.OpenElement(30, "label");
                builder.SetKey(value);
                builder.AddAttribute(31, "class", "w4r-option");
                builder.OpenElement(32, "input");
                builder.AddAttribute(33, "type", "radio");
                builder.AddAttribute(34, "name", field);
                builder.AddAttribute(35, "value", value);
                builder.AddAttribute(36, "checked", value == chosen);
                builder.AddAttribute(37, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, change => Typed(field, change)));
                builder.CloseElement();
                builder.AddContent(38, " ");
                builder.AddContent(39, Say(text));
                builder.CloseElement();
            }

            builder.CloseElement();
        };

    /// <summary>Returns the box to tick for the site's question; empty if the site asks none.</summary>
    private protected RenderFragment ConsentBox() => builder =>
    {
        if (Flow!.Options.Consent is not { } consent)
        {
            return;
        }

        builder.OpenElement(0, "label");
        builder.AddAttribute(1, "class", "w4r-option w4r-consent");
        builder.OpenElement(2, "input");
        builder.AddAttribute(3, "type", "checkbox");
        builder.AddAttribute(4, "name", FlowFields.Consent);
        builder.AddAttribute(5, "value", FlowFields.Granted);
        builder.AddAttribute(6, "checked", Flow.Input.MayContact);
        builder.AddAttribute(
            7, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, change => Typed(FlowFields.Consent, change)));
        builder.CloseElement();
        builder.AddContent(8, " ");
        builder.AddContent(9, Say(consent.Text.In(Flow.Options.Language)));
        builder.CloseElement();
    };

    /// <summary>Returns a button that goes to a step. One that goes back does not ask the browser to check the inputs.</summary>
    private protected RenderFragment StepButton(FlowStep step, string text, string css = "w4r-button") => builder =>
    {
        builder.OpenElement(0, "button");
        builder.AddAttribute(1, "class", css);
        builder.AddAttribute(2, "name", FlowFields.Step);
        builder.AddAttribute(3, "value", FlowFields.NameOf(step));
        builder.AddAttribute(4, "formnovalidate", step <= Flow!.Step);
        builder.AddAttribute(5, "onclick", EventCallback.Factory.Create(this, () => Press(step)));
        builder.AddContent(6, text);
        builder.CloseElement();
    };

    /// <summary>Returns the inputs for the details that the options ask for, of those named.</summary>
    private protected RenderFragment Details(SupporterFields fields, bool isNameRequired, string? nameHint = null) => builder =>
    {
        var (asked, input) = (Flow!.Options.Fields & fields, Flow.Input);
        if (asked.HasFlag(SupporterFields.Name))
        {
            builder.AddContent(0, Field(FlowFields.Name, Words["name"], input.Name, nameHint, "text", "name", isNameRequired));
        }

        if (asked.HasFlag(SupporterFields.Email))
        {
            builder.AddContent(
                1, Field(FlowFields.Email, Words["email"], input.Email, Words["email-hint"], "email", "email", direction: "ltr"));
        }

        if (asked.HasFlag(SupporterFields.Phone))
        {
            builder.AddContent(2, Field(FlowFields.Phone, Words["phone"], input.Phone, null, "tel", "tel", direction: "ltr"));
        }

        if (asked.HasFlag(SupporterFields.Address))
        {
            builder.AddContent(3, Area(
                FlowFields.AddressLines, Words["address"], input.AddressLines, 3, isRequired: false, autocomplete: "street-address"));
            builder.AddContent(4, Field(FlowFields.PostalCode, Words["postcode"], input.PostalCode, autocomplete: "postal-code"));
            builder.AddContent(5, Field(FlowFields.Locality, Words["locality"], input.Locality, autocomplete: "address-level2"));
        }

        if (asked.HasFlag(SupporterFields.Country))
        {
            builder.AddContent(6, Select(
                FlowFields.Country, Words["country"], input.Country?.Reveal() ?? Flow.Options.Country?.ToString(), Countries(),
                autocomplete: "country", isRequired: false));
        }
    };

    /// <summary>Returns the names of the inputs for details.</summary>
    private protected string[] DetailFields(SupporterFields fields)
    {
        var asked = Flow!.Options.Fields & fields;
        return
        [
            .. asked.HasFlag(SupporterFields.Name) ? [FlowFields.Name] : (string[])[],
            .. asked.HasFlag(SupporterFields.Email) ? [FlowFields.Email] : (string[])[],
            .. asked.HasFlag(SupporterFields.Phone) ? [FlowFields.Phone] : (string[])[],
            .. asked.HasFlag(SupporterFields.Address)
                ? [FlowFields.AddressLines, FlowFields.PostalCode, FlowFields.Locality] : (string[])[],
            .. asked.HasFlag(SupporterFields.Country) ? [FlowFields.Country] : (string[])[],
        ];
    }

    private protected bool HasProblem(string field) => Flow!.Problems.Any(problem => FieldOf(problem.Path) == field);

    /// <summary>Returns the name of the field at a path; that of its list for an item of a list.</summary>
    private protected static string FieldOf(string path) => ProblemPaths.FieldOf(path);

    // A value that is not in the list is added to it, so that the writer sees what was sent.
    private IEnumerable<(string Value, string Text)> Countries()
    {
        yield return (string.Empty, Words["country-none"]);
        foreach (var country in CountryList.In(ReaderLanguage))
        {
            yield return country;
        }

        if (Flow!.Input.Country?.Reveal() is { } typed && !CountryList.In(ReaderLanguage).Any(known => known.Value == typed))
        {
            yield return (typed, typed);
        }
    }

    private static void AddHidden(RenderTreeBuilder builder, string name, string value)
    {
        builder.OpenElement(0, "input");
        builder.SetKey(name);
        builder.AddAttribute(1, "type", "hidden");
        builder.AddAttribute(2, "name", name);
        builder.AddAttribute(3, "value", value);

        // Some browsers fill a reloaded page with its earlier values, and would change the id.
        builder.AddAttribute(4, "autocomplete", "off");
        builder.CloseElement();
    }

    private void OpenField(RenderTreeBuilder builder, string field, string label, string? hint, bool isRequired)
    {
        builder.OpenElement(0, "div");
        builder.AddAttribute(1, "class", HasProblem(field) ? "w4r-field w4r-field--problem" : "w4r-field");
        builder.OpenElement(2, "label");
        builder.AddAttribute(3, "for", IdOf(field));
        builder.AddContent(4, label);
        if (!isRequired)
        {
            builder.AddContent(5, " ");
            builder.OpenElement(6, "span");
            builder.AddAttribute(7, "class", "w4r-optional");
            builder.AddContent(8, Words["optional"]);
            builder.CloseElement();
        }

        builder.CloseElement();
        if (hint is not null)
        {
            builder.OpenElement(9, "p");
            builder.AddAttribute(10, "class", "w4r-hint");
            builder.AddAttribute(11, "id", IdOf(field) + "-hint");
            builder.AddContent(12, hint);
            builder.CloseElement();
        }

        AddProblems(builder, field);
    }

    private void AddProblems(RenderTreeBuilder builder, string field)
    {
        builder.OpenComponent<ProblemsAt>(13);
        builder.AddComponentParameter(14, nameof(ProblemsAt.Problems), Flow!.Problems);
        builder.AddComponentParameter(15, nameof(ProblemsAt.Path), "$." + field);
        builder.AddComponentParameter(16, nameof(ProblemsAt.Id), IdOf(field) + "-problem");
        builder.CloseComponent();
    }

    private void AddInput(RenderTreeBuilder builder, string field, string? hint, string? autocomplete, string? direction)
    {
        string[] described =
        [
            .. HasProblem(field) ? [IdOf(field) + "-problem"] : (string[])[],
            .. hint is null ? [] : (string[])[IdOf(field) + "-hint"],
        ];
        builder.AddAttribute(21, "id", IdOf(field));
        builder.AddAttribute(22, "name", field);
        builder.AddAttribute(23, "aria-describedby", described.Length == 0 ? null : string.Join(' ', described));
        builder.AddAttribute(24, "aria-invalid", HasProblem(field) ? "true" : null);
        builder.AddAttribute(25, "autocomplete", autocomplete ?? "off");
        builder.AddAttribute(26, "dir", direction);
        builder.AddAttribute(27, "onchange", EventCallback.Factory.Create<ChangeEventArgs>(this, change => Typed(field, change)));
    }
}
