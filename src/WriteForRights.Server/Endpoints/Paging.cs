using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>Splits a list into pages.</summary>
internal static class Paging
{
    internal const int DefaultLimit = 50;
    internal const int MaxLimit = 200;

    /// <summary>Gets the maximum number of items per page that a request asks for by <c>limit</c> (1 to 200; 50 by default).</summary>
    /// <returns>Whether it is a number in this range.</returns>
    internal static bool TryReadLimit(HttpRequest request, out int limit)
    {
        limit = DefaultLimit;
        return !request.Query.TryGetValue("limit", out var asked)
            || (int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out limit) && limit is >= 1 and <= MaxLimit);
    }

    /// <summary>Writes the problem of a request whose limit is out of its range.</summary>
    internal static Task WriteLimitOutOfRangeAsync(HttpContext context) => ProblemResponse.WriteAsync(
        context,
        StatusCodes.Status422UnprocessableEntity,
        ProblemCodes.ValidationFailed,
        [
            Problem.Of(
                "limit",
                ProblemCodes.NumberOutOfRange,
                RequestLanguage.Of(context.Request),
                ("least", "1"),
                ("most", MaxLimit.ToString(CultureInfo.InvariantCulture))),
        ]);

    /// <summary>Writes the page that a request asks for, or the problem of its <c>limit</c> or <c>cursor</c>.</summary>
    /// <param name="context">The request and its response.</param>
    /// <param name="items">All items, in the order of their ids.</param>
    /// <param name="idOf">Returns the id of an item.</param>
    /// <param name="write">Writes the page.</param>
    internal static Task WriteAsync<T>(HttpContext context, IEnumerable<T> items, Func<T, string> idOf, Func<Page<T>, Task> write) =>
        !TryReadLimit(context.Request, out var limit) ? WriteLimitOutOfRangeAsync(context)
        : TryTake(context.Request, items, limit, idOf, out var page) ? write(page)
        : ProblemResponse.WriteAsync(context, StatusCodes.Status400BadRequest, ProblemCodes.CursorMalformed);

    /// <summary>Gets the page that follows the <c>cursor</c> of a request.</summary>
    /// <returns>Whether the cursor is well-formed.</returns>
    private static bool TryTake<T>(
        HttpRequest request, IEnumerable<T> items, int limit, Func<T, string> idOf, [NotNullWhen(true)] out Page<T>? page)
    {
        var rest = items;
        if (request.Query["cursor"].ToString() is { Length: > 0 } cursor)
        {
            // The cursor is the last id of the previous page. Only its position counts, so the list may change between two pages.
            if (!Base64Url.IsValid(cursor))
            {
                page = null;
                return false;
            }

            var last = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
            rest = items.Where(item => string.CompareOrdinal(idOf(item), last) > 0);
        }

        var taken = rest.Take(limit + 1).ToArray();
        var next = taken.Length > limit ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(idOf(taken[limit - 1]))) : null;
        page = new Page<T> { Items = taken.Take(limit).ToValueList(), Next = next };
        return true;
    }
}
