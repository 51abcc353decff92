namespace WriteForRights;

/// <summary>A piece of a parsed template: plain text, or a merge field.</summary>
internal readonly record struct AppealNode
{
    /// <summary>A piece of plain text.</summary>
    internal AppealNode(string text, int at) => (Text, At) = (text, at);

    /// <summary>A merge field.</summary>
    internal AppealNode(string name, int slot, int at) => (Text, Name, Slot, At) = (string.Empty, name, slot, at);

    /// <summary>The plain text; of a field that falls away with its line, the line's end.</summary>
    internal string Text { get; init; }

    /// <summary>The field's name, where it is one.</summary>
    internal string? Name { get; }

    /// <summary>Where the field's value is, among those of <see cref="AppealText.Fields"/>.</summary>
    internal int Slot { get; }

    /// <summary>Where the piece begins in the template, in UTF-16 units from 0.</summary>
    internal int At { get; }

    /// <summary>Whether the field is all of its line.</summary>
    internal bool IsAlone { get; init; }

    /// <summary>Whether the field falls away, and its line with it, when it has no value.</summary>
    internal bool FallsAway => IsAlone && Name is not null && AppealFields.IsOptional(Name);
}
