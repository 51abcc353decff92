using System.Reflection;

namespace WriteForRights.Client.Tests;

/// <summary>The options of a call can be set where the language has no init-only members, such as in C# 7.3.</summary>
public sealed class OlderCSharpTests
{
    [Fact]
    public void Every_option_of_a_call_is_an_optional_parameter_of_the_constructor()
    {
        var constructor = Assert.Single(typeof(CallOptions).GetConstructors(), constructor => constructor.GetParameters().Length > 0);

        Assert.Equal(
            typeof(CallOptions).GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(option => (Name: char.ToLowerInvariant(option.Name[0]) + option.Name[1..], option.PropertyType))
                .OrderBy(option => option.Name, StringComparer.Ordinal),
            constructor.GetParameters().Select(parameter => (Name: parameter.Name!, PropertyType: parameter.ParameterType))
                .OrderBy(parameter => parameter.Name, StringComparer.Ordinal));
        Assert.All(constructor.GetParameters(), parameter => Assert.True(parameter.HasDefaultValue));
    }

    [Fact]
    public void The_constructor_sets_every_option()
    {
        var options = new CallOptions(LanguageTag.English, "a key", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 3);

        Assert.Equal(
            (LanguageTag.English, "a key", TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(2), 3),
            (options.Language, options.Key, options.Timeout, options.AttemptTimeout, options.MaxAttempts));
    }
}
