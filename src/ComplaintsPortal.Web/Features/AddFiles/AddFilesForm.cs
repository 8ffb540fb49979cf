using FluentValidation;

namespace ComplaintsPortal.Web.Features.AddFiles;

/// <summary>Files that belong to a complaint. Each is checked by itself as it arrives (UploadRules).</summary>
public sealed record AddFilesForm
{
    public IFormFile[] Files { get; init; } = [];
}

public sealed class AddFilesFormValidator : AbstractValidator<AddFilesForm>
{
    public const string NoFile = "Choose a file first, or several";

    public AddFilesFormValidator() => RuleFor(form => form.Files).NotEmpty().WithMessage(NoFile);
}
