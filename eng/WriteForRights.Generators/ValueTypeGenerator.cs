using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WriteForRights.Generators;

/// <summary>
/// Generates the second half of the domain's value types. Of words and ids, only names, summaries and texts are written by hand. Types with
/// their own text form get the members that every text form needs.
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
