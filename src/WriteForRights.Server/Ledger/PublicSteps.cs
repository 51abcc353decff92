using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace WriteForRights.Server;

/// <summary>
/// Publishes the numbers that count once per person in steps, so that nobody can find out from them who has signed. A published number is
/// never above the exact one, and falls only when something is voided or a report is corrected.
/// </summary>
/// <remarks>
/// The attacker adds somebody, and reads the numbers before and after. They may also add any number of invented people, and know how many
/// there were. So a step must not end within bounds that they can approach: once the last step has lasted for all but one person of its
/// greatest length, the next new person moves the number for certain, and somebody who does not move it has signed. A step here has no
/// greatest length. It lasts for as many people as it adds, and from then on each new person ends it with the same small chance, however
/// many came before: its secret extra length is geometric. The extra lengths add up and are never made good, or the exact number could be
/// found from how they end. That is the price: the published number stays behind.
/// <para>
/// The steps count people who enter the counts, and nobody who leaves them. A step that was passed is never passed again, so a moderator
/// who voids invented people gives their inventor nothing to try again. What is voided is subtracted, whether or not the person has other
/// actions.
/// </para>
/// </remarks>
/// <param name="key">The secret key. The same key gives the same steps, after every start and on every node.</param>
internal sealed class PublicSteps(byte[] key)
{
    /// <summary>
    /// After a step has lasted for as many people as it adds, one in so many new people ends it. Four numbers count a person (signatures
    /// and people, of the case and of the campaign), so nothing public moves for at least 92 % of new people.
    /// </summary>
    internal const int OneIn = 50;

    // Nobody counts further, and the next steps would not fit in 64 bits.
    private const long Greatest = 1_000_000_000_000_000_000;

    private readonly ConcurrentDictionary<(string Scope, CountMeasure Measure), List<Step>> _steps = new();

    /// <summary>Returns the published signatures and people of a campaign or a case.</summary>
    /// <param name="scope">The scope of the counts, as <see cref="LedgerFold.Scope"/> returns it.</param>
    /// <param name="counts">The exact counts.</param>
    internal (long Signatures, long People) Of(string scope, LedgerCounts counts)
    {
        var signatures = Passed(scope, CountMeasure.Signatures, counts.Entered.Signatures) + counts.Rest.Signatures;
        var people = Passed(scope, CountMeasure.People, counts.Entered.People) + counts.Rest.People;
        return (Floor(signatures), Floor(people));
    }

    /// <summary>
    /// Returns the number of people who are certain to have entered the counts: the value of the last step that was passed, or 0.
    /// </summary>
    internal long Passed(string scope, CountMeasure measure, long entered)
    {
        var steps = _steps.GetOrAdd((scope, measure), _ => []);
        lock (steps)
        {
            while (steps.Count == 0 || (steps[^1].Threshold <= entered && steps[^1].Value < Greatest))
            {
                var last = steps.Count == 0 ? default : steps[^1];
                var value = Next(last.Value);
                steps.Add(new(last.Threshold + value - last.Value + ExtraLength(scope, measure, value), value));
            }

            var next = steps.FindLastIndex(step => step.Threshold <= entered);
            return next < 0 ? 0 : steps[next].Value;
        }
    }

    /// <summary>Rounds a number down to a multiple of 10, from 1,000 on to two digits followed by zeros. Below 0 it is 0.</summary>
    internal static long Floor(long number)
    {
        var unit = 10L;
        while (number / unit >= 100)
        {
            unit *= 10;
        }

        return number <= 0 ? 0 : number - (number % unit);
    }

    /// <summary>
    /// Returns the value of the step after a value: 50, then hundreds up to 1,000, multiples of 500 up to 10,000, of 1,000 up to 100,000,
    /// and from there two digits followed by zeros. Each step costs the secret extra length, so smaller ones would fall behind further.
    /// </summary>
    private static long Next(long value)
    {
        if (value < 100)
        {
            return value + 50;
        }

        if (value < 10_000)
        {
            return value + (value < 1_000 ? 100 : 500);
        }

        var unit = 1_000L;
        while (value / unit >= 100)
        {
            unit *= 10;
        }

        return value + unit;
    }

    /// <summary>
    /// Returns the secret extra length of a step: how often in a row a chance of one in <see cref="OneIn"/> fails. In whole numbers, since
    /// a logarithm may differ in its last digit from machine to machine.
    /// </summary>
    private long ExtraLength(string scope, CountMeasure measure, long value)
    {
        var hash = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(FormattableString.Invariant($"{scope}\n{measure}\n{value}")));
        var random = BinaryPrimitives.ReadUInt64LittleEndian(hash);
        var length = 0L;
        for (var bound = ulong.MaxValue; ; length++)
        {
            // Rounded up, so that the bound reaches 0 and the loop ends for every hash.
            bound -= (bound / OneIn) + 1;
            if (random >= bound)
            {
                return length;
            }
        }
    }

    /// <summary>A step.</summary>
    /// <param name="Threshold">The number of people who have entered the counts from which the step is passed.</param>
    /// <param name="Value">The number that is published from then on; at most the threshold.</param>
    private readonly record struct Step(long Threshold, long Value);
}
