using BenchmarkDotNet.Running;
using WriteForRights.Benchmarks;
using WriteForRights.Testing;

if (args is ["load-pack" or "make-pack", var path])
{
    PackProcess.Run(args[0], path);
}
else if (args is ["mock-servers", var transport])
{
    await MockProcess.RunAsync(Enum.Parse<MockTransport>(transport));
}
else if (args is ["conformance"])
{
    await ConformanceTable.PrintAsync();
}
else if (args is ["lost-responses"])
{
    await LostResponses.PrintAsync();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
