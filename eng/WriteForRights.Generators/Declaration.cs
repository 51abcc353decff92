using Microsoft.CodeAnalysis;

namespace WriteForRights.Generators;

/// <summary>The declaration of a value type. It compares by value, so that the compiler can skip declarations that have not changed.</summary>
internal sealed record Declaration(Form Form, string Namespace, string Name)
{
    /// <summary>The words of an open set, separated by commas, in the order of their declaration.</summary>
    internal string Words { get; init; } = "";

    /// <summary>The first part of the label's key in the catalogues; <c>null</c> for a set that has no labels.</summary>
    internal string? Label { get; init; }

    /// <summary>An example of a well-formed text, for messages and schemas; <c>null</c> for the first word.</summary>
    internal string? Example { get; init; }

    /// <summary>The problem code of a malformed text; <c>null</c> for the code that all words or all ids share.</summary>
    internal string? Code { get; init; }

    /// <summary>The method that returns the text as it is written in JSON.</summary>
    internal string Format { get; init; } = "ToString";

    /// <summary>Whether the declaration has remarks of its own, which replace the generated ones.</summary>
    internal bool HasRemarks { get; init; }

    internal Mistake? Mistake { get; init; }

    internal static Declaration Read(GeneratorAttributeSyntaxContext context, Form form)
    {
        var type = (INamedTypeSymbol)context.TargetSymbol;
        var attribute = context.Attributes[0];
        var words = type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, type))
            .Select(property => property.Name);
        return new Declaration(form, type.ContainingNamespace.ToDisplayString(), type.Name)
        {
            Words = form == Form.Word ? string.Join(", ", words) : "",
            Label = form == Form.Word ? Argument(attribute, "label") : null,
            Example = Argument(attribute, "example") ?? Named(attribute, "Example"),
            Code = Argument(attribute, "code"),
            Format = Named(attribute, "Format") ?? "ToString",
            HasRemarks = context.TargetNode.GetLeadingTrivia().ToFullString().Contains("<remarks>"),
            Mistake = MistakeIn(type, context.TargetNode, form),
        };
    }

    private static Mistake? MistakeIn(INamedTypeSymbol type, SyntaxNode declaration, Form form)
    {
        var location = type.Locations[0];
        if (type is not { IsRecord: true, IsValueType: true, IsReadOnly: true, Arity: 0, ContainingType: null }
            || declaration.ChildTokens().All(token => token.Text != "partial"))
        {
            return Mistake.Of(
                Mistake.NotPartial,
                $"Declare '{type.Name}' as a readonly partial record struct directly in a namespace; the rest is generated.",
                location);
        }

        if (form == Form.Word
            && !type.GetMembers().OfType<IPropertySymbol>().Any(
                property => property.IsStatic && SymbolEqualityComparer.Default.Equals(property.Type, type)))
        {
            return Mistake.Of(
                Mistake.NoWords, $"Give '{type.Name}' a word: public static {type.Name} Letter {{ get; }} = new(\"letter\");", location);
        }

        return type.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == "JsonConverterAttribute")
            ? null
            : Mistake.Of(
                Mistake.NoConverter,
                $"Give '{type.Name}' a [JsonConverter(typeof(TextConverter<{type.Name}>))]: the JSON generator does not see the output of this one.",
                location);
    }

    private static string? Argument(AttributeData attribute, string name)
    {
        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (var i = 0; i < parameters.Length && i < attribute.ConstructorArguments.Length; i++)
        {
            if (parameters[i].Name == name)
            {
                return attribute.ConstructorArguments[i].Value as string;
            }
        }

        return null;
    }

    private static string? Named(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;
}
