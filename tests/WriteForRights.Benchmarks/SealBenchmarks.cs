using System.Security.Cryptography;
using BenchmarkDotNet.Attributes;
using WriteForRights.Server;

namespace WriteForRights.Benchmarks;

/// <summary>A value of 300 bytes, sealed with a key, beside the same value stored as it is.</summary>
[MemoryDiagnoser]
public class SealBenchmarks
{
    private const string Column = "personal.supporter";

    private static readonly byte[] Row = new byte[8];

    private readonly PersonalSeal _seal = new([RandomNumberGenerator.GetBytes(32)]);
    private readonly byte[] _value = RandomNumberGenerator.GetBytes(300);
    private byte[] _sealed = [];

    [GlobalSetup]
    public void Prepare() => _sealed = _seal.Seal(_value, Column, Row);

    [Benchmark(Baseline = true)]
    public byte[] AsItIs() => PersonalSeal.None.Seal(_value, Column, Row);

    [Benchmark]
    public byte[] Seal() => _seal.Seal(_value, Column, Row);

    [Benchmark]
    public byte[]? Open() => _seal.TryOpen(_sealed, Column, Row, out var plain) ? plain : null;
}
