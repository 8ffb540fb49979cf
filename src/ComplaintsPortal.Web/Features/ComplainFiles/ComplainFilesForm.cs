using FluentValidation;

namespace ComplaintsPortal.Web.Features.ComplainFiles;

/// <summary>The files of one press, and which button it was. Each file is checked by itself as it arrives (UploadRules).</summary>
public sealed record ComplainFilesForm
{
    public const string Upload = "upload";

    public IFormFile[] Files { get; init; } = [];

    public string? Button { get; init; }

    internal bool IsUpload => Button == Upload;
}

public sealed class ComplainFilesFormValidator : AbstractValidator<ComplainFilesForm>
{
    public ComplainFilesFormValidator() =>
        RuleFor(form => form.Files).NotEmpty().When(form => form.IsUpload).WithMessage("Choose a file first, or press Continue to go on without");
}
