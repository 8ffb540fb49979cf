using ComplaintsPortal.Domain.Complaints;
using ComplaintsPortal.Domain.Complaints.Events;
using ComplaintsPortal.Domain.Letters;
using ComplaintsPortal.TestSupport.Complaints;

namespace ComplaintsPortal.Domain.Tests.Complaints;

/// <summary>Two people write the same text: nothing is overwritten unseen, and the history holds both.</summary>
public sealed class ConflictTests
{
    private static readonly Finding Mine = new("They rang once.", "They should have come.", null, "", "", "");

    [Fact]
    public void A_draft_saved_from_an_old_revision_is_refused_with_both_versions()
    {
        var test = new TestCase().Acknowledged().Draft("We rang.");
        var mine = new ResponseDraft { StepsTaken = "We wrote." };

        var conflict = Assert.Throws<DraftConflictException>(() => test.Complaint.SaveDraft(mine, 0, joined: false, TestCase.Portsmouth, test.By(Cast.Lead)));

        Assert.Equal("We wrote.", conflict.Mine.StepsTaken);
        Assert.Equal("We rang.", conflict.Theirs.StepsTaken);
        Assert.Equal(1, conflict.Revision);
        Assert.Equal("Priya Nair", conflict.SavedBy);
        Assert.Equal("We rang.", test.Complaint.StageOne.Draft.StepsTaken);
    }

    [Fact]
    public void A_joined_draft_keeps_both_texts_in_its_event()
    {
        var test = new TestCase().Acknowledged().Draft("We rang.");
        var mine = new ResponseDraft { StepsTaken = "We wrote." };

        test.Complaint.SaveDraft(mine with { StepsTaken = "We rang and wrote." }, 1, joined: true, TestCase.Portsmouth, test.By(Cast.Lead), mine);

        var saved = test.Complaint.Events[^1].As<DraftSaved>();
        Assert.Equal("We rang.", saved.Before.StepsTaken);
        Assert.Equal("We wrote.", saved.Unjoined!.StepsTaken);
        Assert.Equal("We rang and wrote.", saved.After.StepsTaken);
        Assert.True(saved.Joined);
    }

    [Fact]
    public void Taking_all_of_the_other_version_still_keeps_ones_own_in_the_history()
    {
        var test = new TestCase().Acknowledged().Draft("We rang.");
        var theirs = test.Complaint.StageOne.Draft;

        test.Complaint.SaveDraft(theirs, 1, joined: true, TestCase.Portsmouth, test.By(Cast.Lead), new ResponseDraft { StepsTaken = "We wrote." });

        Assert.Equal("We wrote.", test.Complaint.Events[^1].As<DraftSaved>().Unjoined!.StepsTaken);
    }

    [Fact]
    public void A_finding_saved_in_between_does_not_hinder_the_draft()
    {
        var test = new TestCase().Acknowledged().Draft();
        var revision = test.Complaint.StageOne.DraftRevision;
        test.Find();

        test.Complaint.SaveDraft(new ResponseDraft { StepsTaken = "We wrote." }, revision, joined: false, TestCase.Portsmouth, test.By(Cast.Lead));

        Assert.Equal("We wrote.", test.Complaint.StageOne.Draft.StepsTaken);
    }

    [Fact]
    public void A_finding_saved_from_an_old_revision_is_refused_and_another_point_is_not_concerned()
    {
        var test = new TestCase().Acknowledged();
        test.Complaint.RecordFinding(1, Mine with { WhatHappened = "Nobody rang." }, TestCase.Portsmouth, test.By(Cast.Manager), startedFrom: 0);

        var conflict = Assert.Throws<FindingConflictException>(
            () => test.Complaint.RecordFinding(1, Mine, TestCase.Portsmouth, test.By(Cast.Lead), startedFrom: 0));
        Assert.Equal("Nobody rang.", conflict.Theirs.WhatHappened);
        Assert.Equal(1, conflict.Revision);

        test.Complaint.RecordFinding(2, Mine, TestCase.Portsmouth, test.By(Cast.Lead), startedFrom: 0);
        Assert.Equal("They rang once.", test.Complaint.StageOne.Point(2)!.WhatHappened);
    }

