using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace WriteForRights;

/// <summary>Converts a value type from text, for configuration and model binding.</summary>
/// <typeparam name="T">The value type.</typeparam>
internal sealed class TextTypeConverter<T> : TypeConverter, ITextTypeConverter
    where T : struct, ITextForm<T>
{
    string ITextTypeConverter.Code => default(T).Code;

    string ITextTypeConverter.Example => default(T).Example;

    bool ITextTypeConverter.TryConvert(string? text, [NotNullWhen(true)] out object? value)
    {
        var isRead = default(T).TryParse(text, out var read);
        value = isRead ? read : null;
        return isRead;
    }

    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    // The message never repeats the text: that may be somebody's email address.
    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is not string text ? base.ConvertFrom(context, culture, value)
        : default(T).TryParse(text, out var read) ? read
        : throw new FormatException($"Expected a text such as {default(T).Example}.");
}
