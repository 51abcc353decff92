using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WriteForRights.AspNetCore;

/// <summary>Finds the binder of this library's value types.</summary>
internal sealed class ValueBinderProvider : IModelBinderProvider
{
    [UnconditionalSuppressMessage(
        "Trimming", "IL2026:RequiresUnreferencedCode", Justification = "MVC is not trimmed, as AddControllers and AddRazorPages say.")]
    public IModelBinder? GetBinder(ModelBinderProviderContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var metadata = context.Metadata;
        return context.BindingInfo.BindingSource is { } source && !source.CanAcceptDataFrom(BindingSource.ModelBinding)
            ? null
            : metadata.UnderlyingOrModelType.Assembly == typeof(Campaign).Assembly
                && TypeDescriptor.GetConverter(metadata.UnderlyingOrModelType) is ITextTypeConverter converter
            ? new ValueBinder(converter)
            : null;
    }
}
