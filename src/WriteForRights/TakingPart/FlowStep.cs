namespace WriteForRights;

/// <summary>A step of taking part. Each flow has some of them, in this order.</summary>
public enum FlowStep
{
    /// <summary>Choose the kind of action.</summary>
    Choose,

    /// <summary>Choose the target, the template and the language of the text.</summary>
    Address,

    /// <summary>Write the text, or give the details that go with a signature.</summary>
    Write,

    /// <summary>See the finished letter, send it by one of its channels, and say that it was sent. Printing alone does not count.</summary>
    Send,

    /// <summary>The action is complete: submit <see cref="ActionFlow.Action"/>, and thank the person.</summary>
    Sent,
}
