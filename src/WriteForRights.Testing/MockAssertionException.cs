namespace WriteForRights.Testing;

/// <summary>
/// An assertion of the mock server failed. The message gives the expected and the actual value and the seed of the faults; every test
/// framework shows it. It contains no personal data.
/// </summary>
public sealed class MockAssertionException : Exception
{
    internal MockAssertionException(string message)
        : base(message)
    {
    }
}
