using System.Reflection;

namespace WriteForRights.Repository.Tests;

/// <summary>The types that a public type shows, each with the place where it does. Attributes are not looked at.</summary>
internal static class Signature
{
    internal static IEnumerable<(string Place, Type Shown)> Of(Type type)
    {
        // Accessors of properties and events are among the methods.
        var methods = type.VisibleMethods().Select(method => (method.Name, Types:
            TypesOf(method).Append(method.ReturnType).Concat(method.GetGenericArguments())));
        var constructors = type.VisibleConstructors().Select(constructor => (Name: "constructor", Types: TypesOf(constructor)));
        var fields = type.VisibleFields().Select(field => (field.Name, Types: Enumerable.Repeat(field.FieldType, 1)));
        var declaration = (Name: "declaration", Types: type.GetInterfaces().Concat(type.GetGenericArguments()).Append(type.BaseType).OfType<Type>());

        return from member in methods.Concat(constructors).Concat(fields).Append(declaration)
               from shown in member.Types.SelectMany(Parts).Distinct()
               select ($"{type}: {member.Name}", shown);
    }

    private static IEnumerable<Type> TypesOf(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    private static IEnumerable<Type> Parts(Type type)
    {
        if (type.HasElementType)
        {
            return Parts(type.GetElementType()!);
        }

        if (type.IsGenericParameter)
        {
            // A constraint may name the parameter itself, as in "where T : IComparable<T>".
            return type.GetGenericParameterConstraints().SelectMany(constraint =>
                constraint.IsGenericType ? Parts(constraint.GetGenericTypeDefinition()) : Parts(constraint));
        }

        return type.IsGenericType && !type.IsGenericTypeDefinition
            ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
            : [type];
    }
}
