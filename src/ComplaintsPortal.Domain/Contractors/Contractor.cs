using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Contractors;

/// <summary>Somebody who works for the landlord. A complaint about them is the landlord's to answer, with its own two stages (Code 5.4, PCC-10).</summary>
public sealed class Contractor
{
    private Contractor()
    {
    }

    public long Id { get; private set; }

    public int Version { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What they do for the landlord, in words.</summary>
    public string Does { get; private set; } = "";

    /// <summary>Whom to ask for about complaints; empty where it is a team's mailbox.</summary>
    public string Contact { get; private set; } = "";

    /// <summary>Where they are told of complaints.</summary>
    public string Email { get; private set; } = "";

    public string Telephone { get; private set; } = "";

    public DateOnly FromDay { get; private set; }

    /// <summary>The last day; null while they work for the landlord.</summary>
    public DateOnly? UntilDay { get; private set; }

    public DateTime ChangedOn { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public static string? WhyNotKeep(Actor by) => by.Can(Permission.Triage) ? null : "Only the complaints lead keeps the register of contractors.";

    public static Contractor Register(ContractorDetails details, Act act)
    {
        var contractor = new Contractor();
        contractor.Change(details, act);
        return contractor;
    }

    public void Change(ContractorDetails to, Act act)
    {
        IllegalActException.ThrowIf(WhyNotKeep(act.By)
            ?? (string.IsNullOrWhiteSpace(to.Name) ? "Enter the name of the contractor." : null)
            ?? (string.IsNullOrWhiteSpace(to.Email) ? "Enter where they are told of complaints." : null)
            ?? (to.UntilDay < to.FromDay ? "The last day must not be before the first." : null));
        (Name, Does, Contact, Email, Telephone, FromDay, UntilDay) = (to.Name, to.Does, to.Contact, to.Email, to.Telephone, to.FromDay, to.UntilDay);
        (ChangedOn, ChangedBy) = (act.On, act.By.Name);
    }

    public ContractorDetails Details() => new(Name, Does, Contact, Email, Telephone, FromDay, UntilDay);
}

/// <summary>What is known of a contractor.</summary>
public sealed record ContractorDetails(string Name, string Does, string Contact, string Email, string Telephone, DateOnly FromDay, DateOnly? UntilDay);
