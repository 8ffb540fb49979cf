using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Infrastructure.Seeding;

/// <summary>The demonstration's staff as the domain sees them.</summary>
internal sealed record DemoStaff(IReadOnlyDictionary<string, StaffCard> Cards, IReadOnlyDictionary<string, Actor> Actors)
{
    public Actor Lead => Actor(DemoPeople.Lead.Name);

    public Actor Director => Actor("Margaret Flynn");

    public Actor Recorder => Actor("Chloe Turner");

    public StaffCard Card(string name) => Cards[name];

    public Actor Actor(string name) => Actors[name];
}
