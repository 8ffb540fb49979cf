using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Infrastructure.Data.Outbox;
using ComplaintsPortal.Web.Features.Complainants;
using ComplaintsPortal.Web.Features.Shared.Forms;
using FluentValidation;

namespace ComplaintsPortal.Web.Features.Enquiries;

/// <summary>An enquiry as somebody writes it down.</summary>
public sealed record EnquiryForm
{
    public string? Member { get; init; }

    public string? Office { get; init; }

    public string? MemberEmail { get; init; }

    public DateParts Received { get; init; } = new();

    public string? Resident { get; init; }

    public string? ResidentEmail { get; init; }

    public string? ResidentTelephone { get; init; }

    public string? Address { get; init; }

    public string? Postcode { get; init; }

    public string? InWords { get; init; }

    public EnquiryReceived ToReceived(DateTime now) => new(
        Received.ToDate() is { } day && day < LondonTime.DateOf(now) ? LondonTime.ToUtc(day, new TimeOnly(12, 0)) : now, Member!, Office == "mp", MemberEmail ?? "", Resident!, InWords!)
    {
        ResidentEmail = ResidentEmail ?? "",
        ResidentTelephone = ResidentTelephone ?? "",
        Address = ComplainantForm.Lines(Address),
        Postcode = Postcode ?? "",
    };
}

public sealed class EnquiryFormValidator : AbstractValidator<EnquiryForm>
{
    public const string NoMember = "Enter who asks";
    public const string NoOffice = "Choose whether it is a councillor or an MP";
    public const string NoEmail = "Enter an email address such as name@example.com";
    public const string NoResidentEmail = "Enter the resident’s email address, such as name@example.com";
    public const string NoResident = "Enter the name of the resident";
    public const string NoWords = "Write what they ask, word for word";

    public EnquiryFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Member).NotEmpty().WithMessage(NoMember).IsAtMost(Limits.Name, "The name");
        RuleFor(f => f.Office).Must(office => office is "councillor" or "mp").WithMessage(NoOffice);
        RuleFor(f => f.MemberEmail).Must(OutboxMessage.IsAddress).When(f => !string.IsNullOrEmpty(f.MemberEmail)).WithMessage(NoEmail);
        RuleFor(f => f.Received).IsPastDate("the day on which it came", () => LondonTime.Today(clock));
        RuleFor(f => f.Resident).NotEmpty().WithMessage(NoResident).IsAtMost(Limits.Name, "The name of the resident");
        RuleFor(f => f.ResidentEmail).Must(OutboxMessage.IsAddress).When(f => !string.IsNullOrEmpty(f.ResidentEmail)).WithMessage(NoResidentEmail);
        RuleFor(f => f.ResidentTelephone).IsAtMost(Limits.Telephone, "The telephone number").IsTelephone();
        RuleFor(f => f.Address).Must(text => ComplainantForm.Lines(text) is var lines && lines.Count <= 8 && lines.All(line => line.Length <= Limits.AddressLine)).WithMessage("Enter the address in at most 8 lines of 200 characters");
        RuleFor(f => f.Postcode).IsAtMost(Limits.Postcode, "The postcode");
        RuleFor(f => f.InWords).NotEmpty().WithMessage(NoWords).IsAtMost(Limits.Words, "What they ask");
    }
}

/// <summary>What is done about an enquiry.</summary>
public sealed record EnquiryWorkForm
{
    public const string Link = "link";
    public const string Resident = "resident";
    public const string Share = "share";
    public const string Answer = "answer";

    public string? Do { get; init; }

    public string? Complaint { get; init; }

    public DateParts AskedOn { get; init; } = new();

    public ResidentWish? Wish { get; init; }

    public string? Said { get; init; }

    public SharingGround? Ground { get; init; }

    public string? Evidence { get; init; }

    public DateParts AnsweredOn { get; init; } = new();

    public string? Told { get; init; }
}

public sealed class EnquiryWorkFormValidator : AbstractValidator<EnquiryWorkForm>
{
    public const string NoChoice = "Choose what you record";
    public const string NoComplaint = "Enter the reference of the complaint, such as CP-2026-00123";
    public const string NoWish = "Choose what the resident wants";
    public const string NoGround = "Choose the ground for sharing";
    public const string NoEvidence = "Say what the ground rests on, for example “Her email of 3 March”";
    public const string NoTold = "Write what the member was told";

    public EnquiryWorkFormValidator(TimeProvider clock)
    {
        RuleFor(f => f.Do).Must(what => what is EnquiryWorkForm.Link or EnquiryWorkForm.Resident or EnquiryWorkForm.Share or EnquiryWorkForm.Answer).WithMessage(NoChoice);
        When(f => f.Do == EnquiryWorkForm.Link, () => RuleFor(f => f.Complaint).Must(text => ComplaintReference.TryParse(text, out _)).WithMessage(NoComplaint));
        When(f => f.Do == EnquiryWorkForm.Resident, () =>
        {
            RuleFor(f => f.AskedOn).IsPastDate("the day on which they were asked", () => LondonTime.Today(clock));
            RuleFor(f => f.Wish).NotNull().WithMessage(NoWish);
            RuleFor(f => f.Said).IsAtMost(Limits.Words, "What they said");
        });
        When(f => f.Do == EnquiryWorkForm.Share, () =>
        {
            RuleFor(f => f.Ground).NotNull().WithMessage(NoGround);
            RuleFor(f => f.Evidence).NotEmpty().WithMessage(NoEvidence).IsAtMost(Limits.Words, "What the ground rests on");
        });
        When(f => f.Do == EnquiryWorkForm.Answer, () =>
        {
            RuleFor(f => f.AnsweredOn).IsPastDate("the day on which the member was answered", () => LondonTime.Today(clock));
            RuleFor(f => f.Told).NotEmpty().WithMessage(NoTold).IsAtMost(Limits.Words, "What the member was told");
        });
    }
}
