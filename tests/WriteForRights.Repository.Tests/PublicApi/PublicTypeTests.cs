using System.Reflection;
using System.Runtime.CompilerServices;

namespace WriteForRights.Repository.Tests;

public sealed class PublicTypeTests
{
    [Fact]
    public void A_public_class_is_sealed_or_made_to_be_derived_from()
    {
        Assert.NotEmpty(SourceAssemblies.VisibleTypes);
        Rule.Holds(
            "Seal the class. If users are to replace it in their tests, give it virtual members and a constructor that they can reach.",
            from type in SourceAssemblies.VisibleTypes

            // The Razor compiler makes a class of _Imports.razor, which nobody uses.
            where type.IsClass && !type.IsSealed && !type.IsAbstract && !CanBeFaked(type) && type.Name != "_Imports"
            select $"{type} is neither sealed nor abstract, and has nothing to override.");
    }

    [Fact]
    public void A_struct_that_can_be_compared_has_the_operators()
    {
        Rule.Holds(
            "Give the struct the operators == and !=, or make it a record struct.",
            from type in SourceAssemblies.VisibleTypes
            where type.IsValueType && type.GetInterfaces().Contains(typeof(IEquatable<>).MakeGenericType(type))
            where type.GetMethod("op_Equality", [type, type]) is null
            select $"{type} is IEquatable and has no ==.");
    }

    private static bool CanBeFaked(Type type) => type.VisibleConstructors().Any() && WithBases(type)
        .SelectMany(SourceAssemblies.VisibleMethods)
        .Any(method => method is { IsVirtual: true, IsFinal: false } && method == method.GetBaseDefinition() && !IsMadeByTheCompiler(method));

    private static IEnumerable<Type> WithBases(Type type)
    {
        for (var ancestor = type; ancestor?.IsOurs() == true; ancestor = ancestor.BaseType)
        {
            yield return ancestor;
        }
    }

    // A record that is not sealed has virtual members that nobody wrote. An automatic property's accessors bear the mark too.
    private static bool IsMadeByTheCompiler(MethodInfo method) =>
        method.Name is "<Clone>$" or "get_EqualityContract" or "PrintMembers"
        || (!method.IsSpecialName && method.IsDefined(typeof(CompilerGeneratedAttribute)));
}
