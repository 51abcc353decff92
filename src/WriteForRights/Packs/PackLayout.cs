namespace WriteForRights;

/// <summary>
/// The layout of a pack among the files of a folder or a zip file: its root, the files of its cases, and the strays, which are nearly the
/// pack's files but are not read.
/// </summary>
internal sealed class PackLayout
{
    private const string AnyId = "<id>";

    private readonly IReadOnlyCollection<string> _names;
    private readonly Func<string, byte[]> _start;
    private readonly SortedDictionary<string, string> _strays = new(StringComparer.Ordinal);
    private readonly HashSet<CaseId> _strayCases = [];

    private PackLayout(string? root, IReadOnlyCollection<string> names, Func<string, byte[]> start)
    {
        _start = start;
        _names = [.. names.Where(name => SystemFiles.FindOriginal(name) is not { } original || !names.Contains(original))];
        HasManifest = root is not null;
        Root = root ?? string.Empty;
    }

    /// <summary>The folder of the pack, with its slash, relative to the searched one; empty if it is that one.</summary>
    internal string Root { get; }

    internal bool HasManifest { get; }

    internal bool HasCampaign { get; private set; }

    /// <summary>The files of cases, relative to the root, in order.</summary>
    internal IReadOnlyList<string> Cases { get; private set; } = [];

    /// <summary>The paths of <c>pack.json</c> if there are several; otherwise empty.</summary>
    internal IReadOnlyList<string> Manifests { get; private init; } = [];

    /// <summary>The files and folders that are nearly the pack's, relative to the root, with the expected names.</summary>
    internal IReadOnlyDictionary<string, string> Strays => _strays;

    /// <summary>The cases that the names of strays probably mean.</summary>
    internal IEnumerable<CaseId> StrayCases => _strayCases;

    /// <summary>Returns the layout below the root, which is the folder of the only <c>pack.json</c>.</summary>
    /// <param name="names">The names of all files except those that systems add, with slashes between folders.</param>
    /// <param name="start">Reads the first bytes of a file, at most <see cref="NearContent.Length"/>.</param>
    internal static PackLayout Of(IReadOnlyCollection<string> names, Func<string, byte[]> start)
    {
        var roots = new HashSet<string>(
            names.Where(name => PackNames.GetFileName(name) == PackNames.Manifest).Select(PackNames.GetFolder), StringComparer.Ordinal);

        // A case may have the id "pack".
        roots.RemoveWhere(root => root.Length > 0 && PackNames.GetFolder(root.TrimEnd('/')) is var above
            && root == $"{above}{PackNames.CaseFolder}/" && names.Contains(above + PackNames.Manifest));
        return roots.Count switch
        {
            0 => WithoutManifest(names, start),
            1 => At(roots.Single(), names, start),
            _ => new PackLayout(null, names, start)
            {
                Manifests = [.. roots.OrderBy(root => root, StringComparer.Ordinal).Select(root => root + PackNames.Manifest)],
            },
        };
    }

    /// <summary>Returns the layout with a given root, even if it is not a pack yet.</summary>
    internal static PackLayout At(string root, IReadOnlyCollection<string> names, Func<string, byte[]> start)
    {
        var layout = new PackLayout(root, names, start);
        layout.Classify();
        return layout;
    }

    /// <summary>Returns whether a file is one of the pack's, or nearly.</summary>
    /// <param name="name">The name, relative to the searched folder.</param>
    internal bool Concerns(string name)
    {
        var inside = name.StartsWith(Root, StringComparison.Ordinal) ? name.Substring(Root.Length) : name;
        return inside is PackNames.Manifest or PackNames.Campaign || Cases.Contains(inside) || _strays.ContainsKey(inside);
    }

    private static PackLayout WithoutManifest(IReadOnlyCollection<string> names, Func<string, byte[]> start)
    {
        var layout = new PackLayout(null, names, start);
        foreach (var name in layout._names)
        {
            var seen = NearNames.AsSeen(PackNames.GetFileName(name.Replace('\\', '/')));
            if (NearNames.IsCopyOf(PackNames.Manifest, seen) || NearNames.IsOneSlipFrom(PackNames.Manifest, seen))
            {
                layout._strays[name] = PackNames.Manifest;
            }
        }

        return layout;
    }

