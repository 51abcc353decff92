using System.Text.Json;

namespace WriteForRights;

/// <summary>A JSON text read as one of this library's types, with everything that is wrong with it.</summary>
/// <typeparam name="T">The type.</typeparam>
public sealed class JsonReading<T>
    where T : class
{
    private readonly byte[] _utf8;
    private readonly JsonShapeReport? _shape;
    private JsonTree? _tree;

    private JsonReading(byte[] utf8, T? value, ValueList<Problem> problems, JsonTree? tree = null, JsonShapeReport? shape = null)
    {
        _utf8 = utf8;
        _tree = tree;
        _shape = shape;
        Value = value;
        Problems = problems;
    }

    /// <summary>
    /// What was read. Where <see cref="Problems"/> has any, stand-ins take the place of what could not be read, so it serves to find
    /// further problems and for nothing else. It is <c>null</c> where the text is not JSON.
    /// </summary>
    public T? Value { get; }

    /// <summary>What does not fit the type: unknown, missing or repeated members, values of another type or form.</summary>
    public ValueList<Problem> Problems { get; }

    private JsonPosition? MalformedAt { get; init; }

    internal static JsonReading<T> Read(byte[] utf8, LanguageTag language)
    {
        var type = WriteForRightsJson.StrictTypeInfo<T>();
        try
        {
            if (JsonSerializer.Deserialize(utf8, type) is { } value)
            {
                return new(utf8, value, default);
            }
        }
        catch (JsonException)
        {
            // The serialiser stops at the first problem; below, all are found.
        }

        JsonTree tree;
        try
        {
            tree = JsonTree.Parse(utf8);
        }
        catch (JsonException e)
        {
            var diagnosis = JsonDiagnosis.Of(utf8, e);
            return new(utf8, null, [diagnosis.ToProblem(language)]) { MalformedAt = diagnosis.Place };
        }

        var shape = JsonShape.Check(tree, utf8, type, language);
        return new(utf8, JsonSerializer.Deserialize(shape.Mended, type), shape.Problems, tree, shape);
    }

    /// <summary>All problems: those of shape, and those that the rules find in what could be read.</summary>
    public ValueList<Problem> Check(Func<T, ValueList<Problem>> rules)
    {
        if (Value is null)
        {
            return Problems;
        }

        var found = rules(Value);
        return _shape is null ? found : Problems.Concat(found.Where(problem => !_shape.IsOfStandIn(problem))).ToValueList();
    }

    /// <summary>Whether the value at a path, or a part of it, could not be read.</summary>
    internal bool IsStandIn(string path) => _shape?.IsStandIn(path) == true;

    /// <summary>Where the value at a path stands, or the last one on the way to it; and where in it, if it is a text.</summary>
    internal JsonPosition PositionOf(string path, int? at)
    {
        if (MalformedAt is { } place)
        {
            return place;
        }

        _tree ??= JsonTree.Parse(_utf8);
        var node = _tree.Find(path);
        return JsonPosition.Of(_utf8, at is { } unit && node.Kind == JsonTokenType.String ? node.OffsetOf(unit, _utf8) : node.Start);
    }
}
