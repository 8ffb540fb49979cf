using ComplaintsPortal.Domain.Policies;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Rows for theories about something that every policy has in a list of its own.</summary>
internal static class EachPolicy
{
    /// <summary>The id of each policy that ships, with each of the codes that it has there.</summary>
    public static TheoryData<string, string> With(Func<LandlordPolicy, IEnumerable<string>> codes)
    {
        var data = new TheoryData<string, string>();
        foreach (var policy in PolicyCatalogue.Load().All)
        {
            foreach (var code in codes(policy))
            {
                data.Add(policy.Id, code);
            }
        }

        return data;
    }
}
