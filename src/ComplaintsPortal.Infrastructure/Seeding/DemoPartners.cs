using ComplaintsPortal.Domain.Calendar;
using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Contractors;
using ComplaintsPortal.Domain.Enquiries;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>Contractors and the complaints about them.</summary>
internal static class DemoPartners
{
    private static readonly (string Name, string Does, string Contact, string Why)[] Firms =
    [
        ("Warm Homes Limited", "Boilers, heating and gas safety", "Marek Wolny", "Their engineers did the visits."),
        ("Solent Roofing and Windows", "Roofs, gutters and windows", "", "They did the work that failed."),
        ("Harbour Lifts", "Lifts, repairs and servicing", "Ifeoma Eze", "They were called out each time."),
    ];

    /// <summary>For complaints that are saved.</summary>
    public static async Task AddAsync(PortalDbContext context, IReadOnlyList<Complaint> complaints, DemoStaff staff, DateTime now, CancellationToken cancellationToken)
    {
        var act = new Act(staff.Lead, now.AddMinutes(-75));
        List<Contractor> contractors =
        [
            .. Firms.Select((firm, index) => Contractor.Register(
                new ContractorDetails(firm.Name, firm.Does, firm.Contact, $"complaints@contractor-{index + 1}.example", "023 9200 0100", LondonTime.DateOf(now).AddYears(-3), null), act)),
        ];
        context.AddRange(contractors);
        await context.SaveChangesAsync(cancellationToken);
        var about = complaints.Where(c => c.StageOne.LoggedDay is not null && c.Status is not (ComplaintStatus.Closed or ComplaintStatus.Withdrawn)).Where((_, index) => index % 4 == 1).Take(12);
        foreach (var (index, complaint) in about.Index())
        {
            var which = index % (contractors.Count + 1) % contractors.Count;
            var part = ContractorInvolvement.Name(complaint, contractors[which], [], Firms[which].Why, act);
            part.Tell(ContractorNotice.Receipt, complaint, act);
            if (complaint.StageTwo?.LoggedDay is not null)
            {
                part.Tell(ContractorNotice.Escalation, complaint, act);
            }

            if (index == 0)
            {
                part.Report(ContractorNotice.Receipt, act.Day, "They gave it the number 2026/118.", complaint, act);
            }

            context.Add(part);
        }

        AddEnquiries(context, complaints, staff, now);
        await AddGroupAsync(context, complaints, staff, now, cancellationToken);
    }

    private static void AddEnquiries(PortalDbContext context, IReadOnlyList<Complaint> complaints, DemoStaff staff, DateTime now)
    {
        var act = new Act(staff.Lead, now.AddMinutes(-65));
        var known = complaints.First(c => c.Status == ComplaintStatus.StageOneResponded);
        context.Add(MemberEnquiry.Record(
            new EnquiryReceived(now.AddDays(-1), "Councillor Jo Blake", IsMp: false, "jo.blake@council.example", known.Correspondent.Name, "My constituent tells me that it is still not right. What is being done?")
            {
                Address = [.. known.Submission.AsItCame.HomeAddress],
                Postcode = known.Postcode,
            },
            act));
        var other = MemberEnquiry.Record(new EnquiryReceived(now.AddDays(-6), "Farah Aziz", IsMp: true, "farah.aziz@parliament.example", "Leonard Finch", "When will the door entry at Harbour House be repaired?"), act);
        other.Answer(act.Day, "The part is ordered, and it is repaired next week.", earlierContact: false, act);
        context.Add(other);
    }

    // Two neighbours complain of the same as somebody whose complaint is being investigated.
    private static async Task AddGroupAsync(PortalDbContext context, IReadOnlyList<Complaint> complaints, DemoStaff staff, DateTime now, CancellationToken cancellationToken)
    {
        var complaint = complaints.First(c => c.Status == ComplaintStatus.StageOne && c.HandlerId is not null);
        var home = complaint.Correspondent.PostalAddress;
        var act = new Act(staff.Lead, now.AddMinutes(-70));
        foreach (var (name, email, format) in new[] { ("Ruth Adeyemi", "ruth.adeyemi@tenant.example", LetterFormat.Standard), ("Walter Pryce", "", LetterFormat.LargePrint) })
        {
            var person = Person.From(
                new Submission
                {
                    Channel = complaint.Channel,
                    ReceivedOn = act.On,
                    ComplainantName = name,
                    Email = email,
                    HomeAddress = [.. home],
                    PostalAddress = [.. home],
                    Postcode = complaint.Postcode,
                    PreferredContact = email.Length > 0 ? ContactPreference.Email : ContactPreference.Post,
                    LetterFormat = format,
                    WhatHappened = "The same.",
                },
                act.On);
            context.Add(person);
            await context.SaveChangesAsync(cancellationToken);
            context.Add(CaseParty.Join(complaint, person, $"{name} called: it is the same in their flat.", act));
        }
    }
}
