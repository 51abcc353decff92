namespace WriteForRights;

/// <summary>A file of a pack: what it holds, as far as it can be read, and what is wrong with it.</summary>
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

    /// <summary>The file's name, from the pack's folder.</summary>
    internal string Name { get; }

    /// <summary>What the file holds, with stand-ins for what could not be read; nothing if it is not JSON at all.</summary>
    internal T? Value => _reading?.Value;

    /// <summary>The problems, in the order of the file.</summary>
    internal IEnumerable<PackProblem> Problems => _problems.OrderBy(problem => (problem.Line, problem.Column));

    internal static PackFile<T> Read(string folder, string name, LanguageTag reader)
    {
        try
        {
            var utf8 = WithoutMark(File.ReadAllBytes(Path.Combine(folder, name)));
            return new PackFile<T>(name, WriteForRightsJson.Read<T>(utf8, reader));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Unread(name, reader, ProblemCodes.FileMissing);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unread(name, reader, ProblemCodes.FileUnreadable);
        }
    }

    /// <summary>Whether the value at a path could not be read.</summary>
    internal bool IsStandIn(string path) => _reading?.IsStandIn(path) == true;

    /// <summary>Adds what does not fit the type, and what the rules find in the rest.</summary>
    internal void Check(Func<T, ValueList<Problem>> rules)
    {
        foreach (var problem in _reading?.Check(rules) ?? default)
        {
            var place = _reading!.PositionOf(problem.Path);
            _problems.Add(new PackProblem(Name, place.Line, place.Column, problem));
        }
    }

    private static PackFile<T> Unread(string name, LanguageTag reader, string code)
    {
        var file = new PackFile<T>(name, null);
        file._problems.Add(new PackProblem(name, 0, 0, Problem.Of(JsonPath.Root, code, reader)));
        return file;
    }

    // Editors on some systems put a byte order mark first, which JSON does not have.
    private static byte[] WithoutMark(byte[] utf8) =>
        utf8 is [0xEF, 0xBB, 0xBF, ..] ? utf8.AsSpan(3).ToArray() : utf8;
}
