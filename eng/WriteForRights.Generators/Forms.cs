namespace WriteForRights.Generators;

/// <summary>The form of a value type.</summary>
internal enum Form
{
    /// <summary>An open set of words.</summary>
    Word,

    /// <summary>A slug that names something.</summary>
    Id,

    /// <summary>A UUID of version 7.</summary>
    Uuid,

    /// <summary>A text form with a parser written by hand.</summary>
    Text,
}

/// <summary>The attributes that declare value types.</summary>
internal static class Forms
{
    internal static readonly IReadOnlyDictionary<string, Form> Attributes = new Dictionary<string, Form>
    {
        ["WriteForRights.WordAttribute"] = Form.Word,
        ["WriteForRights.IdAttribute"] = Form.Id,
        ["WriteForRights.UuidAttribute"] = Form.Uuid,
        ["WriteForRights.TextFormAttribute"] = Form.Text,
    };
}
