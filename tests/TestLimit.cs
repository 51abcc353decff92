using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

[assembly: WriteForRights.TestLimit(600)]

namespace WriteForRights;

/// <summary>
/// The time limit of every test. At the limit the test is cancelled, which ends every wait on its token. A test that still does not end
/// takes the process down with its name, because a run that never ends tells nobody which test it was.
/// </summary>
/// <param name="seconds">The time that a test may take. It is far above what any needs, for machines that are slow or busy.</param>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Method)]
internal sealed class TestLimitAttribute(double seconds) : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Timer> _timers = new();

    public double Seconds => seconds;

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        var context = TestContext.Current;
        var isCancelled = false;
        _timers[test.UniqueID] = new Timer(
            _ =>
            {
                if (isCancelled)
                {
                    Environment.FailFast($"{test.TestDisplayName} does not end.");
                }

                isCancelled = true;
                context.CancelCurrentTest();
            },
            null,
            TimeSpan.FromSeconds(seconds),
            Grace);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (_timers.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }
}
