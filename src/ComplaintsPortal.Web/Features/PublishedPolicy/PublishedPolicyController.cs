using ComplaintsPortal.Domain.Openness;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Infrastructure.Cases;
using ComplaintsPortal.Infrastructure.Data;
using ComplaintsPortal.Web.Features.Shared;
using ComplaintsPortal.Web.Features.WhatHappens;
using ComplaintsPortal.Web.Security;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ComplaintsPortal.Web.Features.PublishedPolicy;

/// <summary>The landlord's policy in force, from the very data that complaints are handled by (Code 3.4, PCC-15, PCC-17).</summary>
[Public]
[Cacheable]
public sealed class PublishedPolicyController(PortalDbContext context, Rulebooks rulebooks) : PortalController
{
    [HttpGet("/policy")]
    public async Task<IActionResult> Index(CancellationToken cancellationToken)
    {
        var rules = rulebooks.Current;
        var since = Today.AddYears(-1);
        var ways = await context.Set<PublicityEntry>().AsNoTracking().Where(one => one.Day > since).Select(one => one.Way).Distinct().ToListAsync(cancellationToken);
        return View(new PublishedPolicyViewModel(rules, Today, [.. ways.Select(way => Domain.Openness.Publicity.Words(rules.Policy, way)).Order(StringComparer.Ordinal)]));
    }
}

/// <param name="MadeKnown">The ways in which it was made known within the last twelve months.</param>
public sealed record PublishedPolicyViewModel(Rulebook Rules, DateOnly Today, IReadOnlyList<string> MadeKnown)
{
    public LandlordPolicy Policy => Rules.Policy;

    public PolicyDocument Document => Policy.Document;

    /// <summary>What happens, and within what time: the policy's where it names one, and otherwise the Code's.</summary>
    public IEnumerable<(string What, string Time)> Times
    {
        get
        {
            var (clocks, code) = (Policy.Clocks, Rules.Code);
            yield return ("Stage one: we write to say that we have your complaint, and how we understand it", Within(clocks.StageOneAcknowledgement, code.StageOneAcknowledgement));
            yield return ("Stage one: you get our answer", Within(clocks.StageOneResponse, code.StageOneResponse));
            yield return ("If you are not happy with it, ask for stage two", clocks.EscalationWindow is { } window ? $"within {WhatHappensViewModel.Time(window)} of our answer, later if you have a good reason" : "at any time");
            yield return ("Stage two: we write to say that we have your request", Within(clocks.StageTwoAcknowledgement, code.StageTwoAcknowledgement));
            yield return ("Stage two: you get our final answer", Within(clocks.StageTwoResponse, code.StageTwoResponse));
        }
    }

    private static string Within(ClockRule? promise, ClockRule statute) => $"within {WhatHappensViewModel.Time(promise, statute)} {From((promise ?? statute).Base)}";

    private static string From(ClockBase from) => from switch
    {
        ClockBase.Receipt => "of hearing from you",
        ClockBase.Logging => "of our logging it",
        ClockBase.Acknowledgement => "of that letter",
        ClockBase.EscalationRequest => "of your request",
        ClockBase.EscalationLogging => "of our logging your request",
        _ => "",
    };
}
