using BenchmarkDotNet.Running;
using WriteForRights.Benchmarks;

if (args is ["load-pack" or "make-pack", var path])
{
    PackProcess.Run(args[0], path);
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
}
