using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace WriteForRights.AspNetCore.Tests;

/// <summary>Every value type is read from wherever an app has a text. A mistake in the text is reported, and never passed over.</summary>
public sealed class BindingTests
{
    private const string Typo = "no such <value>";

    private static readonly TheoryData<Type> Found = [.. Samples.TextTypes];

    public static TheoryData<Type> Types => Found;

    [Fact]
    public void The_types_are_found()
    {
        Assert.Superset(
            new HashSet<Type> { typeof(ActionId), typeof(ActionKind), typeof(CaseId), typeof(LanguageTag), typeof(PersonalText) },
            Samples.TextTypes.ToHashSet());
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Configuration_binds_it_and_reports_a_mistake(Type type) => Run(type, nameof(BindConfiguration));

    [Theory]
    [MemberData(nameof(Types))]
    public Task Routes_queries_and_forms_of_minimal_APIs_bind_it(Type type) => (Task)Run(type, nameof(BindEndpointAsync))!;

    [Theory]
    [MemberData(nameof(Types))]
    public Task Models_bind_it_and_have_an_error_for_a_mistake(Type type) => (Task)Run(type, nameof(BindModelAsync))!;

    private static object? Run(Type type, string method) => typeof(BindingTests)
        .GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type)
        .Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null);

    private static void BindConfiguration<T>()
        where T : struct
    {
        var example = Samples.ExampleOf(typeof(T));
        var read = Configure(example).Get<Options<T>>()!;

        Assert.Equal((example, example), (Samples.TextOf(read.Value), Samples.TextOf(read.Optional!.Value)));
        Assert.Equal(example, Samples.TextOf(Assert.Single(read.List)));
        if (typeof(T) != typeof(PersonalText))
        {
            Assert.Contains(
                nameof(Options<>.Value),
                Assert.Throws<InvalidOperationException>(() => Configure(Typo).Get<Options<T>>()).Message,
                StringComparison.Ordinal);
        }

        static IConfiguration Configure(string text) => new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Value"] = text, ["Optional"] = text, ["List:0"] = text }).Build();
    }

    private static async Task BindEndpointAsync<T>()
        where T : struct
    {
        await using var site = await Site.StartAsync(_ => { }, app =>
        {
            app.MapGet("/route/{value}", (T value) => Samples.TextOf(value));
            app.MapGet("/query", (T value, T? optional) => Samples.TextOf(value) + Samples.TextOf(optional));
            app.MapPost("/form", ([FromForm] T value) => Samples.TextOf(value)).DisableAntiforgery();
        });
        var example = Samples.ExampleOf(typeof(T));
        var escaped = Uri.EscapeDataString(example);

        Assert.Equal((200, example), await site.GetAsync($"/route/{escaped}"));
        Assert.Equal((200, example), await site.GetAsync($"/query?value={escaped}"));
        Assert.Equal((200, example + example), await site.GetAsync($"/query?value={escaped}&optional={escaped}"));
        Assert.Equal((200, example), await site.PostFormAsync("/form", ("value", example)));
        if (typeof(T) != typeof(PersonalText))
        {
            Assert.Equal(400, (await site.GetAsync($"/query?value={Uri.EscapeDataString(Typo)}")).Status);
        }
    }

    private static async Task BindModelAsync<T>()
        where T : struct
    {
        await using var site = await Site.StartAsync(services => services.AddWriteForRightsForms(), _ => { });
        var example = Samples.ExampleOf(typeof(T));

        Assert.Equal(example, Samples.TextOf((T)(await BindAsync<T>(site, $" {example}\n")).Model!));
        Assert.Equal(example, Samples.TextOf((T)(await BindAsync<T?>(site, example)).Model!));
        var (empty, noErrors) = await BindAsync<T?>(site, " ");
        Assert.Null(empty);
        Assert.Equal(0, noErrors.ErrorCount);
        if (typeof(T) != typeof(PersonalText))
        {
            var (model, state) = await BindAsync<T>(site, Typo);

            Assert.Null(model);
            var error = Assert.Single(state["value"]!.Errors);
            Assert.Null(error.Exception);
            Assert.DoesNotContain(Typo, error.ErrorMessage, StringComparison.Ordinal);
            Assert.NotEmpty(error.ErrorMessage);
        }
    }

    private static async Task<(object? Model, ModelStateDictionary State)> BindAsync<T>(Site site, string text)
    {
        var metadata = site.Services.GetRequiredService<IModelMetadataProvider>().GetMetadataForType(typeof(T));
        var binder = site.Services.GetRequiredService<IModelBinderFactory>().CreateBinder(
            new ModelBinderFactoryContext { Metadata = metadata, BindingInfo = new BindingInfo() });
        var context = DefaultModelBindingContext.CreateBindingContext(
            new ActionContext(new DefaultHttpContext { RequestServices = site.Services }, new RouteData(), new()),
            new QueryStringValueProvider(
                BindingSource.Query,
                new QueryCollection(new Dictionary<string, StringValues> { ["value"] = text }),
                System.Globalization.CultureInfo.InvariantCulture),
            metadata,
            null,
            "value");
        await binder.BindModelAsync(context);
        return (context.Result.Model, context.ModelState);
    }

    private sealed class Options<T>
        where T : struct
    {
        public T Value { get; set; }

        public T? Optional { get; set; }

        public IList<T> List { get; } = [];
    }
}
