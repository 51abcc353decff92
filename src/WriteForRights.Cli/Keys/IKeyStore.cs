namespace WriteForRights.Cli;

/// <summary>A place that keeps keys of servers for the user who runs the tool.</summary>
internal interface IKeyStore
{
    /// <summary>The name of the place, for a person.</summary>
    string Name { get; }

    /// <summary>Returns a key, or <c>null</c> if the place has none or does not work here.</summary>
    /// <param name="account">The profile and the server that the key is for.</param>
    string? Find(string account);

    /// <summary>Keeps a key in place of an earlier one. Returns whether the place works here.</summary>
    /// <param name="account">The profile and the server that the key is for.</param>
    /// <param name="key">The key.</param>
    bool TrySave(string account, string key);

    /// <summary>Removes a key, if there is one.</summary>
    /// <param name="account">The profile and the server that the key is for.</param>
    void Remove(string account);
}
