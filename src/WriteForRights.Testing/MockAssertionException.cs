namespace WriteForRights.Testing;

/// <summary>
/// Something is not as a test expects it. The message says what was expected, what there is, and with which seed the faults were drawn;
/// every test framework shows it. It names no person.
/// </summary>
public sealed class MockAssertionException : Exception
{
    internal MockAssertionException(string message)
        : base(message)
    {
    }
}
