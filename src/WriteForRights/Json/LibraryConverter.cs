using System.ComponentModel;
#if NET
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
#else
using System.Runtime.Serialization;
#endif
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WriteForRights.Json;

/// <summary>
/// Creates the converters of lists, facts, texts in several languages and personal data, and of members that an app's own options would
/// change or refuse.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class LibraryConverter : JsonConverterFactory
{
    // By the type of the member. Each has the attribute where it is declared.
    private static readonly Dictionary<Type, Func<JsonConverter>> Members = new()
    {
        [typeof(PostalAddress)] = static () => new PublishedAddressConverter(),
        [typeof(IReadOnlyDictionary<string, PersonalText>)] =
            static () => new ExactKeysConverter<IReadOnlyDictionary<string, PersonalText>>(),
        [typeof(IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>)] =
            static () => new ExactKeysConverter<IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>(),
        [typeof(IReadOnlyDictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>)] = static () =>
            new ExactKeysConverter<
                IReadOnlyDictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>>(),
    };

    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IJsonForm).IsAssignableFrom(typeToConvert) || Members.ContainsKey(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Members.TryGetValue(typeToConvert, out var create) ? create() : FormOf(typeToConvert).CreateConverter();

#if NET
    [UnconditionalSuppressMessage(
        "Trimming", "IL2067:RequiresUnreferencedCode", Justification = "No constructor runs: only the type itself is needed.")]
    private static IJsonForm FormOf(Type type) => (IJsonForm)RuntimeHelpers.GetUninitializedObject(type);
#else
    private static IJsonForm FormOf(Type type) => (IJsonForm)FormatterServices.GetUninitializedObject(type);
#endif
}
