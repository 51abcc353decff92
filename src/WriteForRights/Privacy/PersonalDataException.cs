namespace WriteForRights;

/// <summary>
/// An app's own JSON options met personal data: a name, an email address, the text of a letter. The data were neither read nor written.
/// The message names the line that permits it.
/// </summary>
public sealed class PersonalDataException : InvalidOperationException
{
    internal PersonalDataException()
        : base("Personal data is read and written only by JSON options that permit it. Permit it for the web app with "
            + "builder.Services.AddWriteForRightsJson(), of the package WriteForRights.AspNetCore, or for any options with "
            + "options.TypeInfoResolverChain.Insert(0, WriteForRightsJson.Resolver).")
    {
    }
}
