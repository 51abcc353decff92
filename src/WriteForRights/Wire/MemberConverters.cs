#if NET
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The converters of types and members that an app's own options would change or refuse.</summary>
internal static class MemberConverters
{
    // Each type or member has the attribute where it is declared.
    private static readonly Dictionary<Type, Func<JsonConverter>> Creators = new()
    {
        [typeof(LocalizedText)] = static () => new LocalizedTextConverter(),
        [typeof(PersonalText)] = static () => new PersonalDataGuard<PersonalText>(),
        [typeof(EmailAddress)] = static () => new PersonalDataGuard<EmailAddress>(),
        [typeof(PostalAddress)] = static () => new PublishedAddressConverter(),
        [typeof(IReadOnlyDictionary<string, PersonalText>)] =
            static () => new ExactKeysConverter<IReadOnlyDictionary<string, PersonalText>>(),
        [typeof(IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>)] =
            static () => new ExactKeysConverter<IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>(),
        [typeof(IReadOnlyDictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>)] = static () =>
            new ExactKeysConverter<
                IReadOnlyDictionary<CountMeasure, IReadOnlyDictionary<CountDimension, IReadOnlyDictionary<string, long>>>>(),
    };

    internal static bool Has(Type type) => Creators.ContainsKey(type);

    // Trimming empties the methods of a class that nothing creates, and only its converter creates facts. But a fact creates its converter.
#if NET
    [DynamicDependency(DynamicallyAccessedMemberTypes.NonPublicConstructors, typeof(Fact<>))]
#endif
    internal static JsonConverter? Find(Type type) => Creators.TryGetValue(type, out var create) ? create() : null;
}
