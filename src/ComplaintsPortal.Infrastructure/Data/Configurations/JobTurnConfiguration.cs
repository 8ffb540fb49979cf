using ComplaintsPortal.Infrastructure.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class JobTurnConfiguration : IEntityTypeConfiguration<JobTurn>
{
    public void Configure(EntityTypeBuilder<JobTurn> builder)
    {
        builder.ToTable("JobTurns");
        builder.HasKey(turn => turn.Name);
        builder.Property(turn => turn.Name).HasMaxLength(JobTurn.NameLength);
    }
}
