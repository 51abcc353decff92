using System.Reflection;
using System.Text.Json;
using CsCheck;

namespace WriteForRights.Tests;

/// <summary>Every value type that is read from a text, found by its TryParse: a new one is tested without being listed.</summary>
internal static class TextTypes
{
    /// <summary>Characters of which most formats are made, and some that look like them.</summary>
    private const string Alphabet = "aabcfuxyzAZ0012789---..@@_+:' \t\n\0éß٣２ก\u0301\u200C\u202E\uD83D\uDE00";

    /// <summary>Options that write the wire.</summary>
    internal static readonly JsonSerializerOptions Wire = new() { TypeInfoResolver = WriteForRightsJson.Resolver };

    internal static IReadOnlyList<Type> All { get; } =
        [.. typeof(Campaign).Assembly.GetExportedTypes().Where(type => type.IsValueType && TryParseOf(type) is not null)];

    /// <summary>Those whose text is a slug: all that have no format of their own.</summary>
    internal static IReadOnlyList<Type> Slugs { get; } = [.. All.Except(
        [
            typeof(ActionId), typeof(CountryCode), typeof(EmailAddress), typeof(ErasureId), typeof(LanguageTag), typeof(PartialDate), typeof(ReportId),
            typeof(SentenceTerm), typeof(WebhookEventType),
        ])];

    /// <summary>The slugs that are open sets: those that know some words.</summary>
    internal static IReadOnlyList<Type> Words { get; } = [.. Slugs.Append(typeof(WebhookEventType)).Where(type => type.GetProperty("Known") is not null)];

    internal static bool TryParse(Type type, string? text, out object value)
    {
        object?[] arguments = [text, null];
        var accepted = (bool)TryParseOf(type)!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;
        value = arguments[1]!;
        return accepted;
    }

    internal static object Parse(Type type, string? text) =>
        type.GetMethod("Parse", [typeof(string)])!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null)!;

    internal static object Default(Type type) => Activator.CreateInstance(type)!;

    internal static string Example(Type type) => WireText.ExampleOf(type)!;

    /// <summary>The text of a value as it stands in JSON: an email address prints redacted.</summary>
    internal static string TextOf(object value) =>
        JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value, value.GetType(), Wire))!;

    /// <summary>Texts of all sorts: any characters, likely characters, and a well-formed text with a few of them changed.</summary>
    internal static Gen<string> Texts(Type type)
    {
        var likely = Gen.Char[Alphabet];
        var any = Gen.Char['\0', '\uFFFF'];
        var changed = Gen.Select(Gen.Int[0, 40], Gen.Int[0, 3], Gen.String[likely, 0, 3], (at, removed, inserted) =>
        {
            var example = Example(type);
            var start = Math.Min(at, example.Length);
            return example.Remove(start, Math.Min(removed, example.Length - start)).Insert(start, inserted);
        });
        return Gen.OneOf(Gen.String[any, 0, 300], Gen.String[likely, 0, 70], changed);
    }

    private static MethodInfo? TryParseOf(Type type) => type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()]);
}
