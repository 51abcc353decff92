using Refit;

namespace WriteForRights.Benchmarks;

/// <summary>The call as Refit makes it.</summary>
public interface IRefitClient
{
    /// <summary>Submits an action.</summary>
    [Put("/v1/actions/{id}")]
    Task<ActionReceipt> SubmitAsync(string id, [Body] ActionRecord action);
}
