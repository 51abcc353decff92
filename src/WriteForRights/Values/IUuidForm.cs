namespace WriteForRights;

/// <summary>The UUID form of a value type, which JSON reads and writes without a string.</summary>
/// <typeparam name="T">The value type.</typeparam>
internal interface IUuidForm<T>
    where T : struct
{
    bool TryFrom(Guid guid, out T value);

    Guid ToGuid(T value);
}
