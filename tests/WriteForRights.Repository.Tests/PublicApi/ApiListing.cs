using System.Reflection;

namespace WriteForRights.Repository.Tests;

/// <summary>What a user can name, call, override or pass, one line for each: equal lines, equal API. Attributes are not looked at.</summary>
internal static class ApiListing
{
    internal static IEnumerable<string> Of(Assembly assembly) =>
        assembly.GetTypes().Where(SourceAssemblies.IsVisible).SelectMany(Of);

    private static IEnumerable<string> Of(Type type) =>
        type.VisibleMethods().Select(method => $"{Flags(method)}{method.ReturnType} {method.Name}{Generics(method)}{Parameters(method)}")
            .Concat(type.VisibleConstructors().Select(constructor => Flags(constructor) + "constructor" + Parameters(constructor)))
            .Concat(type.VisibleFields().Select(field =>
                $"{(field.IsPublic ? string.Empty : "protected ")}{(field.IsStatic ? "static " : string.Empty)}{field.FieldType} {field.Name}{Constant(field)}"))
            .Concat(type.GetInterfaces().Where(@interface => @interface.IsVisible && !IsNewer(@interface)).Select(@interface => $"implements {@interface}"))
            .Append($"is {type.Attributes & (TypeAttributes.Abstract | TypeAttributes.Sealed | TypeAttributes.Interface)} of {type.BaseType}")
            .Select(line => $"{type}: {line}");

    // .NET Standard 2.0 lacks these interfaces. Their members are implemented explicitly, so nobody can call what the old build lacks.
    private static bool IsNewer(Type @interface) => @interface.Name is "IParsable`1" or "ISpanParsable`1";

    private static string Flags(MethodBase method) =>
        (method.IsPublic ? string.Empty : "protected ") + (method.IsStatic ? "static " : string.Empty)
        + (method.IsAbstract ? "abstract " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : string.Empty);

    private static string Generics(MethodInfo method) => string.Concat(method.GetGenericArguments().Select(argument =>
        $"<{argument} {argument.GenericParameterAttributes} {string.Join<Type>(' ', argument.GetGenericParameterConstraints())}>"));

    private static string Parameters(MethodBase method) => $"({string.Join(", ", method.GetParameters().Select(parameter =>
        $"{parameter.Attributes & (ParameterAttributes.In | ParameterAttributes.Out)} {parameter.ParameterType} {parameter.Name}{(parameter.HasDefaultValue ? " = " + parameter.RawDefaultValue : string.Empty)}"))})";

    private static string Constant(FieldInfo field) => field.IsLiteral ? $" = {field.GetRawConstantValue()}" : string.Empty;
}
