using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Incidents;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Tests.Incidents;

/// <summary>Monday 2 March 2026: the systems fail.</summary>
[Trait("Clause", "Code 8.5")]
public sealed class IncidentTests
{
    private static readonly DateOnly Began = new(2026, 3, 2);
    private static readonly Actor Lead = new(Guid.NewGuid(), "Lee", [StaffRole.ComplaintsLead]);

    [Fact]
    public void Four_steps_are_owed_until_each_is_done_once()
    {
        var incident = A();
        Assert.Equal([IncidentStep.Ombudsman, IncidentStep.Residents, IncidentStep.Website, IncidentStep.ReturnDate], incident.Owed);
        incident.Do(IncidentStep.Ombudsman, Began, "By email.", On(0));
        Assert.StartsWith("Lee noted this on", incident.WhyNotDo(IncidentStep.Ombudsman, Lead)!, StringComparison.Ordinal);
        Assert.Throws<IllegalActException>(() => incident.Do(IncidentStep.Ombudsman, Began, "", On(0)));
        Assert.NotNull(incident.WhyNotDo(IncidentStep.ReturnDate, Lead));
        incident.Change(Details(Began.AddDays(4)), On(1));
        Assert.Equal([IncidentStep.Residents, IncidentStep.Website], incident.Owed);

        // Another day is another promise: noted anew. No day any more is owed again.
        incident.Change(Details(Began.AddDays(9)), On(2));
        Assert.Equal((Began.AddDays(2), "By Wednesday 11 March 2026."), (incident.DoneOf(IncidentStep.ReturnDate)!.Day, incident.DoneOf(IncidentStep.ReturnDate)!.Note));
        incident.Change(Details(null), On(3));
        Assert.Contains(IncidentStep.ReturnDate, incident.Owed);
    }

    [Fact]
    public void It_is_shown_from_its_publication_to_its_end_and_what_was_not_done_stays_owed()
    {
        var incident = A();
        Assert.False(incident.IsShown);
        incident.Do(IncidentStep.Website, Began, "", On(0));
        Assert.True(incident.IsShown);
        incident.End(Began.AddDays(3), On(3));
        Assert.False(incident.IsShown);
        Assert.Contains(IncidentStep.Ombudsman, incident.Owed);
        incident.Do(IncidentStep.Ombudsman, Began.AddDays(4), "Late.", On(4));
        Assert.Throws<IllegalActException>(() => incident.Change(Details(null), On(4)));
        Assert.Throws<IllegalActException>(() => incident.End(Began.AddDays(3), On(4)));
    }

    [Theory]
    [InlineData("", "Reasons.", 0, null)]
    [InlineData("What", "", 0, null)]
    [InlineData("What", "Reasons.", 1, null)]
    [InlineData("What", "Reasons.", 0, -1)]
    public void Without_words_in_the_future_or_over_before_it_began_it_is_not_recorded(string what, string reasons, int began, int? back) =>
        Assert.Throws<IllegalActException>(() => Incident.Record(new IncidentDetails(what, reasons, Began.AddDays(began), back is { } days ? Began.AddDays(days) : null), On(0)));

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_step_is_done_neither_before_it_began_nor_in_the_future(int day)
    {
        Assert.Throws<IllegalActException>(() => A().Do(IncidentStep.Residents, Began.AddDays(day), "", On(0)));
        Assert.Throws<IllegalActException>(() => A().End(Began.AddDays(day), On(0)));
    }

    [Fact]
    public void Only_the_lead_and_the_director_keep_it() =>
        Assert.Equal([StaffRole.ComplaintsLead, StaffRole.Director], Enum.GetValues<StaffRole>().Where(role => Incident.WhyNotKeep(new Actor(Guid.NewGuid(), "x", [role])) is null).Order());

    private static Incident A() => Incident.Record(Details(null), On(0));

    private static IncidentDetails Details(DateOnly? back) => new("Our systems do not work", "We cannot write letters.", Began, back);

    private static Act On(int days) => new(Lead, new DateTime(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc).AddDays(days));
}
