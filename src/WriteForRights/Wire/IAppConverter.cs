namespace WriteForRights;

/// <summary>A converter of a member for an app's own options. This library's options have no need of it.</summary>
internal interface IAppConverter;
