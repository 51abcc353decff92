using System.Diagnostics.CodeAnalysis;

namespace WriteForRights;

/// <summary>A writer's withdrawal of a message that was not delivered yet.</summary>
public sealed record MessageWithdrawal
{
    /// <summary>Creates a withdrawal, to be filled in by an object initialiser.</summary>
    public MessageWithdrawal()
    {
    }

    /// <summary>
    /// Creates a withdrawal with its members, for languages that have no init-only members, such as C# 7.3. Each parameter sets the member
    /// of its name.
    /// </summary>
    [SetsRequiredMembers]
    public MessageWithdrawal(string secret)
    {
        Secret = secret;
    }

    /// <summary>The secret of the action's receipt: <see cref="ActionReceipt.WithdrawalSecret"/>.</summary>
    public required string Secret { get; init; }

    /// <summary>Returns a fixed text that reveals nothing.</summary>
    public override string ToString() => "(withdrawal)";
}
