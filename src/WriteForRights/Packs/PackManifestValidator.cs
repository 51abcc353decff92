using FluentValidation;

namespace WriteForRights;

/// <summary>The rules of <c>pack.json</c>.</summary>
internal sealed class PackManifestValidator : AbstractValidator<PackManifest>
{
    internal PackManifestValidator() =>
        RuleFor(manifest => manifest.Format).Equal(PackManifest.CurrentFormat).WithProblem(
            ProblemCodes.PackFormatUnsupported,
            manifest => [("format", Words.Number(manifest.Format)), ("supported", Words.Number(PackManifest.CurrentFormat))]);
}
