namespace WriteForRights.Repository.Tests;

public sealed class PublicSignatureTests
{
    private const string FluentValidation = "FluentValidation";

    private const string Components = "Microsoft.AspNetCore.Components";

    [Fact]
    public void Types_of_other_packages_stay_out_of_public_signatures()
    {
        Assert.NotEmpty(SourceAssemblies.VisibleTypes);
        Rule.Holds(
            "Make the member internal, or give it a type of the SDK: what a signature shows can never be exchanged without breaking users.",
            from type in SourceAssemblies.VisibleTypes
            from part in Signature.Of(type)
            where !MayShow(type, part.Shown)
            select $"{part.Place} shows {part.Shown} of {part.Shown.Assembly.GetName().Name}");
    }

    private static bool MayShow(Type type, Type shown)
    {
        var package = shown.Assembly.GetName().Name!;
        return shown.IsOurs()
            || IsPackage(package, "System")
            || IsPackage(package, "Microsoft.Extensions")
            || (IsPackage(package, "Microsoft.AspNetCore") && ProjectOf(type).UsesAspNetCore)
            || (IsPackage(package, Components) && ProjectOf(type).Dependencies.Any(dependency => IsPackage(dependency.Id, Components)))
            || (package == FluentValidation && IsValidator(type));
    }

    private static bool IsPackage(string package, string family) =>
        package == family || package.StartsWith(family + ".", StringComparison.Ordinal);

    private static SourceProject ProjectOf(Type type) =>
        SourceProject.All.Single(project => project.Name == type.Assembly.GetName().Name);

    private static bool IsValidator(Type type)
    {
        for (var ancestor = type.BaseType; ancestor is not null; ancestor = ancestor.BaseType)
        {
            if (ancestor.IsGenericType && ancestor.GetGenericTypeDefinition().FullName == "FluentValidation.AbstractValidator`1")
            {
                return true;
            }
        }

        return false;
    }
}
