using ComplaintsPortal.Domain.Complaints;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations.Complaints;

internal sealed class StageConfiguration : IEntityTypeConfiguration<Stage>
{
    public void Configure(EntityTypeBuilder<Stage> builder)
    {
        builder.ToTable("Stages", table => table.HasCheckConstraint("CK_Stages_Two", "\"Number\" in (1, 2)"));
        builder.HasIndex("ComplaintId", nameof(Stage.Number)).IsUnique();
        builder.Property(s => s.Handler).AsJson();
        builder.Property(s => s.Draft).AsJson();
        builder.Property(s => s.DraftSavedBy).HasMaxLength(Limits.Name);
        builder.Property(s => s.CheckedBy).HasMaxLength(Limits.Name);
        builder.Property(s => s.SignedBy).HasMaxLength(Limits.Name);
        builder.HasMany(s => s.Points).WithOne().HasForeignKey("StageId").IsRequired();
        builder.HasMany(s => s.Extensions).WithOne().HasForeignKey("StageId").IsRequired();
    }
}

internal sealed class PointConfiguration : IEntityTypeConfiguration<DefinitionPoint>
{
    public void Configure(EntityTypeBuilder<DefinitionPoint> builder)
    {
        builder.ToTable("Points");
        builder.HasIndex("StageId", nameof(DefinitionPoint.Number)).IsUnique();
    }
}

internal sealed class ExtensionConfiguration : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> builder)
    {
        builder.ToTable("Extensions");
        builder.Property(e => e.ReasonCode).HasMaxLength(Limits.Code).IsUnicode(false);
        builder.Property(e => e.DecidedBy).HasMaxLength(Limits.Name);
    }
}
