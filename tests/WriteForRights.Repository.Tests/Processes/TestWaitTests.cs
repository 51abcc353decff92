using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace WriteForRights.Repository.Tests;

/// <summary>No test waits without a bound: a run that never ends says nothing about what is wrong.</summary>
public sealed class TestWaitTests
{
    /// <summary>The benchmarks are no tests, and this file has the limit.</summary>
    private static readonly string[] Exceptions = ["tests/WriteForRights.Benchmarks/", "tests/TestProcess.cs"];

    [Fact]
    public void Every_process_of_a_test_has_a_limit() => Rule.Holds(
        "Start it with TestProcess, which has a time limit and kills what it started.",
        from file in Tests
        from node in file.Tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
        where StartsProcess(node)
        select Place(file, node));

    [Fact]
    public void Every_wait_of_a_test_can_be_cancelled() => Rule.Holds(
        "Await it with TestContext.Current.CancellationToken, which the time limit of every test cancels.",
        from file in Tests
        from node in file.Tree.GetRoot(TestContext.Current.CancellationToken).DescendantNodes()
        where WaitsForEver(node)
        select Place(file, node));

    [Theory]
    [InlineData("Process.Start(start)")]
    [InlineData("System.Diagnostics.Process.Start(start)")]
    [InlineData("new Process()")]
    [InlineData("new Process { StartInfo = start }")]
    [InlineData("new System.Diagnostics.Process()")]
    public void A_process_without_a_limit_is_found(string code) => Assert.Contains(Nodes(code), StartsProcess);

    [Theory]
    [InlineData("process.WaitForExit()")]
    [InlineData("process.WaitForExitAsync()")]
    [InlineData("process.WaitForExitAsync(CancellationToken.None)")]
    [InlineData("process.WaitForExitAsync(default)")]
    [InlineData("thread.Join()")]
    [InlineData("signal.WaitOne()")]
    [InlineData("task.Wait()")]
    [InlineData("semaphore.WaitAsync()")]
    [InlineData("semaphore.WaitAsync(CancellationToken.None)")]
    [InlineData("await source.Task")]
    [InlineData("await source.Task.ConfigureAwait(true)")]
    [InlineData("Console.ReadLine()")]
    [InlineData("Console.ReadKey()")]
    public void A_wait_without_a_bound_is_found(string code) => Assert.Contains(Nodes(code), WaitsForEver);

    [Theory]
    [InlineData("TestProcess.Start(start)")]
    [InlineData("process.WaitForExitAsync(Token)")]
    [InlineData("process.WaitForExit(30_000)")]
    [InlineData("await source.Task.WaitAsync(Token)")]
    [InlineData("string.Join(separator, words)")]
    [InlineData("semaphore.WaitAsync(Token)")]
    public void A_bounded_wait_is_allowed(string code) =>
        Assert.DoesNotContain(Nodes(code), node => StartsProcess(node) || WaitsForEver(node));

    private static IEnumerable<SourceFile> Tests => SourceFile.All.Where(file =>
        (file.Path.StartsWith("tests/", StringComparison.Ordinal) || file.Path.Contains(".Tests/", StringComparison.Ordinal))
        && !Array.Exists(Exceptions, exception => file.Path.StartsWith(exception, StringComparison.Ordinal)));

    private static bool StartsProcess(SyntaxNode node) => node switch
    {
        ObjectCreationExpressionSyntax created => LastName(created.Type) == "Process",
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Start" } call } =>
            LastName(call.Expression) == "Process",
        _ => false,
    };

    private static bool WaitsForEver(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax call, ArgumentList.Arguments: var arguments } =>
            call.Name.Identifier.Text switch
            {
                "WaitForExit" or "WaitForExitAsync" or "Wait" or "WaitOne" or "WaitAsync" or "Join" =>
                    arguments.All(argument => argument.ToString() is "CancellationToken.None" or "default"),
                "ReadLine" or "ReadKey" => LastName(call.Expression) == "Console",
                _ => false,
            },
        AwaitExpressionSyntax { Expression: var awaited } => LastName(WithoutConfiguration(awaited)) == "Task",
        _ => false,
    };

    private static ExpressionSyntax WithoutConfiguration(ExpressionSyntax awaited) =>
        awaited is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "ConfigureAwait" } call }
            ? call.Expression
            : awaited;

    private static string? LastName(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier.Text,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.Text,
        MemberAccessExpressionSyntax access => access.Name.Identifier.Text,
        _ => null,
    };

    private static IEnumerable<SyntaxNode> Nodes(string code) =>
        CSharpSyntaxTree.ParseText($"async Task M() {{ _ = {code}; }}").GetRoot().DescendantNodes();

    private static string Place(SourceFile file, SyntaxNode node) =>
        $"{file.Path}, line {node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {node}";
}
