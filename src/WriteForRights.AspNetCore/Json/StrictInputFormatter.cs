using System.Text;
using Microsoft.AspNetCore.Mvc.Formatters;

namespace WriteForRights.AspNetCore;

/// <summary>
/// Reads the bodies of controllers that are of this library's types. Each problem is an error under its JSON path, with its code and a
/// message in the language of the request; the platform's own formatter would stop at the first one and name types of the code.
/// </summary>
internal sealed class StrictInputFormatter : TextInputFormatter
{
    internal StrictInputFormatter()
    {
        SupportedEncodings.Add(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        SupportedMediaTypes.Add("application/json");
        SupportedMediaTypes.Add("text/json");
        SupportedMediaTypes.Add("application/*+json");
    }

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context, Encoding encoding)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;
        using var buffer = new MemoryStream();
        await request.Body.CopyToAsync(buffer, context.HttpContext.RequestAborted).ConfigureAwait(false);
        if (buffer.Length == 0 && !context.TreatEmptyInputAsDefaultValue)
        {
            return await InputFormatterResult.NoValueAsync().ConfigureAwait(false);
        }

        var (value, problems) = CheckedBody.Find(context.ModelType)!.Read(buffer.ToArray());
        foreach (var problem in problems)
        {
            context.ModelState.TryAddModelError(problem.Path, $"{problem.Code}: {problem.Message}");
        }

        return problems.Count > 0
            ? await InputFormatterResult.FailureAsync().ConfigureAwait(false)
            : await InputFormatterResult.SuccessAsync(value).ConfigureAwait(false);
    }

    protected override bool CanReadType(Type type) => CheckedBody.Find(type) is not null;
}
