using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace WriteForRights.Generators;

/// <summary>A mistake in a declaration. It compares by value, so that the compiler can skip declarations that have not changed.</summary>
internal sealed record Mistake(string Id, string Message, string File, TextSpan Span, LinePositionSpan Lines)
{
    internal const string NotPartial = "W4R001";
    internal const string NoWords = "W4R002";
    internal const string NoConverter = "W4R003";

    internal static Mistake Of(string id, string message, Location location) =>
        new(id, message, location.GetLineSpan().Path, location.SourceSpan, location.GetLineSpan().Span);

    internal Diagnostic ToDiagnostic() => Diagnostic.Create(
        new DiagnosticDescriptor(Id, "Wrong declaration of a value type", "{0}", "Declarations", DiagnosticSeverity.Error, isEnabledByDefault: true),
        Location.Create(File, Span, Lines),
        Message);
}