    [Fact]
    public void A_joined_finding_keeps_both_texts_in_its_event()
    {
        var test = new TestCase().Acknowledged();
        test.Complaint.RecordFinding(1, Mine with { WhatHappened = "Nobody rang." }, TestCase.Portsmouth, test.By(Cast.Manager), startedFrom: 0);

        test.Complaint.RecordFinding(1, Mine with { WhatHappened = "One call, no visit." }, TestCase.Portsmouth, test.By(Cast.Lead), startedFrom: 1, unjoined: Mine);

        var recorded = test.Complaint.Events[^1].As<FindingRecorded>();
        Assert.Equal("Nobody rang.", recorded.Before.WhatHappened);
        Assert.Equal("They rang once.", recorded.Unjoined!.WhatHappened);
        Assert.Equal("One call, no visit.", recorded.After.WhatHappened);
    }

    [Fact]
    [Trait("Clause", "PCC-8e")]
    public void PCC_8e_a_checked_response_goes_back_until_its_letter_is_issued()
    {
        var test = new TestCase().Acknowledged().Investigated().Submit().PassCheck();

        test.Complaint.ReturnFromCheck("Point 2 misses a date.", TestCase.Portsmouth, test.By(Cast.Lead));

        Assert.Equal(ComplaintStatus.StageOne, test.Complaint.Status);
        Assert.Null(test.Complaint.StageOne.CheckedBy);
        Assert.Null(test.Complaint.WhyNotInvestigate(Cast.Manager));
        Assert.Equal(CaseTask.Revise, test.Complaint.NextTask);

        test.Submit().PassCheck().Issue(LetterKind.StageOneResponse);
        Assert.NotNull(test.Complaint.WhyNotReturnFromCheck(test.Rules.Policy, Cast.Lead));
    }

    [Fact]
    [Trait("Clause", "PCC-8h")]
    public void PCC_8h_a_signed_response_goes_back_until_its_letter_is_issued()
    {
        var test = new TestCase().AtStageTwo().Find().Draft().Submit().Sign();
        Assert.NotNull(test.Complaint.WhyNotReturnFromSignature(test.Rules.Policy, Cast.Reviewer));

        test.Complaint.ReturnFromSignature("Say more about the delay.", TestCase.Portsmouth, test.By(Cast.Director));
        Assert.Equal(CaseTask.Revise, test.Complaint.NextTask);

        Assert.Equal(ComplaintStatus.StageTwo, test.Complaint.Status);
        Assert.Null(test.Complaint.StageTwo!.SignedBy);
        test.Submit().Sign().Issue(LetterKind.StageTwoResponse);
        Assert.NotNull(test.Complaint.WhyNotReturnFromSignature(test.Rules.Policy, Cast.Director));
    }

    [Fact]
    public void An_answer_about_the_definition_keeps_the_day_it_came()
    {
        var test = new TestCase().Accept().Define();
        var yesterday = TestCase.Start.AddDays(-1);

        test.Complaint.AnswerDefinition(DefinitionState.Agreed, "", test.By(Cast.Lead), DateOnly.FromDateTime(yesterday));

        Assert.Equal(new DateOnly(2026, 5, 31), test.Complaint.StageOne.DefinitionStateDay);
        var tomorrow = DateOnly.FromDateTime(test.Now).AddDays(1);
        Assert.Throws<IllegalActException>(() => test.Complaint.AnswerDefinition(DefinitionState.Agreed, "", test.By(Cast.Lead), tomorrow));
    }

    [Fact]
    [Trait("Clause", "Code 5.10")]
    [Trait("Clause", "PCC-5b")]
    [Trait("Clause", "BRF-G8")]
    [Trait("Clause", "ASH-EQ")]
    public void Code_5_10_a_change_of_adjustments_is_an_event_of_its_own()
    {
        var test = new TestCase();
        var details = new ContactDetails("Amina Yusuf", "", "07700 900123", ["Flat 4", "12 Harbour Row", "Portsmouth", "PO1 3AX"], ContactPreference.Post, "", LetterFormat.Standard);

        test.Complaint.ChangeContactDetails(details, "Large print, please.", "She asked on the phone.", test.By(Cast.Lead));

        var change = Assert.Single(test.Complaint.Events, e => e.Kind is nameof(AdjustmentsChanged) or nameof(ContactDetailsChanged)).As<AdjustmentsChanged>();
        Assert.Equal("I work nights. Please call after 2 pm.", change.Before);
        Assert.Equal("Large print, please.", test.Complaint.Adjustments);
    }
}
