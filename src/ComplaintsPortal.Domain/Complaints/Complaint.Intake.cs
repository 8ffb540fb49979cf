using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.People;
using ComplaintsPortal.Domain.Policies;
using ComplaintsPortal.Domain.Staff;

namespace ComplaintsPortal.Domain.Complaints;

/// <summary>What can come in at any time: messages, files, better contact details, a corrected moment.</summary>
public sealed partial class Complaint
{
    /// <summary>Channel of a contact that came in on the tracking page.</summary>
    public const string TrackingPage = "tracking-page";

    /// <summary>Notes that the lead and the building safety manager were told at once (PCC-8c).</summary>
    public void RecordDangerAlert(string to, Act act) => Raise(new DangerAlerted(to), act);

    /// <summary>Replaces the tracking page's access code.</summary>
    /// <param name="keepOld">
    /// True where the old one is not lost: it works until the next renewal, so that nobody is shut out while a letter is in the post.
    /// </param>
    public void RenewAccessCode(string hash, string way, Act act, bool keepOld = false)
    {
        EarlierAccessCodeHash = keepOld ? AccessCodeHash : null;
        AccessCodeHash = hash;
        Raise(new AccessCodeIssued(way), act);
    }

    /// <summary>Somebody asked for a new access code, and there is no email address on file: it goes by post.</summary>
    public void AskForAccessCodeByPost(Act act)
    {
        const string text = "A new access code was asked for on the tracking page. There is no email address on file, so it is to go by post to the address on file.";
        _contacts.Add(new ContactRecord(
            CurrentStage.Number, new ContactNote(act.On, Direction.FromThem, TrackingPage, act.By.Name, text), act.On, act.By.Name));
        Raise(new AccessCodeAskedByPost(), act);
    }

    /// <summary>A message from the complainant on the tracking page.</summary>
    public void ReceiveMessage(string text, Act act)
    {
        _contacts.Add(new ContactRecord(
            CurrentStage.Number, new ContactNote(act.On, Direction.FromThem, TrackingPage, act.By.Name, text), act.On, act.By.Name));
        Raise(new MessageReceived(text), act);
    }

    /// <summary>What came about it on any channel and was handed over by another system; at any time, closed or not.</summary>
    public void ReceiveReply(ContactNote note, Act act)
    {
        _contacts.Add(new ContactRecord(CurrentStage.Number, note, act.On, act.By.Name));
        Raise(new CorrespondenceHandedOver(note), act);
    }

    public void AddFile(SubmittedFile file, Act act) => AddFile(file, act, act.By.StaffId is null);

    /// <param name="fromComplainant">False where somebody else without an account sent it, for example a contractor.</param>
    public void AddFile(SubmittedFile file, Act act, bool fromComplainant)
    {
        _files.Add(new CaseFile(file, fromComplainant, act.On, act.By.Name));
        Raise(new FileAdded(file.Name, file.Sha256, fromComplainant), act);
    }

    public void ChangeContactDetails(ContactDetails to, string adjustments, string reason, Act act)
    {
        var before = Correspondent.Details();
        if (!before.SameAs(to))
        {
            Correspondent.Change(to);
            Raise(new ContactDetailsChanged(before, to, reason), act);
        }

        if (Adjustments != adjustments)
        {
            Raise(new AdjustmentsChanged(Adjustments, adjustments, reason), act);
            Adjustments = adjustments;
        }
    }

    /// <summary>Something was recorded about the complainant or who speaks for them; it stands on their record.</summary>
    public void NoteAboutPerson(string what, string reason, Act act) => Raise(new PersonNoted(what, reason), act);

    /// <summary>Takes from the complainant's record how they want their letters and when to call, where they did not say it anew with this complaint (Code 5.10).</summary>
    public void FollowRecord(LetterFormat format, string contactTimes, Act act)
    {
        var now = Correspondent.Details();
        var to = now with
        {
            LetterFormat = now.LetterFormat == LetterFormat.Standard ? format : now.LetterFormat,
            ContactTimes = now.ContactTimes.Length == 0 ? contactTimes : now.ContactTimes,
        };
        if (!now.SameAs(to))
        {
            Correspondent.Change(to);
            Raise(new ContactDetailsChanged(now, to, "As it stands on the complainant’s record."), act);
        }
    }

    /// <summary>Applies what is agreed with the complainant to how we are in touch here: letters, telephone, time to answer (Code 5.10).</summary>
    /// <param name="rules">Null for a complaint that is just recorded: no clock that runs yet depends on it.</param>
    public void FollowNeeds(AgreedNeeds needs, Rulebook? rules, Act act)
    {
        var now = Correspondent.Details();
        var to = now with
        {
            LetterFormat = needs.Format ?? now.LetterFormat,
            PreferredContact = needs.NoTelephone && now.PreferredContact == ContactPreference.Telephone
                ? (now.Email.Length > 0 ? ContactPreference.Email : ContactPreference.Post)
                : now.PreferredContact,
        };
        if (!now.SameAs(to))
        {
            Correspondent.Change(to);
            Raise(new ContactDetailsChanged(now, to, "As agreed with the complainant."), act);
        }

        if (ExtraDaysToAnswer != needs.ExtraDays)
        {
            ExtraDaysToAnswer = needs.ExtraDays;
            Raise(new PersonNoted(needs.ExtraDays > 0 ? $"They have {Calendar.DayWords.WorkingDays(needs.ExtraDays)} more to answer us." : "They have as much time to answer as everybody.", "As agreed with the complainant."), act);
            if (rules is not null)
            {
                Reckon(rules);
            }
        }
    }

    public string? WhyNotCorrectReceived(DateTime to, Actor by) =>
        !by.Can(Permission.Triage) ? "Only the complaints lead can correct the moment of receipt."
        : to > RecordedOn ? "A complaint cannot have been received after it was recorded."
        : Status == ComplaintStatus.Closed ? "The complaint is closed."
        : null;

    /// <summary>Every deadline as it would be if the complaint had been received on another day.</summary>
    /// <param name="rules">Those that hold for a complaint received on that day.</param>
    public IReadOnlyList<Deadlines.Deadline> DeadlinesIfReceived(DateOnly day, Rulebook rules) =>
        Domain.Deadlines.DeadlineCalculator.Calculate(Facts() with { Received = day }, rules);

    /// <summary>Corrects when the complaint reached us; every clock follows, and the version of the policy that held on that day.</summary>
    /// <param name="rules">Those that hold for a complaint received on the corrected day.</param>
    public void CorrectReceived(DateTime to, string reason, Rulebook rules, Act act)
    {
        Guard(WhyNotCorrectReceived(to, act.By));
        var (before, version) = (ReceivedOn, PolicyId);
        PolicyId = rules.Policy.Id;
        ReceivedOn = to;
        ReceivedDay = Calendar.LondonTime.DateOf(to);
        StageOne.RequestedOn = to;
        StageOne.RequestedDay = ReceivedDay;
        Raise(new ReceivedMomentCorrected(before, to, reason, version, PolicyId), act);
        Reckon(rules);
    }
}
