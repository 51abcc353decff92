using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace WriteForRights.Tests;

/// <summary>
/// The records that apps create can be created where the language has no init-only and no required members: C# 7.3, which a class library
/// for .NET Standard 2.0 has by default.
/// </summary>
public sealed class OlderCSharpTests
{
    private static readonly Type[] Roots =
    [
        typeof(ActionRecord), typeof(AppealEdit), typeof(AppealRequest), typeof(FindingOverride), typeof(MessageClaimRequest),
        typeof(MessageDecisions), typeof(MessageDeliveryRequest), typeof(MessageRelease), typeof(MessageWithdrawal), typeof(Report),
        typeof(SolidarityDraft), typeof(VoidRecord),
    ];

    /// <summary>What an app creates, and everything inside it.</summary>
    public static TheoryData<Type> Created { get; } = [.. Within(Roots, []).OrderBy(type => type.Name, StringComparer.Ordinal)];

    [Fact]
    public void What_is_inside_an_action_is_found() => Assert.Superset(
        new HashSet<Type> { typeof(ActionText), typeof(Consent), typeof(PostalAddress), typeof(Supporter) },
        Created.Select(row => row.Data).ToHashSet());

    [Theory]
    [MemberData(nameof(Created))]
    public void Every_member_is_a_parameter_of_a_constructor_that_sets_all_required_ones(Type type)
    {
        var members = type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(property => property.SetMethod is { IsPublic: true }).ToArray();
        var constructor = Assert.Single(type.GetConstructors(), constructor => constructor.GetParameters().Length > 0);

        Assert.Equal(
            members.Select(member => (Name: Camel(member.Name), member.PropertyType))
                .OrderBy(member => member.Name, StringComparer.Ordinal),
            constructor.GetParameters().Select(parameter => (Name: parameter.Name!, PropertyType: parameter.ParameterType))
                .OrderBy(parameter => parameter.Name, StringComparer.Ordinal));
        Assert.Equal(
            members.Any(member => member.IsDefined(typeof(RequiredMemberAttribute))),
            constructor.IsDefined(typeof(SetsRequiredMembersAttribute)));
        Assert.All(constructor.GetParameters(), parameter => Assert.Equal(
            members.Single(member => Camel(member.Name) == parameter.Name).IsDefined(typeof(RequiredMemberAttribute)),
            !parameter.HasDefaultValue));
    }

    [Theory]
    [MemberData(nameof(Created))]
    public void The_constructor_sets_each_member_to_its_parameter(Type type)
    {
        var constructor = type.GetConstructors().Single(constructor => constructor.GetParameters().Length > 0);
        foreach (var sample in JsonSamples.All[type])
        {
            var arguments = constructor.GetParameters().Select(
                parameter => type.GetProperties().Single(property => Camel(property.Name) == parameter.Name).GetValue(sample));

            Assert.Equal(sample, constructor.Invoke([.. arguments]));
        }

        Assert.NotEmpty(JsonSamples.All[type]);
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static HashSet<Type> Within(IEnumerable<Type> types, HashSet<Type> seen)
    {
        foreach (var type in types.Where(type => type.GetMethod("<Clone>$") is not null && seen.Add(type)))
        {
            Within(type.GetProperties().Where(property => property.SetMethod is not null).Select(property => property.PropertyType), seen);
        }

        return seen;
    }
}
