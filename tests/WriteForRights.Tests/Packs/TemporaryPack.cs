using System.Text;

namespace WriteForRights.Tests;

/// <summary>A copy of the sample pack to make mistakes in.</summary>
internal sealed class TemporaryPack : IDisposable
{
    internal TemporaryPack()
    {
        foreach (var file in Directory.GetFiles(SourceTree.SamplePack, "*.json", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.GetRelativePath(SourceTree.SamplePack, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    internal string Folder { get; } = Directory.CreateTempSubdirectory("w4r-pack-").FullName;

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    internal string PathOf(string file) => Path.Combine(Folder, file);

    internal string Text(string file) => File.ReadAllText(PathOf(file));

    internal TemporaryPack Write(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
        File.WriteAllText(PathOf(file), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return this;
    }

    /// <summary>
    /// Changes a place of a file, which must be the only one of its kind: a test whose mistake is not made tests nothing. For the
    /// reader's sake ' stands for ".
    /// </summary>
    internal TemporaryPack Replace(string file, string old, string @new)
    {
        var parts = Text(file).Split(Quoted(old));
        Assert.Equal(2, parts.Length);
        Write(file, parts[0] + Quoted(@new) + parts[1]);
        return this;
    }

    internal TemporaryPack Delete(string file)
    {
        File.Delete(PathOf(file));
        return this;
    }

    internal TemporaryPack Move(string file, string to)
    {
        File.Move(PathOf(file), PathOf(to));
        return this;
    }

    internal CampaignPackReport Read() => CampaignPackReader.Read(Folder, LanguageTag.English);

    /// <summary>What is wrong, as <c>file(line,column) path: code</c>.</summary>
    internal string[] Problems() =>
        [.. Read().Problems.Select(found => $"{found.File}({found.Line},{found.Column}) {found.Problem.Path}: {found.Problem.Code}")];

    /// <summary>What is wrong, as <c>file path: code</c>.</summary>
    internal string[] Lines() => [.. Read().Problems.Select(found => $"{found.File} {found.Problem.Path}: {found.Problem.Code}")];

    /// <summary>
    /// Where a text stands in a file as an editor shows it, found by its characters and not by bytes; it must be the only one of its
    /// kind. ' stands for ".
    /// </summary>
    internal string At(string file, string text, string after = "")
    {
        var parts = Text(file).Split(Quoted(after + text));
        Assert.Equal(2, parts.Length);
        var lines = (parts[0] + Quoted(after)).Split('\n');
        return $"{file}({lines.Length},{lines[^1].Length + 1})";
    }

    private static string Quoted(string text) => text.Replace('\'', '"');
}
