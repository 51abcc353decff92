using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Reads and checks the JSON body of a request that is not recorded in the ledger.</summary>
internal static class JsonBody
{
    /// <summary>Reads the body of a request. If it has problems, writes them and returns <c>null</c>.</summary>
    /// <param name="context">The request.</param>
    /// <param name="maxBytes">The maximum size of the body.</param>
    /// <param name="check">Returns the problems of the value, with messages in a language.</param>
    internal static async Task<T?> ReadAsync<T>(HttpContext context, int maxBytes, Func<T, LanguageTag, ValueList<Problem>> check)
        where T : class
    {
        if (await RequestBody.ReadAsync(context, maxBytes).ConfigureAwait(false) is not { } body)
        {
            return null;
        }

        var language = RequestLanguage.Of(context.Request);
        var reading = JsonReading<T>.Read(body, language, Intake<ActionId, ActionReceipt, ActionResult>.MaxProblems);
        var problems = reading.Value is null ? reading.Problems : reading.Check(value => check(value, language));
        if (problems.Count == 0)
        {
            return reading.Value;
        }

        var status = reading.Value is null ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity;
        await ProblemResponse.WriteAsync(context, status, ProblemCodes.ValidationFailed, problems).ConfigureAwait(false);
        return null;
    }
}
