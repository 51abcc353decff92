using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace WriteForRights;

/// <summary>The result of reading JSON as one of this library's types: the value and all problems.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class JsonReading<T>
    where T : class
{
    private readonly byte[] _utf8;
    private readonly JsonShapeReport? _shape;
    private readonly int _maxProblems;
    private JsonTree? _tree;

    private JsonReading(
        byte[] utf8,
        T? value,
        ValueList<Problem> problems,
        int maxProblems,
        JsonTree? tree = null,
        JsonShapeReport? shape = null)
    {
        _maxProblems = maxProblems;
        _utf8 = utf8;
        _tree = tree;
        _shape = shape;
        Value = value;
        Problems = problems;
    }

    /// <summary>
    /// The value; <c>null</c> if the text is not JSON. If there are <see cref="Problems"/>, it has stand-ins for everything that could not
    /// be read: use it only to find further problems.
    /// </summary>
    public T? Value { get; }

    /// <summary>The differences from the type: unknown, missing or repeated members, and values of another type or form.</summary>
    public ValueList<Problem> Problems { get; }

    private JsonPosition? MalformedAt { get; init; }

    /// <summary>Reads JSON strictly.</summary>
    /// <param name="utf8">The text, in UTF-8.</param>
    /// <param name="language">The language of the messages.</param>
    /// <param name="maxProblems">
    /// The maximum number of problems that are reported, here and by <see cref="Check"/>. No message is made for the others.
    /// </param>
    internal static JsonReading<T> Read(byte[] utf8, LanguageTag language, int maxProblems = int.MaxValue) =>
        Read(utf8, language, WriteForRightsJson.StrictTypeInfo<T>(), maxProblems);

    /// <summary>Reads a type of another package, by its own metadata, which must be strict.</summary>
    internal static JsonReading<T> Read(byte[] utf8, LanguageTag language, JsonTypeInfo<T> type, int maxProblems = int.MaxValue)
    {
        try
        {
            if (JsonSerializer.Deserialize(utf8, type) is { } value)
            {
                return new(utf8, value, default, maxProblems);
            }
        }
        catch (JsonException)
        {
            // The serialiser stops at the first problem. Find all of them below.
        }

        JsonTree tree;
        try
        {
            tree = JsonTree.Parse(utf8);
        }
        catch (JsonException e)
        {
            var diagnosis = JsonDiagnosis.Of(utf8, e);
            return new(utf8, null, [diagnosis.ToProblem(language)], maxProblems) { MalformedAt = diagnosis.Place };
        }

        var shape = JsonShape.Check(tree, utf8, type, language, maxProblems);
        return new(utf8, JsonSerializer.Deserialize(shape.Repaired, type), shape.Problems, maxProblems, tree, shape);
    }

    /// <summary>Returns all problems: <see cref="Problems"/>, and those that rules find in the values that could be read.</summary>
    /// <param name="rules">Checks the value. It is not called if the text is not JSON.</param>
    public ValueList<Problem> Check(Func<T, ValueList<Problem>> rules)
    {
        if (Value is null || Problems.Count >= _maxProblems)
        {
            return Problems;
        }

        var found = rules(Value);
        var all = _shape is null ? found : Problems.Concat(found.Where(problem => !_shape.ConcernsStandIn(problem))).ToValueList();
        return all.Count > _maxProblems ? all.Take(_maxProblems).ToValueList() : all;
    }

    /// <summary>Returns whether part of the value at a path is unreadable.</summary>
    internal bool IsStandIn(string path) => _shape?.IsStandIn(path) == true;

    /// <summary>Returns the position of the value at a path, or of the last one on the way to it; in a string, of a UTF-16 unit.</summary>
    internal JsonPosition PositionOf(string path, int? at)
    {
        if (MalformedAt is { } place)
        {
            return place;
        }

        _tree ??= JsonTree.Parse(_utf8);
        var node = _tree.Find(path);
        return JsonPosition.Of(_utf8, at is { } unit && node.Kind == JsonTokenType.String ? node.GetOffset(unit, _utf8) : node.Start);
    }
}
