using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Cases;

namespace ComplaintsPortal.Web.Features.Worklists;

/// <summary>Who reads a list, and on what day.</summary>
public sealed record ListReader(Actor Actor, string? Team, DateOnly Today, DateOnly SoonUntil)
{
    public Guid Id => Actor.StaffId ?? Guid.Empty;

    /// <summary>The same number for all who hold the same roles.</summary>
    public int Roles => Actor.Roles.Aggregate(0, (all, role) => all | (1 << (int)role));
}

/// <summary>What is on which list: the one place that says so, for the lists and for their counts.</summary>
public static class WorklistScope
{
    private static readonly CaseTask[] LeadTasks =
        [CaseTask.Triage, CaseTask.Assign, CaseTask.QualityCheck, CaseTask.DecideEscalation, CaseTask.Close];

    private static readonly CaseTask[] HandlerTasks =
    [
        CaseTask.IssueNotice, CaseTask.Define, CaseTask.Acknowledge, CaseTask.Findings, CaseTask.Remedies, CaseTask.Draft, CaseTask.Revise,
        CaseTask.SubmitForCheck, CaseTask.IssueResponse, CaseTask.SubmitForSignature,
    ];

    // Fixed sets, not made for each reader: only then the database command is put together once and kept.
    private static readonly CaseTask[] TasksOfLeads = [.. HandlerTasks, .. LeadTasks];
    private static readonly CaseTask[] TasksOfSigners = [.. HandlerTasks, CaseTask.SignOff];
    private static readonly CaseTask[] TasksOfAnybody = [.. HandlerTasks, .. LeadTasks, CaseTask.SignOff];

    private static readonly ComplaintStatus[] Undecided = [ComplaintStatus.ToTriage, ComplaintStatus.Clarifying, ComplaintStatus.EscalationRequested];

    /// <summary>The complaints on a list that this person may see.</summary>
    public static IQueryable<Complaint> On(this IQueryable<Complaint> complaints, Worklist list, ListReader reader)
    {
        var (id, team, today, soon) = (reader.Id, reader.Team, reader.Today, reader.SoonUntil);
        var visible = complaints.VisibleTo(reader.Actor, team);
        return list switch
        {
            Worklist.ForMe => ForMe(visible, reader),
            Worklist.ToTriage => visible.Where(c => Undecided.Contains(c.Status)),
            Worklist.Mine => visible.Where(c => c.HandlerId == id && c.Status != ComplaintStatus.Closed && c.Status != ComplaintStatus.Withdrawn),
            Worklist.Team => visible.Where(c => team != null && c.HandlerTeam == team && c.Status != ComplaintStatus.Closed && c.Status != ComplaintStatus.Withdrawn),
            Worklist.QualityCheck => visible.Where(c => c.Status == ComplaintStatus.StageOneChecking),
            Worklist.Signature => visible.Where(c => c.Status == ComplaintStatus.StageTwoSigning),
            Worklist.DueSoon => visible.Where(c => c.Due >= today && c.Due <= soon && c.NextDay >= today && c.NextDay <= soon),
            Worklist.Overdue => visible.Where(c => c.Due < today && c.NextDay < today),
            Worklist.Recorded => visible.Where(c => c.RecordedById == id),
            Worklist.All => visible,
        };
    }

    // The same rule as CaseTasks.WaitsFor, as a condition. It begins with the tasks that can be this person's at all: a range of
    // an index, so that the years of closed complaints are not read to find the few that wait.
    private static IQueryable<Complaint> ForMe(IQueryable<Complaint> visible, ListReader reader)
    {
        var id = reader.Id;
        var covers = reader.Actor.Covers;
        var (leads, signs) = (reader.Actor.Is(StaffRole.ComplaintsLead), reader.Actor.Can(Permission.SignOff));
        var possible = (leads, signs) switch
        {
            (true, true) => visible.Where(c => TasksOfAnybody.Contains(c.NextTask)),
            (true, false) => visible.Where(c => TasksOfLeads.Contains(c.NextTask)),
            (false, true) => visible.Where(c => TasksOfSigners.Contains(c.NextTask)),
            (false, false) => visible.Where(c => HandlerTasks.Contains(c.NextTask)),
        };

        // Two conditions for each, because one with a set in it is put together anew each time, and hardly anybody covers for somebody.
        return (leads, covers.Count) switch
        {
            (true, 0) => possible.Where(c => c.HandlerId == null || c.HandlerId == id || !HandlerTasks.Contains(c.NextTask)),
            (true, _) => possible.Where(c => c.HandlerId == null || c.HandlerId == id || covers.Contains(c.HandlerId!.Value) || !HandlerTasks.Contains(c.NextTask)),
            (false, 0) => possible.Where(c => c.HandlerId == id || c.NextTask == CaseTask.SignOff),
            (false, _) => possible.Where(c => c.HandlerId == id || covers.Contains(c.HandlerId!.Value) || c.NextTask == CaseTask.SignOff),
        };
    }

    /// <summary>Whether the next task of a row is this person's own: <see cref="ForMe"/> for one row.</summary>
    public static bool HasToDo(this ListReader reader, WorklistRow row)
    {
        var leads = reader.Actor.Is(StaffRole.ComplaintsLead);
        return (leads && LeadTasks.Contains(row.NextTask))
            || (HandlerTasks.Contains(row.NextTask) && (reader.Actor.ActsFor(row.HandlerId) || (leads && row.HandlerId is null)))
            || (row.NextTask == CaseTask.SignOff && reader.Actor.Can(Permission.SignOff));
    }

    /// <summary>Conditions that somebody chose on the page.</summary>
    public static IQueryable<Complaint> Matching(this IQueryable<Complaint> complaints, WorklistFilter filter, ListReader reader)
    {
        var (today, soon) = (reader.Today, reader.SoonUntil);
        if (filter.Status is { } status)
        {
            complaints = complaints.Where(c => c.Status == status);
        }

        if (filter.Category is { } category)
        {
            complaints = complaints.Where(c => c.Category == category);
        }

        if (filter.Channel is { } channel)
        {
            complaints = complaints.Where(c => c.Channel == channel);
        }

        if (filter.Handler is { } handler)
        {
            complaints = handler == WorklistFilter.Nobody ? complaints.Where(c => c.HandlerId == null) : complaints.Where(c => c.HandlerId == handler);
        }

        if (filter.Policy is { } policy)
        {
            complaints = complaints.Where(c => c.PolicyId == policy);
        }

        return filter.Urgency is not { } urgency ? complaints : urgency switch
        {
            ListUrgency.Danger => complaints.Where(c => c.Danger),
            ListUrgency.Overdue => complaints.Where(c => c.Due < today),
            ListUrgency.Today => complaints.Where(c => c.Due == today),
            ListUrgency.Soon => complaints.Where(c => c.Due > today && c.Due <= soon),
            ListUrgency.Later => complaints.Where(c => c.Due > soon),
            ListUrgency.None => complaints.Where(c => c.Due == null),
        };
    }

    /// <summary>The urgency of a row, by the same days as the filter.</summary>
    public static Urgency UrgencyOf(this ListReader reader, DateOnly? due) => due switch
    {
        null => Urgency.None,
        { } day when day < reader.Today => Urgency.Overdue,
        { } day when day == reader.Today => Urgency.Today,
        { } day when day <= reader.SoonUntil => Urgency.Soon,
        _ => Urgency.Later,
    };
}
