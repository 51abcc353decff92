namespace WriteForRights;

/// <summary>A part of a text that nobody meant to send.</summary>
/// <param name="Code">The kind, as one of <see cref="ProblemCodes"/>.</param>
/// <param name="Start">The index of its first character, in UTF-16 units from 0.</param>
/// <param name="Length">The number of its UTF-16 units.</param>
internal readonly record struct Leftover(string Code, int Start, int Length)
{
    internal int End => Start + Length;
}
