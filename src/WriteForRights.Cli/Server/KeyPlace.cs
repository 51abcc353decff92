namespace WriteForRights.Cli;

/// <summary>The place of a new access key: the key store of a profile, a file, or the output.</summary>
/// <param name="profile">The name of the profile; <c>null</c> for none.</param>
/// <param name="server">The server of the profile.</param>
/// <param name="file">The path of a file; <c>null</c> for none.</param>
internal sealed class KeyPlace(string? profile, Uri? server, string? file)
{
    /// <summary>Puts a key into its place. If there is none, shows the key this once.</summary>
    internal void Give(IssuedAccessKey issued, Output output)
    {
        if (issued.Key is not { } key)
        {
            // The same call again, after a lost response: a key is returned only once.
            Output.Warn(Words.Current.Text("keys.given", ("id", $"{issued.Description.Id}")));
            output.Result(issued.Description, () => { });
            return;
        }

        if (file is not null)
        {
            WholeFile.Write(file, key + "\n", isSecret: true);
            output.Note(Words.Current.Text("note.saved", ("file", file)));
        }

        if (profile is not null)
        {
            output.Note(Words.Current.Text("note.key-saved", ("store", KeyRing.Save(profile, server!, key))));
        }

        if (file is null && profile is null)
        {
            output.Note(Words.Current["keys.once"]);
            output.Result(issued, () => output.Line(key));
        }
        else
        {
            output.Result(issued.Description, () => { });
        }
    }
}
