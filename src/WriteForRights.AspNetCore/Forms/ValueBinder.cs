using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace WriteForRights.AspNetCore;

/// <summary>Reads a value type from the text of a field.</summary>
/// <param name="converter">The converter of the type.</param>
internal sealed class ValueBinder(ITextTypeConverter converter) : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        ArgumentNullException.ThrowIfNull(bindingContext);
        var found = bindingContext.ValueProvider.GetValue(bindingContext.ModelName);
        if (found == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }

        bindingContext.ModelState.SetModelValue(bindingContext.ModelName, found);
        var text = found.FirstValue;
        if (string.IsNullOrWhiteSpace(text) && bindingContext.ModelMetadata.IsReferenceOrNullableType)
        {
            bindingContext.Result = ModelBindingResult.Success(null);
        }
        else if (converter.TryConvert(text?.Trim(), out var value))
        {
            bindingContext.Result = ModelBindingResult.Success(value);
        }
        else
        {
            bindingContext.ModelState.TryAddModelError(
                bindingContext.ModelName, TextForms.ProblemOf(JsonPath.Root, converter.Code, converter.Example).Message);
        }

        return Task.CompletedTask;
    }
}
