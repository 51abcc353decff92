using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using WriteForRights.Generators;

namespace WriteForRights.Repository.Tests;

public sealed class ValueTypeGeneratorTests
{
    private const string Word = """
        [Word("purpose"), JsonConverter(typeof(TextConverter<Mood>))]
        public readonly partial record struct Mood
        {
            public static Mood Glad { get; } = new("glad");

            public static Mood Sad { get; } = new("sad");
        }
        """;

    private static readonly CSharpParseOptions Options = new(LanguageVersion.CSharp14, preprocessorSymbols: ["NET"]);

    [Fact]
    public void A_word_gets_what_an_open_set_has()
    {
        var type = Complete(Word, "Mood");

        Assert.Superset(
            new HashSet<string> { "Parse", "TryParse", "ToString", "Known", "IsKnown", "NameIn" }, type.GetMembers().Select(member => member.Name).ToHashSet());
        Assert.Equal(
            ["IEquatable", "IParsable", "ISpanParsable", "ITextForm"], type.AllInterfaces.Select(@interface => @interface.Name).Order());
        Assert.Contains(type.GetAttributes(), attribute => attribute.AttributeClass!.Name == "TypeConverterAttribute");
        Assert.Contains("All = [Glad, Sad]", Source(Word), StringComparison.Ordinal);
    }

    [Fact]
    public void A_word_without_a_label_has_no_name_in_a_language() =>
        Assert.Empty(Complete(Word.Replace("(\"purpose\")", "", StringComparison.Ordinal), "Mood").GetMembers("NameIn"));

    [Fact]
    public void An_id_takes_one_line_and_knows_no_values()
    {
        var type = Complete("""[Id("house-7"), JsonConverter(typeof(TextConverter<HouseId>))] public readonly partial record struct HouseId;""", "HouseId");

        Assert.Single(type.GetMembers("TryParse"));
        Assert.Empty(type.GetMembers("Known"));
    }

    [Fact]
    public void A_uuid_can_be_made_and_sorted()
    {
        var type = Complete(
            """
            [Uuid("code", "0193b1f0-7c1e-7b6e-8f2a-1b2c3d4e5f60"), JsonConverter(typeof(TextConverter<VisitId>))]
            public readonly partial record struct VisitId;
            """,
            "VisitId");

        Assert.Equal(2, type.GetMembers("New").Length);
        Assert.Contains(type.AllInterfaces, @interface => @interface.Name == "IComparable");
    }

    [Fact]
    public void Every_generated_public_member_has_a_summary() => Assert.All(
        Complete(Word, "Mood").GetMembers().Where(member => member is { DeclaredAccessibility: Accessibility.Public, IsImplicitlyDeclared: false })
            .Where(member => member.Name is not ("Glad" or "Sad") && member is not IMethodSymbol { AssociatedSymbol: not null }),
        member => Assert.Contains("<summary>", member.GetDocumentationCommentXml(cancellationToken: TestContext.Current.CancellationToken)!, StringComparison.Ordinal));

    [Theory]
    [InlineData("W4R001", """[Id("a"), JsonConverter(typeof(TextConverter<A>))] public readonly record struct A;""")]
    [InlineData("W4R001", """[Id("a"), JsonConverter(typeof(TextConverter<A>))] public partial record struct A;""")]
    [InlineData("W4R001", """[Id("a"), JsonConverter(typeof(TextConverter<A>))] public readonly partial struct A;""")]
    [InlineData("W4R002", """[Word, JsonConverter(typeof(TextConverter<A>))] public readonly partial record struct A;""")]
    [InlineData("W4R003", """[Id("a")] public readonly partial record struct A;""")]
    public void A_wrong_declaration_is_an_error_that_says_what_to_do(string expected, string declaration)
    {
        var mistake = Assert.Single(Run(declaration).GetRunResult().Diagnostics);

        Assert.Equal((expected, DiagnosticSeverity.Error), (mistake.Id, mistake.Severity));
        Assert.Contains("'A'", mistake.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(6, mistake.Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void A_change_elsewhere_writes_nothing_again()
    {
        var driver = Run(Word);
        var edited = Compilation(Word).AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Elsewhere;", Options, cancellationToken: TestContext.Current.CancellationToken));

        var steps = driver.RunGenerators(edited, TestContext.Current.CancellationToken).GetRunResult().Results.Single().TrackedOutputSteps.Values;

        Assert.All(
            steps.SelectMany(runs => runs).SelectMany(step => step.Outputs),
            output => Assert.Contains(output.Reason, new[] { IncrementalStepRunReason.Cached, IncrementalStepRunReason.Unchanged }));
    }

    private static INamedTypeSymbol Complete(string declaration, string name)
    {
        Run(declaration, out var compilation);
        Assert.DoesNotContain(
            compilation.GetDiagnostics(TestContext.Current.CancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation.GetTypeByMetadataName($"WriteForRights.Samples.{name}")!;
    }

    private static string Source(string declaration) => Run(declaration).GetRunResult().GeneratedTrees.Single().ToString();

    private static GeneratorDriver Run(string declaration) => Run(declaration, out _);

    private static GeneratorDriver Run(string declaration, out Compilation completed) =>
        CSharpGeneratorDriver.Create(
            [new ValueTypeGenerator().AsSourceGenerator()], parseOptions: Options, driverOptions: new(default, trackIncrementalGeneratorSteps: true))
            .RunGeneratorsAndUpdateCompilation(Compilation(declaration), out completed, out _, TestContext.Current.CancellationToken);

    // The name is that of an assembly that sees the domain's internal attributes.
    private static CSharpCompilation Compilation(string declaration) => CSharpCompilation.Create(
        "WriteForRights.Tests",
        [CSharpSyntaxTree.ParseText(
            $"""
            using System.Text.Json.Serialization;
            using WriteForRights;
            using WriteForRights.Json;

            namespace WriteForRights.Samples;

            {declaration}
            """,
            Options)],
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
}
