using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace WriteForRights.Repository.Tests;

/// <summary>
/// Tests that public methods and constructors check their arguments. Callers in Visual Basic, and those who build for .NET Standard 2.0
/// without nullable types, get no warning for a <c>null</c>.
/// </summary>
public sealed class NullArgumentTests
{
    private static readonly NullabilityInfoContext Nullability = new();

    // The types of the domain that do more than hold data. Add a type when its members check.
    private static readonly HashSet<string> CheckedTypesOfTheDomain = ["Appeal", "CountLedger", "SolidarityScreening"];

    [Fact]
    public void A_null_is_refused_at_the_call_and_named()
    {
        var cases = Cases().ToList();
        Assert.InRange(cases.Count, 50, 5_000);
        Rule.Holds(
            "Begin the member with ArgumentNullException.ThrowIfNull(argument), outside of any asynchronous method or iterator, and document it.",
            from @case in cases
            let found = ResultOf(@case.Member, @case.Parameter)
            where found is not null
            select $"{@case.Member.DeclaringType}.{@case.Member.Name}({@case.Parameter.Name}: null) {found}");
    }

    [Theory]
    [InlineData(nameof(Sample.Checks), null)]
    [InlineData(nameof(Sample.Forgets), "does not throw")]
    [InlineData(nameof(Sample.Waits), "does not throw")]
    [InlineData(nameof(Sample.Crashes), "throws NullReferenceException")]
    [InlineData(nameof(Sample.NamesAnother), "throws ArgumentNullException for other")]
    public void A_member_that_does_not_check_is_found(string member, string? expected)
    {
        var method = typeof(Sample).GetMethod(member)!;

        Assert.Equal(expected, ResultOf(method, method.GetParameters()[0]));
    }

    private static IEnumerable<(MethodBase Member, ParameterInfo Parameter)> Cases() =>
        from type in SourceAssemblies.VisibleTypes
        where type is { IsInterface: false, IsEnum: false } && !typeof(Delegate).IsAssignableFrom(type) && !type.ContainsGenericParameters
        where type.Assembly.GetName().Name != "WriteForRights" || CheckedTypesOfTheDomain.Contains(type.Name)
        from member in type.VisibleMethods().Where(method => !IsGenerated(method)).Cast<MethodBase>()
            .Concat(type.IsAbstract || type.GetMethod("<Clone>$") is not null ? [] : type.VisibleConstructors().Where(constructor => !IsGenerated(constructor)))
        where !member.IsAbstract && !member.ContainsGenericParameters

        // Reflection cannot pass a span.
            && !member.GetParameters().Any(parameter => parameter.ParameterType.IsByRefLike)
        from parameter in member.GetParameters()
        where !parameter.ParameterType.IsValueType && !parameter.ParameterType.IsByRef
            && Nullability.Create(parameter).ReadState == NullabilityState.NotNull
        select (member, parameter);

    // What the compiler writes for a record (also its constructor), and accessors: such values are checked with the whole object.
    private static bool IsGenerated(MethodBase member) =>
        member.IsDefined(typeof(CompilerGeneratedAttribute)) || member.IsSpecialName && member.Name != ".ctor"
        || member.Name is "PrintMembers" or "<Clone>$";

    /// <summary>Returns what is wrong with the answer to a <c>null</c>, or <c>null</c>.</summary>
    private static string? ResultOf(MethodBase member, ParameterInfo parameter)
    {
        var arguments = member.GetParameters()
            .Select(other => other.Position == parameter.Position ? null : ValueOf(other.ParameterType)).ToArray();
        try
        {
            // Arguments are checked before anything else, so an object without any content is enough.
            _ = member is ConstructorInfo constructor
                ? constructor.Invoke(arguments)
                : member.Invoke(member.IsStatic ? null : RuntimeHelpers.GetUninitializedObject(member.ReflectedType!), arguments);
            return "does not throw";
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException switch
            {
                ArgumentNullException refused when refused.ParamName == parameter.Name => null,
                ArgumentNullException refused => $"throws ArgumentNullException for {refused.ParamName}",
                var other => $"throws {other!.GetType().Name}",
            };
        }
    }

    private static object? ValueOf(Type type) =>
        type == typeof(string) ? "x"
        : type == typeof(Uri) ? new Uri("https://example.org")
        : type == typeof(IServiceCollection) ? new ServiceCollection()
        : type == typeof(IHealthChecksBuilder) ? new ServiceCollection().AddHealthChecks()
        : type == typeof(IConfiguration) ? new ConfigurationBuilder().Build()
        : type == typeof(ILoggerFactory) ? NullLoggerFactory.Instance
        : type == typeof(IEndpointRouteBuilder) ? WebApplication.CreateSlimBuilder().Build()
        : type == typeof(TimeProvider) ? TimeProvider.System
        : type.IsArray ? Array.CreateInstance(type.GetElementType()!, 0)
        : typeof(Delegate).IsAssignableFrom(type) ? DelegateOf(type)
        : type.IsValueType ? Activator.CreateInstance(type)
        : type.IsInterface ? Array.CreateInstance(type.GenericTypeArguments.FirstOrDefault() ?? typeof(object), 0) is var array
            && type.IsInstanceOfType(array) ? array : Stand(type)
        : type.IsAbstract ? null
        : RuntimeHelpers.GetUninitializedObject(type);

    private static object Stand(Type type) => typeof(DispatchProxy).GetMethods()
        .Single(method => method is { Name: nameof(DispatchProxy.Create), IsGenericMethod: true })
        .MakeGenericMethod(type, typeof(Nothing)).Invoke(null, null)!;

    private static Delegate DelegateOf(Type type)
    {
        var invoke = type.GetMethod("Invoke")!;
        return Expression.Lambda(
            type,
            Expression.Default(invoke.ReturnType),
            invoke.GetParameters().Select(parameter => Expression.Parameter(parameter.ParameterType))).Compile();
    }

    /// <summary>An object that is passed and never used.</summary>
    public class Nothing : DispatchProxy
    {
        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => null;
    }

    /// <summary>Members that check and members that do not.</summary>
    public static class Sample
    {
        public static int Checks(string text, string other)
        {
            ArgumentNullException.ThrowIfNull(text);
            return other.Length;
        }

        public static string Forgets(string text) => $"{text}";

        public static async Task Waits(string text)
        {
            await Task.Yield();
            ArgumentNullException.ThrowIfNull(text);
        }

        public static int Crashes(string text) => text.Length;

        public static void NamesAnother(string text, string other) => throw new ArgumentNullException(nameof(other), text);
    }
}
