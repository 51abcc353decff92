using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The form of the subject. A death is not a form: <see cref="Person.Died"/>.</summary>
[Word]
[JsonConverter(typeof(TextConverter<SubjectForm>))]
public readonly partial record struct SubjectForm
{
    /// <summary>One person.</summary>
    public static SubjectForm Person { get; } = new("person");

    /// <summary>Several people, each named.</summary>
    public static SubjectForm People { get; } = new("people");

    /// <summary>A family. Its named members are listed; there may be others.</summary>
    public static SubjectForm Family { get; } = new("family");

    /// <summary>A group or organisation.</summary>
    public static SubjectForm Group { get; } = new("group");

    /// <summary>A community.</summary>
    public static SubjectForm Community { get; } = new("community");
}
