using ComplaintsPortal.Infrastructure.Staff;
using ComplaintsPortal.Infrastructure.Cases.Tracking;
using ComplaintsPortal.Infrastructure.Hazards;
using ComplaintsPortal.Infrastructure.Contributions;
using ComplaintsPortal.Infrastructure.Intake;
using ComplaintsPortal.Infrastructure.Rules;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ComplaintsPortal.Infrastructure.Cases;

public static class CaseRegistration
{
    /// <summary>The rules, and what records complaints and lets complainants in.</summary>
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<RulebookOptions>().Bind(configuration.GetSection(RulebookOptions.Section));
        services.AddSingleton<Rulebooks>();
        services.AddScoped<RuleChanges>();
        services.AddScoped<CalendarRecount>();
        services.AddScoped<BesideRecount>();
        services.AddScoped<Figures.FiguresQuery>();
        services.AddScoped<Reports.PublishedReports>();
        services.AddScoped<Figures.FactsRebuild>();
        services.AddHostedService<RuleWatch>();
        services.AddSingleton<AbsenceBook>();
        services.AddHostedService<AbsenceWatch>();
        services.AddSingleton<SiteAddress>();
        services.AddSingleton<IntakeMail>();
        services.AddScoped<ComplaintIntake>();
        services.AddScoped<HazardAlerts>();
        services.AddScoped<HazardDesk>();
        services.AddSingleton<ContributionMail>();
        services.AddScoped<ContributionDesk>();
        services.AddScoped<Enquiries.EnquiryDesk>();
        services.AddScoped<People.GroupDesk>();
        services.AddSingleton<Contractors.ContractorMail>();
        services.AddScoped<Contractors.ContractorDesk>();
        services.AddSingleton<FeedbackMail>();
        services.AddScoped<FeedbackIntake>();
        services.AddSingleton<ReplyMail>();
        services.AddScoped<ReplyNews>();
        services.AddScoped<IntakeDesk>();
        services.AddScoped<Updates.UpdateDesk>();
        services.AddScoped<Letters.LetterConsequences>();
        services.AddSingleton<TrackingMail>();
        services.AddScoped<AccessAttempts>();
        services.AddScoped<TrackingDoor>();
        services.AddScoped<LostCodes>();
        services.AddScoped<CodesTaken>();
        services.AddScoped<RemedyChase>();
        services.AddScoped<RemedyDisputes>();
        services.AddScoped<Bundles.BundleMaker>();
        services.AddSingleton(Homes.HomesOptions.From(configuration));
        services.AddSingleton(Learning.SignalOptions.From(configuration));
        services.AddScoped<Learning.SignalsQuery>();
        services.AddScoped<Homes.HomeCheck>();
        services.AddScoped<Homes.HomeRegister>();
        services.AddSingleton<Equality.EqualityCodes>();
        services.AddScoped<Equality.EqualityDesk>();
        services.AddScoped<PastComplaints.PastCheck>();
        services.AddScoped<PastComplaints.PastImporter>();
        return services;
    }
}
