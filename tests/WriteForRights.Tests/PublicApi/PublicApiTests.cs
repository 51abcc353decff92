using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using WriteForRights.Json;

namespace WriteForRights.Tests;

/// <summary>Rules that hold for every public type, so that a new one need not be remembered.</summary>
public sealed class PublicApiTests
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = typeof(Campaign).Assembly.GetExportedTypes();

    public static TheoryData<Type> Structs { get; } = [.. Types.Where(type => type.IsValueType && !type.IsEnum)];

    public static TheoryData<Type> Equatables { get; } = [.. Types.Where(type => Implements(type, typeof(IEquatable<>)))];

    public static TheoryData<Type> Records { get; } = [.. Types.Where(type => type.GetMethod("<Clone>$") is not null)];

    [Fact]
    public void The_rules_see_every_sort_of_type()
    {
        Assert.Contains(typeof(ActionId), Structs.Select(row => row.Data));
        Assert.Contains(typeof(ValueList<>), Structs.Select(row => row.Data));
        Assert.Contains(typeof(LocalizedText), Equatables.Select(row => row.Data));
        Assert.Contains(typeof(Case), Records.Select(row => row.Data));
    }

    // A type that serves only our own packages is internal; a new public one is a decision.
    [Fact]
    public void The_domain_has_fewer_than_216_public_types() => Assert.InRange(Types.Length, 1, 215);

    [Theory]
    [MemberData(nameof(Structs))]
    public void Every_struct_is_readonly_and_compares_to_its_own(Type type)
    {
        Assert.True(type.IsDefined(typeof(IsReadOnlyAttribute)));
        Assert.True(Implements(type, typeof(IEquatable<>)));
    }

    [Theory]
    [MemberData(nameof(Equatables))]
    public void What_compares_to_its_own_has_the_operators_a_hash_code_and_equals(Type type)
    {
        Assert.NotNull(type.GetMethod("op_Equality", Declared));
        Assert.NotNull(type.GetMethod("op_Inequality", Declared));
        Assert.Equal(type, type.GetMethod(nameof(GetHashCode), Type.EmptyTypes)!.DeclaringType);
        Assert.Equal(type, type.GetMethod(nameof(Equals), [typeof(object)])!.DeclaringType);
    }

    [Theory]
    [MemberData(nameof(Equatables))]
    public void What_sorts_has_the_operators_of_order(Type type)
    {
        string[] expected = Implements(type, typeof(IComparable<>))
            ? ["op_GreaterThan", "op_GreaterThanOrEqual", "op_LessThan", "op_LessThanOrEqual"]
            : [];

        Assert.Equal(
            expected,
            type.GetMethods(Declared).Select(method => method.Name).Where(name => name.StartsWith("op_", StringComparison.Ordinal)
                && name.Contains("Than", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Every_type_with_a_text_form_has_a_json_converter_of_its_own() => Assert.All(TextTypes.All, type =>
    {
        var converter = type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType;

        Assert.NotNull(converter);
        Assert.Equal(type == typeof(EmailAddress) ? typeof(LibraryConverter) : typeof(TextConverter<>).MakeGenericType(type), converter);
        Assert.NotNull(WireText.ExampleOf(type));
    });

    [Fact]
    public void Every_type_with_a_text_form_is_read_by_configuration_model_binding_and_generic_parsers() => Assert.All(TextTypes.All, type =>
    {
        var (text, value) = (TextTypes.Example(type), TextTypes.Parse(type, TextTypes.Example(type)));

        Assert.Equal(value, TypeDescriptor.GetConverter(type).ConvertFromInvariantString(text));
        Assert.Throws<FormatException>(() => TypeDescriptor.GetConverter(type).ConvertFromInvariantString("Planted words"));
        Assert.Equal((value, value), Parsed(type, text));
    });

    [Fact]
    public void A_personal_text_is_read_by_configuration_model_binding_and_generic_parsers_too()
    {
        PersonalText name = "A. Example";

        Assert.Equal(name, TypeDescriptor.GetConverter(typeof(PersonalText)).ConvertFromInvariantString("A. Example"));
        Assert.Equal((name, name), ReadAs<PersonalText>("A. Example"));
        Assert.Equal("(personal)", TypeDescriptor.GetConverter(typeof(PersonalText)).ConvertToInvariantString(name));
    }

    private static (T, T) ReadAs<T>(string text)
        where T : struct, ISpanParsable<T> =>
        T.TryParse(text, CultureInfo.InvariantCulture, out var value)
            ? (value, T.Parse(text.AsSpan(), CultureInfo.InvariantCulture))
            : default;

    private static (object, object) Parsed(Type type, string text) => ((object, object))typeof(PublicApiTests)
        .GetMethod(nameof(ParsedAs), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [text])!;

    private static (object, object) ParsedAs<T>(string text)
        where T : struct, ISpanParsable<T>
    {
        Assert.True(T.TryParse(text, CultureInfo.InvariantCulture, out var value));
        Assert.False(T.TryParse("Planted words".AsSpan(), CultureInfo.InvariantCulture, out _));
        return (value, T.Parse(text.AsSpan(), CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Every_struct_that_is_read_from_a_text_throws_in_parse_and_says_so_in_try_parse() => Assert.All(TextTypes.All, type =>
    {
        Assert.Equal(type, type.GetMethod("Parse", [typeof(string)])?.ReturnType);
        Assert.Equal(typeof(bool), type.GetMethod("TryParse", [typeof(string), type.MakeByRefType()])?.ReturnType);
        Assert.Equal(type, type.GetMethod(nameof(ToString), Type.EmptyTypes)!.DeclaringType);
    });

    [Fact]
    public void Every_class_is_sealed_or_cannot_be_derived_from_outside() => Assert.All(
        Types.Where(type => type is { IsClass: true, IsSealed: false }),
        type => Assert.All(
            type.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance),
            constructor => Assert.True(constructor.IsPrivate || constructor.IsAssembly || constructor.IsFamilyAndAssembly)));

    [Theory]
    [MemberData(nameof(Records))]
    public void No_record_can_be_changed(Type type) => Assert.All(
        type.GetProperties(Declared).Where(property => property.SetMethod is not null),
        property => Assert.Contains(
            typeof(IsExternalInit), property.SetMethod!.ReturnParameter.GetRequiredCustomModifiers()));

    [Fact]
    public void No_field_can_be_changed() => Assert.All(
        Types.Where(type => !type.IsEnum).SelectMany(type => type.GetFields(Declared)),
        field => Assert.True(field.IsInitOnly || field.IsLiteral));

    [Fact]
    public void Types_of_others_stay_out_of_signatures_but_for_the_validators_base()
    {
        var strangers = Types.SelectMany(type => type.GetMembers(Declared))
            .SelectMany(Mentioned)
            .Where(type => type.Assembly != typeof(Campaign).Assembly)
            .Where(type => !type.Namespace!.StartsWith("System", StringComparison.Ordinal));

        Assert.Empty(strangers);
        Assert.Equal(
            [typeof(ActionRecordValidator), typeof(ConsentValidator), typeof(ReportValidator), typeof(SupporterValidator)],
            Types.Where(type => type.BaseType?.Namespace?.StartsWith("FluentValidation", StringComparison.Ordinal) == true)
                .OrderBy(type => type.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void All_public_types_stand_in_one_namespace_but_for_the_converters_of_JSON() => Assert.All(Types, type => Assert.Equal(
        typeof(JsonConverter).IsAssignableFrom(type) ? "WriteForRights.Json" : "WriteForRights", type.Namespace));

    [Fact]
    public void Every_public_member_says_what_it_is()
    {
        var documentation = XDocument.Load(Path.ChangeExtension(typeof(Campaign).Assembly.Location, ".xml"));
        var members = documentation.Descendants("member").ToArray();

        Assert.Superset(
            Types.Select(type => "T:" + type.FullName).ToHashSet(), members.Select(member => member.Attribute("name")!.Value).ToHashSet());
        Assert.All(
            members.Where(member => member.Element("inheritdoc") is null),
            member => Assert.False(string.IsNullOrWhiteSpace(member.Element("summary")?.Value), member.Attribute("name")!.Value));
    }

    private static bool Implements(Type type, Type contract) => type.GetInterfaces().Any(candidate => candidate.IsGenericType
        && candidate.GetGenericTypeDefinition() == contract && OfItself(candidate.GenericTypeArguments[0], type));

    private static bool OfItself(Type argument, Type type) => argument == type
        || (argument.IsGenericType && type.IsGenericTypeDefinition && argument.GetGenericTypeDefinition() == type);

    private static IEnumerable<Type> Mentioned(MemberInfo member) => (member switch
    {
        MethodInfo method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType),
        ConstructorInfo constructor => constructor.GetParameters().Select(parameter => parameter.ParameterType),
        PropertyInfo property => [property.PropertyType],
        FieldInfo field => [field.FieldType],
        _ => [],
    }).SelectMany(Parts);

    private static IEnumerable<Type> Parts(Type type) =>
        type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.GetGenericArguments().SelectMany(Parts).Append(type);
}
