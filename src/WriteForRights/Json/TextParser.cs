namespace WriteForRights;

internal delegate bool TextParser<T>(string? text, out T value)
    where T : struct;
