using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Http;

namespace WriteForRights.Server;

/// <summary>The format of an export.</summary>
/// <param name="Name">The name in the query.</param>
/// <param name="MediaType">The media type.</param>
internal sealed record ExportFormat(string Name, string MediaType)
{
    /// <summary>One JSON value per line, the last of which is the end. The default.</summary>
    internal static readonly ExportFormat Ndjson = new("ndjson", BatchEndpoints.MediaType);

    /// <summary>A table that is safe to open in a spreadsheet (RFC 4180).</summary>
    internal static readonly ExportFormat Csv = new("csv", "text/csv");

    internal static readonly ExportFormat[] All = [Ndjson, Csv];

    /// <summary>Gets the format that a request asks for: by <c>format</c>, or otherwise by <c>Accept</c>.</summary>
    /// <returns>Whether it is one of the two, or not given.</returns>
    internal static bool TryRead(HttpRequest request, [NotNullWhen(true)] out ExportFormat? format)
    {
        if (request.Query.TryGetValue("format", out var names))
        {
            format = Array.Find(All, known => names is [{ } name] && name == known.Name);
            return format is not null;
        }

        format = QualityOf(request, Csv) > QualityOf(request, Ndjson) ? Csv : Ndjson;
        return true;
    }

    private static double QualityOf(HttpRequest request, ExportFormat format) => request.GetTypedHeaders().Accept
        .Where(accepted => accepted.MediaType.Equals(format.MediaType, StringComparison.OrdinalIgnoreCase))
        .Select(accepted => accepted.Quality ?? 1).DefaultIfEmpty(0).Max();
}
