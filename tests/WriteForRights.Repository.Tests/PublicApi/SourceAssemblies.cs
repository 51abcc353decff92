using System.Reflection;

namespace WriteForRights.Repository.Tests;

/// <summary>The assemblies of <c>src</c>, as they are built for the framework of the tests.</summary>
internal static class SourceAssemblies
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    internal static IReadOnlyList<Assembly> All { get; } = [.. SourceProject.All.Select(Of)];

    internal static Assembly Of(SourceProject project) => Assembly.Load(project.Name);

    /// <summary>Every type that a user of the packages can name.</summary>
    internal static IEnumerable<Type> VisibleTypes => All.SelectMany(assembly => assembly.GetTypes()).Where(IsVisible);

    internal static bool IsOurs(this Type type) => All.Contains(type.Assembly);

    /// <summary>The methods, accessors and operators that a type declares itself and that a user can call or override.</summary>
    internal static IEnumerable<MethodInfo> VisibleMethods(this Type type) => type.GetMethods(Declared).Where(IsVisible);

    internal static IEnumerable<ConstructorInfo> VisibleConstructors(this Type type) =>
        type.GetConstructors(Declared).Where(constructor => !constructor.IsStatic && IsVisible(constructor));

    internal static IEnumerable<FieldInfo> VisibleFields(this Type type) =>
        type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly);

    private static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    internal static bool IsVisible(this Type type) => type.DeclaringType is { } outer
        ? (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem) && IsVisible(outer)
        : type.IsPublic;
}
