namespace ComplaintsPortal.Infrastructure.Staff;

/// <summary>Something that was done to somebody's sign-in: who, when, and what in words. Never edited.</summary>
public sealed class StaffChange
{
    public const int WhatLength = 500;

    public long Id { get; private set; }

    public required Guid StaffId { get; init; }

    public required Guid? ById { get; init; }

    public required string ByName { get; init; }

    public required DateTime On { get; init; }

    public required string What { get; init; }
}
