using Microsoft.AspNetCore.Http;
using WriteForRights.Server;

namespace WriteForRights.Testing;

/// <summary>The problem details of a control call whose body is refused: those of a scenario file, with the place of each.</summary>
internal sealed record MockProblem
{
    internal const string MediaType = "application/problem+json";

    public required string Title { get; init; }

    public required int Status { get; init; }

    public required string Code { get; init; }

    public required Error[] Errors { get; init; }

    internal static MockProblem Of(IReadOnlyList<PackProblem> problems, LanguageTag language)
    {
        var isMalformed = problems.Any(problem => problem.Problem.Code == ProblemCodes.JsonMalformed);
        return new()
        {
            Title = Problem.Of(JsonPath.Root, ProblemCodes.ValidationFailed, language).Message,
            Status = isMalformed ? StatusCodes.Status400BadRequest : StatusCodes.Status422UnprocessableEntity,
            Code = ProblemCodes.ValidationFailed,
            Errors = [.. problems.Select(Error.Of)],
        };
    }

    /// <summary>A problem and its place in the body.</summary>
    internal sealed record Error
    {
        public required string Path { get; init; }

        public required string Code { get; init; }

        public required string Message { get; init; }

        public required int Line { get; init; }

        public required int Column { get; init; }

        internal static Error Of(PackProblem problem) => new()
        {
            Path = problem.Problem.Path,
            Code = problem.Problem.Code,
            Message = problem.Problem.Message,
            Line = problem.Line,
            Column = problem.Column,
        };
    }
}
