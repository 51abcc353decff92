using System.Reflection;

namespace WriteForRights.Repository.Tests;

public sealed class CancellationTests
{
    [Fact]
    public void Every_asynchronous_method_can_be_cancelled()
    {
        Rule.Holds(
            "Make 'CancellationToken cancellationToken = default' the last parameter, and pass it on.",
            from type in SourceAssemblies.VisibleTypes
            where !typeof(Delegate).IsAssignableFrom(type)
            from method in type.VisibleMethods()
            where !method.IsSpecialName && IsAsynchronous(method.ReturnType) && !EndsWithToken(method) && !IsGivenFromOutside(method)
                && !IsShorthand(method)
            select $"{type}.{method.Name}({string.Join(", ", method.GetParameters().Select(parameter => parameter.ParameterType.Name))})");
    }

    private static bool IsAsynchronous(Type type) =>
        typeof(Task).IsAssignableFrom(type)
        || type == typeof(ValueTask)
        || (type.IsGenericType && (type.GetGenericTypeDefinition() == typeof(ValueTask<>) || type.GetGenericTypeDefinition() == typeof(IAsyncEnumerable<>)));

    private static bool EndsWithToken(MethodInfo method) =>
        method.GetParameters().LastOrDefault() is { Name: "cancellationToken", HasDefaultValue: true } parameter
        && parameter.ParameterType == typeof(CancellationToken);

    // Without any parameter a method may stand for one that takes them, the token too. Beside an optional token alone, new() as the
    // argument of the longer one would be taken for a token.
    private static bool IsShorthand(MethodInfo method) =>
        method.GetParameters().Length == 0
        && method.DeclaringType!.VisibleMethods().Any(other => other.Name == method.Name && other != method && EndsWithToken(other));

    // DisposeAsync, StopAsync, SendAsync: another library's interface or base class has decided their parameters.
    private static bool IsGivenFromOutside(MethodInfo method)
    {
        var type = method.DeclaringType!;
        return !method.GetBaseDefinition().DeclaringType!.IsOurs()
            || (!type.IsInterface && type.GetInterfaces().Where(@interface => !@interface.IsOurs())
                .Any(@interface => type.GetInterfaceMap(@interface).TargetMethods.Contains(method)));
    }
}
