using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.ServiceRequests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ComplaintsPortal.Infrastructure.Data.Configurations;

internal sealed class ServiceRequestConfiguration : IEntityTypeConfiguration<ServiceRequest>
{
    public void Configure(EntityTypeBuilder<ServiceRequest> builder)
    {
        builder.ToTable("ServiceRequests");
        builder.HasVersion();
        builder.Property(r => r.WentTo).HasMaxLength(Limits.Name);
        builder.Property(r => r.TheirReference).HasMaxLength(Limits.Name);
        builder.Property(r => r.RaisedAs).AsReference();
        builder.HasOne<Complaint>().WithMany().HasForeignKey(r => r.ComplaintId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(r => r.ComplaintId).IsUnique();
        builder.HasIndex(r => new { r.DoneDay, r.Due });
    }
}
