namespace WriteForRights;

/// <summary>A file of a pack, with its value and its problems.</summary>
internal sealed class PackFile<T>
    where T : class
{
    private readonly List<PackProblem> _problems = [];
    private readonly JsonReading<T>? _reading;

    private PackFile(string name, JsonReading<T>? reading)
    {
        Name = name;
        _reading = reading;
    }

    /// <summary>The file's path, relative to the pack's folder.</summary>
    internal string Name { get; }

    /// <summary>The problem code if the file could not be read; otherwise <c>null</c>.</summary>
    internal string? Unread { get; private init; }

    /// <summary>The value, with stand-ins for parts that could not be read; <c>null</c> if the file is not JSON.</summary>
    internal T? Value => _reading?.Value;

    /// <summary>The problems, in the order of the file.</summary>
    internal IEnumerable<PackProblem> Problems => _problems.OrderBy(problem => (problem.Line, problem.Column));

    internal static PackFile<T> Read(IPackFiles files, string name, LanguageTag language)
    {
        var content = files.Read(name);
        if (content.Utf8 is { } utf8)
        {
            return new PackFile<T>(name, WriteForRightsJson.Read<T>(utf8, language));
        }

        var file = new PackFile<T>(name, null) { Unread = content.Problem };
        file._problems.Add(PackProblem.OfWhole(name, content.Problem!, language));
        return file;
    }

    /// <summary>Returns whether the value at a path could not be read.</summary>
    internal bool IsStandIn(string path) => _reading?.IsStandIn(path) == true;

    /// <summary>Adds the differences from the type, and the problems that the rules find in the rest.</summary>
    internal void Check(Func<T, ValueList<Problem>> rules)
    {
        foreach (var problem in _reading?.Check(rules) ?? default)
        {
            _problems.Add(At(problem));
        }
    }

    /// <summary>Returns a problem with the position of its value in the file.</summary>
    internal PackProblem At(Problem problem)
    {
        var place = _reading!.PositionOf(problem.Path, problem.At);
        return new PackProblem(Name, place.Line, place.Column, problem);
    }
}
