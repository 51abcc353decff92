namespace WriteForRights;

/// <summary>The question whether the campaign may contact the writer, in the site's own words. A flow asks it only if it has one.</summary>
/// <param name="Version">
/// The version of the wording, at most 64 characters. Change it with the text: people agree to the words that they see.
/// </param>
/// <param name="Text">The words beside the box to tick, in several languages. A writer sees the closest one.</param>
public sealed record ConsentText(string Version, LocalizedText Text);
