namespace WriteForRights;

/// <summary>A piece of a parsed template: plain text, or a merge field.</summary>
internal readonly record struct AppealNode
{
    /// <summary>Creates a piece of plain text.</summary>
    internal AppealNode(string text, int at) => (Text, At) = (text, at);

    /// <summary>Creates a merge field.</summary>
    internal AppealNode(string name, int slot, int at) => (Text, Name, Slot, At) = (string.Empty, name, slot, at);

    /// <summary>The plain text. For a field that is removed with its line, it is the end of that line.</summary>
    internal string Text { get; init; }

    /// <summary>The name of the field; <c>null</c> for plain text.</summary>
    internal string? Name { get; }

    /// <summary>The index of the field in <see cref="ParsedTemplate.Fields"/>.</summary>
    internal int Slot { get; }

    /// <summary>The start in the template, in UTF-16 units from 0.</summary>
    internal int At { get; }

    /// <summary>Whether the field is alone on its line.</summary>
    internal bool IsAlone { get; init; }

    /// <summary>Whether the field is removed together with its line if it has no value.</summary>
    internal bool IsRemovable => IsAlone && Name is not null && AppealFields.IsOptional(Name);
}
