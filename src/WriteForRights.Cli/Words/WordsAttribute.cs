using System.ComponentModel;

namespace WriteForRights.Cli;

/// <summary>The description of an option or argument in the reader's language.</summary>
/// <param name="key">The key of the text.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class WordsAttribute(string key) : DescriptionAttribute
{
    /// <summary>The key of the text.</summary>
    public string Key { get; } = key;

    /// <inheritdoc/>
    public override string Description => Words.Current[Key];
}
