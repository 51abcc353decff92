using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WriteForRights.Client;

namespace WriteForRights.Components.Tests;

/// <summary>A page that shows components, with the campaign of 2022, a client whose answers a test decides, and a post if a test has one.</summary>
internal sealed class Page : BunitContext
{
    internal const string Words = "Please release her. She was only at a protest.";

    internal static readonly DateTimeOffset Within = new(2022, 12, 10, 11, 2, 15, TimeSpan.Zero);

    internal Page(bool isInteractive = false)
    {
        Services.AddSingleton<WriteForRightsClient>(Client);
        Services.AddSingleton(Options);
        if (!isInteractive)
        {
            Services.AddSingleton<IPostedForm>(Request);
        }

        // It takes the first service, after which no other can be added.
        SetRendererInfo(new RendererInfo(isInteractive ? "Server" : "Static", isInteractive));
    }

    internal static CampaignPack Pack { get; } = CampaignPack.Load(SourceTree.SamplePack);

    internal static Campaign Campaign => Pack.Campaign;

    internal static Case Dorgelesse { get; } = Find("dorgelesse-nguessan");

    internal static Case Luis { get; } = Find("luis-manuel-otero-alcantara");

    internal static FakeTimeProvider Clock { get; } = new(Within);

    internal static FlowOptions Options { get; } = new()
    {
        Language = LanguageTag.English,
        Section = SectionId.Parse("uk"),
        Consent = new ConsentText("2026-11", new LocalizedText(LanguageTag.English, "You may write to me.")),
        Clock = Clock,
    };

    internal FakeClient Client { get; } = new();

    internal FakeRequest Request { get; } = new();

    internal static Case Find(string id) => Pack.Cases.Single(@case => @case.Id == CaseId.Parse(id));

    /// <summary>Renders a form for a case with its parameters.</summary>
    internal IRenderedComponent<T> Show<T>(Case @case, Action<ComponentParameterCollectionBuilder<T>>? more = null)
        where T : IComponent => Render<T>(parameters =>
        {
            Assert.True(parameters.TryAdd("Campaign", Campaign) && parameters.TryAdd("Case", @case));
            more?.Invoke(parameters);
        });

    /// <summary>Posts the form as a browser does: all its fields, in order, with what was typed and the button.</summary>
    internal static IReadOnlyList<KeyValuePair<string, string>> Post<T>(
        IRenderedComponent<T> page, string button, params (string Name, string Value)[] typed)
        where T : IComponent
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var input in page.FindAll("form input, form textarea, form select"))
        {
            var name = input.GetAttribute("name");
            if (name is null || (input is AngleSharp.Html.Dom.IHtmlInputElement { Type: "radio" or "checkbox", IsChecked: false } && !typed.Any(each => each.Name == name))
                || fields.Exists(field => field.Key == name))
            {
                continue;
            }

            var value = typed.FirstOrDefault(each => each.Name == name).Value ?? input switch
            {
                AngleSharp.Html.Dom.IHtmlInputElement box => box.Value,
                AngleSharp.Html.Dom.IHtmlTextAreaElement area => area.TextContent.TrimStart('\n'),
                AngleSharp.Html.Dom.IHtmlSelectElement select => select.Value ?? string.Empty,
                _ => string.Empty,
            };
            fields.Add(new(name, value));
        }

        fields.Insert(fields.Count - 1, new("step", button));
        return fields;
    }
}
