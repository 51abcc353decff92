using System.Text.Json;
using Microsoft.AspNetCore.Components;

namespace WriteForRights.Components;

/// <summary>A count as a headline, such as <c>More than 436,000 actions</c>. With script and an address it is live.</summary>
public sealed partial class CountHeading
{
    private static readonly string[] Categories = ["=0", "zero", "one", "two", "few", "many", "other"];

    /// <summary>The counts; nothing is shown without them.</summary>
    [Parameter, EditorRequired]
    public Counts? Counts { get; set; }

    /// <summary>The number to show. Actions by default; any other is shown as a number with its name.</summary>
    [Parameter]
    public CountMeasure Measure { get; set; } = CountMeasure.Actions;

    /// <summary>The milestones that a headline is never below. The round numbers by default.</summary>
    [Parameter]
    public Milestones? Goals { get; set; }

    /// <summary>The address of the counts on the campaign's server, in JSON; without it the number stays as it is.</summary>
    [Parameter]
    public string? Live { get; set; }

    /// <summary>The address of the stream of the counts; without it, <see cref="Live"/> is polled while the page is visible.</summary>
    [Parameter]
    public string? Stream { get; set; }

    /// <summary>The time between two polls. 15 seconds by default.</summary>
    [Parameter]
    public TimeSpan Interval { get; set; } = TimeSpan.FromSeconds(15);

    private long? Number => Counts?.Of(Measure);

    // The script writes the number as the server does: exact if it is small or round, otherwise "more than" a round number below it.
    private string Forms => Measure == CountMeasure.Actions
        ? $"[{FormsOf("headline.exactly.")},{FormsOf("headline.more-than.")}]" : "[]";

    private RenderFragment Headline(long number) => Measure == CountMeasure.Actions
        ? Say(CountHeadline.Of(number, Words.Wording, Goals ?? Milestones.Default))
        : builder =>
        {
            builder.OpenElement(0, "span");
            builder.AddContent(1, Measure.NameIn(Words.Wording).Text);
            builder.AddContent(2, ": ");
            builder.OpenElement(3, "b");
            builder.AddContent(4, Words.Locale.Number(number));
            builder.CloseElement();
            builder.CloseElement();
        };

    private string FormsOf(string prefix) => JsonSerializer.Serialize(
        Categories.Select(category => (category, Text: Words.Form(prefix + category))).Where(form => form.Text is not null)
            .ToDictionary(form => form.category, form => form.Text!),
        UiJsonContext.Default.DictionaryStringString);
}
