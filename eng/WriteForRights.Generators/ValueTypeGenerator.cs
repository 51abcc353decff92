using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WriteForRights.Generators;

/// <summary>
/// Completes the value types of the domain: words and ids, of which only names, summaries and texts are written by hand, and types with a
/// text form of their own, which get what every text form needs.
/// </summary>
[Generator(LanguageNames.CSharp)]
public sealed class ValueTypeGenerator : IIncrementalGenerator
{
    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (var form in Forms.Attributes)
        {
            var declarations = context.SyntaxProvider.ForAttributeWithMetadataName(
                form.Key,
                static (_, _) => true,
                (attributed, _) => Declaration.Read(attributed, form.Value));
            context.RegisterSourceOutput(declarations, static (output, declaration) => Write(output, declaration));
        }
    }

    private static void Write(SourceProductionContext output, Declaration declaration)
    {
        if (declaration.Mistake is { } mistake)
        {
            output.ReportDiagnostic(mistake.ToDiagnostic());
        }
        else
        {
            output.AddSource($"{declaration.Name}.g.cs", SourceText.From(ValueTypeSource.Of(declaration), Encoding.UTF8));
        }
    }
}
