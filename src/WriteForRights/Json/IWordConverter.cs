namespace WriteForRights;

/// <summary>A converter of a closed set of words, which the problem with another word lists.</summary>
internal interface IWordConverter : ITextConverter
{
    /// <summary>All words, separated by commas.</summary>
    string Allowed { get; }
}