    private void Classify()
    {
        var inside = _names.Where(name => name.StartsWith(Root, StringComparison.Ordinal))
            .Select(name => name.Substring(Root.Length)).ToArray();
        HasCampaign = inside.Contains(PackNames.Campaign);
        Cases = [.. inside.Where(PackNames.IsCaseFile).OrderBy(name => name, StringComparer.Ordinal)];
        foreach (var name in inside.Where(name => name is not (PackNames.Manifest or PackNames.Campaign) && !PackNames.IsCaseFile(name)))
        {
            // On a system where a backslash is an ordinary character, a file may be named "cases\x.json".
            var parts = name.Split('/', '\\');
            if (parts.Length == 1)
            {
                ClassifyAtRoot(name);
            }
            else if (parts[0] == PackNames.CaseFolder)
            {
                ClassifyBelowCases(name);
            }
            else
            {
                ClassifyInFolder(name, parts[0]);
            }
        }

        if (Cases.Count == 0 && _strayCases.Count == 0)
        {
            LookElsewhere();
        }

        // There is no folder for cases either. One with another name, perhaps in another language, may be meant.
        if (_strayCases.Count == 0 && !inside.Any(name => name.StartsWith(PackNames.CaseFolder + "/", StringComparison.Ordinal)))
        {
            LookInOtherFolders(inside);
        }
    }

    private void ClassifyAtRoot(string name)
    {
        var seen = NearNames.AsSeen(name);
        foreach (var (file, isThere) in new[] { (PackNames.Manifest, true), (PackNames.Campaign, HasCampaign) })
        {
            if (seen == file || (!isThere && (NearNames.IsCopyOf(file, seen) || NearNames.IsOneSlipFrom(file, seen))))
            {
                _strays[name] = file;
                return;
            }
        }

        if (NearNames.IsCopyOf(PackNames.AllCases, seen))
        {
            _strays[name] = PackNames.CaseFile(AnyId);
        }
        else if (NearNames.SaysJson(seen) && NearContent.LooksLikeCase(_start(Root + name)))
        {
            AddCase(name);
        }
    }

    private void ClassifyBelowCases(string name)
    {
        var seen = NearNames.AsSeen(PackNames.GetFileName(name));
        if (NearNames.SaysJson(seen) || NearNames.SaysDocument(seen) || NearContent.BeginsAsJson(_start(Root + name)))
        {
            AddCase(name);
        }
    }

    private void ClassifyInFolder(string name, string folder)
    {
        var seen = NearNames.AsSeen(folder);
        if (NearNames.LooksLikeCases(seen)
            ? NearNames.SaysJson(NearNames.AsSeen(PackNames.GetFileName(name))) || NearContent.BeginsAsJson(_start(Root + name))
            : NearNames.ResemblesCases(seen) && NearContent.LooksLikeCase(_start(Root + name)))
        {
            AddFolder(folder + "/", name);
        }
    }

    // There are no cases in the expected folder, so look for them in other places.
    private void LookElsewhere()
    {
        foreach (var name in _names)
        {
            var parts = name.Split('/', '\\');
            var at = Array.FindIndex(parts, 0, parts.Length - 1, part => NearNames.LooksLikeCases(NearNames.AsSeen(part)));
            if (at >= 0 && NearNames.SaysJson(NearNames.AsSeen(parts[parts.Length - 1])))
            {
                AddFolder(string.Join("/", parts.Take(at + 1)) + "/", name);
            }
        }
    }

    private void LookInOtherFolders(string[] inside)
    {
        foreach (var name in inside)
        {
            if (name.IndexOf('/') is > 0 and var end && NearNames.SaysJson(NearNames.AsSeen(PackNames.GetFileName(name)))
                && NearContent.LooksLikeCase(_start(Root + name)))
            {
                AddFolder(name.Substring(0, end + 1), name);
            }
        }
    }

    private void AddCase(string name)
    {
        var id = NearNames.IdOf(name);
        _strays[name] = PackNames.CaseFile(id?.ToString() ?? AnyId);
        Remember(id);
    }

    private void AddFolder(string folder, string file)
    {
        _strays[folder] = PackNames.CaseFolder + "/";
        Remember(NearNames.IdOf(file));
    }

    private void Remember(CaseId? id)
    {
        if (id is { } known)
        {
            _strayCases.Add(known);
        }
    }
}
