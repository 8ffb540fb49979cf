using ComplaintsPortal.Domain.Complaints;

namespace ComplaintsPortal.Domain.ServiceRequests;

/// <summary>
/// The complaint about a service request. Either it was one from the beginning, and has the words and the moment of then; or they are
/// unhappy with how we dealt with the request, and it has their words and the moment of now, with what they had asked for beside it.
/// </summary>
/// <param name="Words">What they say now; empty where it was a complaint from the beginning.</param>
/// <param name="SaidOn">When they said so (UTC); null where it was a complaint from the beginning.</param>
/// <param name="Channel">Code of the channel by which they said so.</param>
public sealed record RaisedComplaint(string Words = "", DateTime? SaidOn = null, string Channel = "")
{
    public Submission From(Complaint contact)
    {
        var came = contact.Submission.AsItCame;
        var reached = came with
        {
            Email = contact.Correspondent.Email,
            Telephone = contact.Correspondent.Telephone,
            PostalAddress = [.. contact.Correspondent.PostalAddress],
            PreferredContact = contact.Correspondent.PreferredContact,
            ContactTimes = contact.Correspondent.ContactTimes,
            LetterFormat = contact.Correspondent.LetterFormat,
            AdjustmentsAsked = contact.Adjustments,
            // What can harm them is seen to with the request: its clocks run there from the moment when we heard of it, and nobody is told twice.
            Danger = false,
            Hazards = null,
        };
        return SaidOn is not { } moment
            ? reached with { ReceivedOn = contact.ReceivedOn }
            : reached with
            {
                Channel = Channel,
                ReceivedOn = moment,
                WhatHappened = Words,
                OutcomeSought = "",
                DangerInWords = "",
                Files = [],
                Earlier = new EarlierWords(contact.Reference.ToString(), contact.ReceivedOn, came.WhatHappened),
            };
    }
}
