namespace WriteForRights;

/// <summary>
/// The steps of a tree of letters, from a node and a letter to the next node. The table grows while the tree is built, and is only read
/// afterwards.
/// </summary>
internal sealed class LetterTable
{
    private Step[] _steps = new Step[1024];
    private int _count;

    internal bool TryGet(int node, char letter, out int child)
    {
        var steps = _steps;
        var key = Key(node, letter);
        for (var at = Slot(key, steps.Length); ; at = unchecked(at + 1) & (steps.Length - 1))
        {
            ref readonly var step = ref steps[at];
            if (step.Key == key)
            {
                child = step.Child;
                return true;
            }

            if (step.Key == 0)
            {
                child = 0;
                return false;
            }
        }
    }

    internal void Add(int node, char letter, int child)
    {
        if (++_count * 2 > _steps.Length)
        {
            Grow();
        }

        Put(new(Key(node, letter), child));
    }

    private void Grow()
    {
        var steps = _steps;
        _steps = new Step[steps.Length * 2];
        foreach (var step in steps)
        {
            if (step.Key != 0)
            {
                Put(step);
            }
        }
    }

    private void Put(Step step)
    {
        var at = Slot(step.Key, _steps.Length);
        while (_steps[at].Key != 0)
        {
            at = (at + 1) & (_steps.Length - 1);
        }

        _steps[at] = step;
    }

    // Node numbers start at 1, so no key is 0.
    private static ulong Key(int node, char letter) => unchecked(((ulong)(uint)node << 16) | letter);

    private static int Slot(ulong key, int length) => unchecked((int)((key * 0x9E3779B97F4A7C15UL) >> 40) & (length - 1));

    /// <summary>A step. Its key and its child are side by side, so that one access to memory finds both.</summary>
    private readonly record struct Step(ulong Key, int Child);
}
