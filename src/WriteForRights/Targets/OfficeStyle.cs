using System.Text.Json.Serialization;
using WriteForRights.Json;

namespace WriteForRights;

/// <summary>The form of address that goes with an office.</summary>
/// <remarks>
/// An open set: a value that this version does not know, such as one from a newer server, is kept and written back unchanged. The default
/// value is the empty text. The words of a letter for each style, by language, are in <c>Targets/LetterForms</c>. Officers have no style:
/// their rank is the form of address, and a <see cref="Target.Salutation"/> gives it.
/// </remarks>
[Word(Example = "minister")]
[JsonConverter(typeof(TextConverter<OfficeStyle>))]
public readonly partial record struct OfficeStyle
{
    /// <summary>A president of a republic.</summary>
    public static OfficeStyle HeadOfState { get; } = new("head-of-state");

    /// <summary>A king, a queen, an emir.</summary>
    public static OfficeStyle Monarch { get; } = new("monarch");

    /// <summary>A prime minister.</summary>
    public static OfficeStyle HeadOfGovernment { get; } = new("head-of-government");

    /// <summary>A minister or secretary of state.</summary>
    public static OfficeStyle Minister { get; } = new("minister");

    /// <summary>An ambassador or high commissioner.</summary>
    public static OfficeStyle Ambassador { get; } = new("ambassador");

    /// <summary>A governor of a state, province or region.</summary>
    public static OfficeStyle Governor { get; } = new("governor");

    /// <summary>A public prosecutor, an attorney general.</summary>
    public static OfficeStyle Prosecutor { get; } = new("prosecutor");

    /// <summary>A judge or magistrate.</summary>
    public static OfficeStyle Judge { get; } = new("judge");

    /// <summary>A member of a parliament.</summary>
    public static OfficeStyle MemberOfParliament { get; } = new("member-of-parliament");

    /// <summary>A director of a prison, an authority or a firm.</summary>
    public static OfficeStyle Director { get; } = new("director");

    /// <summary>An institution, not a person.</summary>
    public static OfficeStyle Office { get; } = new("office");
}
