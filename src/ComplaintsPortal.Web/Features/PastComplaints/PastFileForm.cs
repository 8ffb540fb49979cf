using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.PastComplaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Files;
using ComplaintsPortal.Web.Features.FigureRegisters;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.PastComplaints;

/// <summary>A file of past complaints.</summary>
public sealed record PastFileForm
{
    /// <summary>The system from which they come, in the landlord's words.</summary>
    public string? Source { get; init; }

    public IFormFile? File { get; init; }
}

public sealed class PastFileFormValidator : AbstractValidator<PastFileForm>
{
    public const string NoSource = "Enter the name of the system from which the complaints come";
    public const string NoFile = "Choose the file of past complaints";

    public PastFileFormValidator(UploadRules rules)
    {
        RuleFor(f => f.Source).NotEmpty().WithMessage(NoSource).MaximumLength(Limits.Code).WithMessage($"The name of the system must be {Limits.Code} characters or fewer");
        RuleFor(f => f.File).NotNull().WithMessage(NoFile);
        RuleFor(f => f.File).Must(file => file!.Length > 0).When(f => f.File is not null).WithMessage("The file is empty");
        RuleFor(f => f.File).Must(file => file!.Length <= rules.MaxBytes).When(f => f.File is not null).WithMessage(f => rules.TooLarge(f.File!.FileName));
    }
}

public sealed record PastImportsViewModel(PastFileForm Form, IReadOnlyList<PastImport> Imports, UploadRules Rules);

/// <summary>The same fault in one row or in many.</summary>
public sealed record PastFaultKind(string Column, string Found, string Allowed, int Times, int FirstLine);

/// <param name="Faults">The kinds of fault, the most frequent first; the table has each row.</param>
public sealed record PastImportViewModel(PastImport Import, IReadOnlyList<PastFaultKind> Faults, Actor Reader)
{
    /// <summary>Faults of kinds that are not shown, as far as they were kept.</summary>
    public int NotShown => Math.Min(Import.Counts.Faults, PastImport.MostFaultsKept) - Faults.Sum(kind => kind.Times);

    public bool MayImport => Import.WhyNotImport(Reader) is null;

    public bool MayStop => Import.WhyNotStop(Reader) is null;

    public bool MayRemove => Import.WhyNotRemove(Reader) is null;

    /// <summary>The list of those that came with the file.</summary>
    public string Imported => new RegisterForm { Import = Import.Id, From = LondonTime.DateOf(Import.StartedOn), To = LondonTime.DateOf(Import.StartedOn) }.Href();

    public string Address => $"{PastComplaintsController.Href}/imports/{Import.Id}";
}

/// <summary>How a file of past complaints stands, in words.</summary>
public static class PastWords
{
    public static string State(PastImport import) => import.State switch
    {
        PastImportState.Reading => "Being read, or broken off",
        PastImportState.Checked => "Not imported",
        PastImportState.Failed => "Could not be read",
        PastImportState.Importing => "Being imported",
        PastImportState.Stopped => "Stopped half-way",
        PastImportState.Done => "Imported",
        PastImportState.Removed => "Taken out again",
    };

    public static string Colour(PastImport import) => import.State switch
    {
        PastImportState.Failed => "red",
        PastImportState.Done => "green",
        PastImportState.Importing => "blue",
        PastImportState.Checked or PastImportState.Stopped => "yellow",
        PastImportState.Reading or PastImportState.Removed => "grey",
    };
}
