using ComplaintsPortal.Infrastructure.Staff;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class StaffChangeConfiguration : IEntityTypeConfiguration<StaffChange>
{
    public void Configure(EntityTypeBuilder<StaffChange> builder)
    {
        builder.ToTable("StaffChanges");
        builder.Property(change => change.ByName).HasMaxLength(StaffMember.NameLength);
        builder.Property(change => change.What).HasMaxLength(StaffChange.WhatLength);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(change => change.StaffId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => new { change.StaffId, change.On });
    }
}
