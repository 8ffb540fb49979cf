using ComplaintsPortal.Infrastructure.Data.StartUp;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace ComplaintsPortal.Infrastructure.Jobs;

public static class JobRegistration
{
    /// <summary>Schedules the portal's own work, unless <c>Jobs:Enabled</c> is false. Needs database, files and mail.</summary>
    public static IServiceCollection AddPortalJobs(this IServiceCollection services, IConfiguration configuration)
    {
        var options = Read(configuration);
        services.AddSingleton(options);
        services.AddScoped<JobTurns>();
        services.AddScoped<NightlySweep>();
        if (!options.Enabled)
        {
            return services;
        }

        services.AddQuartz(jobs =>
        {
            jobs.ScheduleJob<OutboxJob>(trigger => trigger.WithIdentity("outbox").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(options.OutboxSeconds)).RepeatForever()));
            jobs.ScheduleJob<CalendarJob>(trigger => trigger.WithIdentity("calendar").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
            jobs.ScheduleJob<BundleJob>(trigger => trigger.WithIdentity("bundles").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(options.OutboxSeconds)).RepeatForever()));
            jobs.ScheduleJob<RemedyJob>(trigger => trigger.WithIdentity("remedies").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(15)).RepeatForever()));
            jobs.ScheduleJob<RepresentativeJob>(trigger => trigger.WithIdentity("representatives").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(15)).RepeatForever()));
            jobs.ScheduleJob<ContributionJob>(trigger => trigger.WithIdentity("contributions").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(15)).RepeatForever()));
            jobs.ScheduleJob<ContractorJob>(trigger => trigger.WithIdentity("contractors").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(5)).RepeatForever()));
            jobs.ScheduleJob<HomesJob>(trigger => trigger.WithIdentity("homes").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(1)).RepeatForever()));
            jobs.ScheduleJob<PastComplaintsJob>(trigger => trigger.WithIdentity("past-complaints").StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromSeconds(options.OutboxSeconds)).RepeatForever()));
            jobs.ScheduleJob<EqualityJob>(trigger => trigger.WithIdentity(EqualityJob.Name).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(30)).RepeatForever()));
            jobs.ScheduleJob<NightlySweep>(trigger => trigger.WithIdentity(NightlySweep.Name).StartNow()
                .WithSimpleSchedule(schedule => schedule.WithInterval(TimeSpan.FromMinutes(30)).RepeatForever()));
        });

        // A mail that is being sent is seen through before the process ends.
        services.AddQuartzHostedService(hosting => hosting.WaitForJobsToComplete = true);
        return services;
    }

    private static JobOptions Read(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(JobOptions.Section).Get<JobOptions>() ?? new JobOptions();
            return options.OutboxSeconds is < 1 or > 3600 ? throw new StartUpException("Jobs:OutboxSeconds must be between 1 and 3600.")
                : options.MorningHour is < 0 or > 11 ? throw new StartUpException("Jobs:MorningHour must be between 0 and 11.")
                : options.DirectorAfterWorkingDays is < 0 or > 250 ? throw new StartUpException("Jobs:DirectorAfterWorkingDays must be between 0 and 250.")
                : options;
        }
        catch (InvalidOperationException fault)
        {
            throw new StartUpException($"The Jobs section of the configuration cannot be read: {fault.Message}", fault);
        }
    }
}
