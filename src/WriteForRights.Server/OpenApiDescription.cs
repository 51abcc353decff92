using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace WriteForRights.Server;

/// <summary>Adds to the OpenAPI document what it cannot learn from the types.</summary>
internal static class OpenApiDescription
{
    private const string AdminScheme = "admin";

    internal static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo { Title = "WriteForRights campaign server", Version = "v1" };
            document.Servers?.Clear();
            document.AddComponent(AdminScheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer" });
            foreach (var path in document.Paths.Values)
            {
                // HEAD is GET without the body, so the document leaves it out.
                path.Operations?.Remove(HttpMethod.Head);
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer(async (operation, context, cancellationToken) =>
        {
            AddParameters(operation, context.Description.RelativePath ?? string.Empty);
            var metadata = context.Description.ActionDescriptor.EndpointMetadata;
            if (metadata.OfType<RequestBodyMetadata>().FirstOrDefault() is { } body)
            {
                await AddBodyAsync(operation, context, body, cancellationToken).ConfigureAwait(false);
            }

            if (metadata.OfType<AdminOnly>().Any())
            {
                operation.Security = [new() { [new OpenApiSecuritySchemeReference(AdminScheme, context.Document)] = [] }];
            }
        });
        options.AddSchemaTransformer(DescribeTypeAsync);
    }

    private static void AddParameters(OpenApiOperation operation, string path)
    {
        foreach (var name in (string[])["campaign", "case", "id"])
        {
            if (path.Contains($"{{{name}}}", StringComparison.Ordinal))
            {
                Add(operation, name, ParameterLocation.Path, "The id.");
            }
        }

        if (path.EndsWith("counts", StringComparison.Ordinal) || path.EndsWith("counts/stream", StringComparison.Ordinal))
        {
            var dimensions = string.Join(", ", CountDimension.Known);
            Add(operation, "by", ParameterLocation.Query, $"The dimensions that split the counts, separated by commas: {dimensions}.");
        }
        else if (path.EndsWith("cases", StringComparison.Ordinal) || path.EndsWith("campaigns", StringComparison.Ordinal))
        {
            Add(operation, "cursor", ParameterLocation.Query, "The cursor: the value of next in the previous page.");
            Add(
                operation,
                "limit",
                ParameterLocation.Query,
                "The maximum number of items per page, from 1 to 200; 50 by default.",
                JsonSchemaType.Integer);
        }
    }

    private static async Task AddBodyAsync(
        OpenApiOperation operation,
        OpenApiOperationTransformerContext context,
        RequestBodyMetadata body,
        CancellationToken cancellationToken)
    {
        var schema = await context.GetOrCreateSchemaAsync(body.Type, null, cancellationToken).ConfigureAwait(false);
        context.Document!.AddComponent(body.Type.Name, schema);
        var content = new OpenApiMediaType { Schema = new OpenApiSchemaReference(body.Type.Name, context.Document) };
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Content = new Dictionary<string, OpenApiMediaType> { [body.MediaType] = content },
        };
    }

    private static void Add(
        OpenApiOperation operation, string name, ParameterLocation place, string description, JsonSchemaType type = JsonSchemaType.String)
    {
        operation.Parameters ??= [];
        operation.Parameters.Add(new OpenApiParameter
        {
            Name = name,
            In = place,
            Required = place == ParameterLocation.Path,
            Description = description,
            Schema = new OpenApiSchema { Type = type },
        });
    }

    private static async Task DescribeTypeAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (WireText.ExampleOf(type) is { } example)
        {
            schema.Type = JsonSchemaType.String;
            schema.Format = type == typeof(DateTimeOffset) ? "date-time" : null;
            schema.Examples = [JsonValue.Create(example)];
        }
        else if (type == typeof(LocalizedText))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String };
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueList<>))
        {
            schema.Type = JsonSchemaType.Array;
            var item = type.GenericTypeArguments[0];
            schema.Items = await context.GetOrCreateSchemaAsync(item, null, cancellationToken).ConfigureAwait(false);
        }
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Fact<>))
        {
            var value = new OpenApiSchemaReference(type.GenericTypeArguments[0].Name, context.Document);
            var reason = await context.GetOrCreateSchemaAsync(typeof(WithheldReason), null, cancellationToken).ConfigureAwait(false);
            schema.Properties = null;
            schema.AnyOf = [value, Withheld(reason)];
        }
    }

    private static OpenApiSchema Withheld(OpenApiSchema reason) => new()
    {
        Type = JsonSchemaType.Object,
        Description = "The fact is withheld.",
        Properties = new Dictionary<string, IOpenApiSchema> { ["withheld"] = reason },
        Required = new HashSet<string> { "withheld" },
    };
}
