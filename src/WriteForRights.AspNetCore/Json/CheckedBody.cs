using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.AspNetCore;

/// <summary>Reads the JSON body of a request strictly, with all problems, before or instead of the platform.</summary>
/// <param name="read">Reads a body.</param>
internal sealed class CheckedBody(Func<byte[], LanguageTag, (object? Value, ValueList<Problem> Problems)> read)
{
    private static readonly Dictionary<Type, CheckedBody> All = new()
    {
        [typeof(ActionRecord)] = Of<ActionRecord>(action => action.Id != default),
        [typeof(Report)] = Of<Report>(report => report.Id != default),
        [typeof(SolidarityDraft)] = Of<SolidarityDraft>(_ => true),
        [typeof(VoidRecord)] = Of<VoidRecord>(_ => true),
    };

    internal static CheckedBody? Find(Type? type) => type is null ? null : All.GetValueOrDefault(type);

    internal (object? Value, ValueList<Problem> Problems) Read(byte[] utf8) => read(utf8, LanguageTag.Current);

    internal async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        // Another type of content is the endpoint's to refuse.
        if (!context.Request.HasJsonContentType())
        {
            await next(context).ConfigureAwait(false);
            return;
        }

        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, context.RequestAborted).ConfigureAwait(false);
        if (Read(buffer.ToArray()).Problems is { Count: > 0 } problems)
        {
            await WriteAsync(context, problems).ConfigureAwait(false);
            return;
        }

        buffer.Position = 0;
        context.Request.Body = buffer;
        await next(context).ConfigureAwait(false);
    }

    // The strict reading leaves out the id, which the server takes from the path. A body has nothing else to take it from.
    private static CheckedBody Of<T>(Func<T, bool> hasId)
        where T : class => new((utf8, language) =>
        {
            var reading = WriteForRightsJson.Read<T>(utf8, language);
            var problems = reading.Check(
                value => hasId(value) ? [] : [Problem.Of("$.id", ProblemCodes.MemberMissing, language, ("name", "id"))]);
            return (reading.Value, problems);
        });

    private static async Task WriteAsync(HttpContext context, ValueList<Problem> problems)
    {
        var problem = new ApiProblem
        {
            Title = Problem.Of("$", ProblemCodes.ValidationFailed, LanguageTag.Current).Message,
            Status = StatusCodes.Status400BadRequest,
            Code = ProblemCodes.ValidationFailed,
            RequestId = context.TraceIdentifier,
            Errors = problems,
        };
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        context.Response.ContentType = ApiProblem.MediaType;
        await JsonSerializer.SerializeAsync(
            context.Response.Body, problem, WriteForRightsJson.TypeInfo<ApiProblem>(), context.RequestAborted).ConfigureAwait(false);
    }
}
