using ComplaintsPortal.Infrastructure.Jobs;
using ComplaintsPortal.Infrastructure.Surveys;
using ComplaintsPortal.Web.Features.Reminders;
using Quartz;

namespace ComplaintsPortal.Web.Hosting;

/// <summary>Work that goes by the clock and needs the lists of the pages.</summary>
internal static class Rounds
{
    /// <summary>After <c>AddPortalJobs</c>, whose settings say whether this server does any.</summary>
    public static void AddRounds(this IServiceCollection services)
    {
        services.AddSingleton<MorningMail>();
        services.AddScoped<MorningRound>();
        services.AddSingleton<SurveyMail>();
        services.AddScoped<SurveyDoor>();
        services.AddScoped<SurveyRound>();
        if (services.Single(one => one.ServiceType == typeof(JobOptions)).ImplementationInstance is not JobOptions { Enabled: true })
        {
            return;
        }

        services.AddQuartz(jobs =>
        {
            jobs.ScheduleJob<MorningJob>(trigger => trigger.WithIdentity(MorningRound.Name).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
            jobs.ScheduleJob<SurveyJob>(trigger => trigger.WithIdentity("surveys").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(5)).RepeatForever()));
        });
    }
}
