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
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeof(IJsonForm).IsAssignableFrom(typeToConvert) || MemberConverters.Has(typeToConvert);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        MemberConverters.Find(typeToConvert) ?? FormOf(typeToConvert).CreateConverter();

#if NET
    [UnconditionalSuppressMessage(
        "Trimming", "IL2067:RequiresUnreferencedCode", Justification = "No constructor runs: only the type itself is needed.")]
    private static IJsonForm FormOf(Type type) => (IJsonForm)RuntimeHelpers.GetUninitializedObject(type);
#else
    private static IJsonForm FormOf(Type type) => (IJsonForm)FormatterServices.GetUninitializedObject(type);
#endif
}
