namespace WriteForRights.AspNetCore;

/// <summary>The data in the head of a page.</summary>
/// <param name="Name">The name of the page for scripts and styles, such as <c>letter</c>.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">The page in a sentence, for search engines and networks; <c>null</c> for none.</param>
/// <param name="IsListed">Whether search engines may list the page.</param>
internal sealed record PageHead(string Name, string Title, string? Description = null, bool IsListed = false);
