#if !NET
using System.Runtime.CompilerServices;

namespace WriteForRights.Client;

/// <summary>Adds argument checks that .NET Standard 2.0 lacks.</summary>
internal static class ArgumentNullExceptionExtensions
{
    extension(ArgumentNullException)
    {
        /// <summary>Throws if an argument is <c>null</c>.</summary>
        internal static void ThrowIfNull(object? argument, [CallerArgumentExpression(nameof(argument))] string? paramName = null)
        {
            if (argument is null)
            {
                throw new ArgumentNullException(paramName);
            }
        }
    }
}
#endif
