using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Web.Features.Findings;

/// <summary>What a finding still lacks, in words.</summary>
public static class FindingWords
{
    public static IReadOnlyList<string> Missing(DefinitionPoint point)
    {
        List<string> missing = [];
        Need(point.WhatHappened.Length > 0, "what happened");
        Need(point.WhatShouldHaveHappened.Length > 0, "what should have happened");
        Need(point.Decision is not null, "the decision");
        Need(point.Reasons.Length > 0, "the reasons");
        Need(point.Decision is null or Decision.NotUpheld || point.Detriment.Length > 0, "how it affected them");
        return missing;

        void Need(bool given, string what)
        {
            if (!given)
            {
                missing.Add(what);
            }
        }
    }
}
