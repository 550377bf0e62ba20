"""Tables of cases: the case, its tasks, waits, papers handed in and issued, what was not sent yet, the numbers given out.

Cases, tasks and waits are projections of the case's events; `fsck` replays them from the ledger.
"""

import uuid
from typing import get_args

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from onestop.cases.domain.case_file import Outcome
from onestop.cases.domain.status import AT_WORK, OPEN, STATUS_OF_WAIT, Stage, Status
from onestop.cases.domain.tasks import HANDS

_AT_WORK = sorted(int(status) for status in AT_WORK)
_ENDED = sorted(int(status) for status in set(Status) - OPEN)
_DECIDED = [int(status) for status in (Status.NOT_ACCEPTED, Status.STOPPED, Status.FINISHED, Status.RETURNED)]


def _not_before(later: str, earlier: str) -> Q:
    return Q(**{later: None}) | Q(**{f"{later}__gte": F(earlier)})


class Case(models.Model):
    """One dossier. Agencies by their codes, for a code is for life; the rest as `domain.case_file` says."""

    id = models.BigAutoField(primary_key=True)
    code = models.TextField()
    version = models.ForeignKey("catalogue.Version", on_delete=models.PROTECT, related_name="+", db_index=False)
    procedure_code = models.TextField()
    procedure_version = models.IntegerField()
    service_level = models.TextField()
    level = models.TextField()
    applicant = models.ForeignKey("people.Person", on_delete=models.PROTECT, related_name="+", db_index=False)
    applicant_name = models.TextField()
    intake_agency = models.TextField()
    support_agency = models.TextField(blank=True)
    competent_agency = models.TextField()
    channel = models.TextField()
    assisted = models.BooleanField()
    authenticated = models.BooleanField()
    identified = models.BooleanField()
    lodged_at = models.DateTimeField()
    variant = models.TextField(default="", db_default="")
    """The case of the procedure (trường hợp) chosen at lodging; empty where it has none."""
    accept_by = models.DateTimeField()
    received_at = models.DateTimeField(null=True)
    received_by = models.TextField(blank=True, default="")
    due_on = models.DateField(null=True)
    due_at = models.DateTimeField(null=True)
    late_from = models.DateTimeField(null=True)
    paused_since = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField()
    stage = models.SmallIntegerField()
    """How far it has come, as `domain.status.Stage`."""
    waits_for = models.SmallIntegerField(null=True)
    """The national code of the wait that is open."""
    status = models.GeneratedField(
        expression=Coalesce(F("waits_for"), F("stage")), output_field=models.SmallIntegerField(), db_persist=True
    )
    """The national code, derived by the table itself: while a wait lasts it hides the stage."""
    outcome = models.TextField(null=True)
    late = models.BooleanField(default=False)
    lateness_noted_at = models.DateTimeField(null=True)
    tokens = models.JSONField()
    """Where the process stands, and the facts officials found out."""
    because = models.JSONField(null=True)
    """Reasons and note of a decision, or of not accepting."""
    answers = models.JSONField()
    submitter = models.JSONField(null=True)
    """Who handed it in for the applicant: name, number, phone."""
    received = models.JSONField(default=dict, db_default={})
    """What was handed in by component: originals, certified copies, plain copies, files."""
    counted = models.BooleanField(default=False, db_default=False)
    """Whether that was counted from the beginning; false of what was lodged before papers were counted."""
    amendments = models.JSONField(default=list, db_default=[])
    """What was done to the document it was granted by: corrected, issued again, revoked; as `domain.case_file.Amendment` says."""
    conflicts = models.JSONField(default=list, db_default=[])
    """Conflicts of interest that officials declared, as `domain.case_file.Conflict` says."""
    remarks = models.JSONField(default=list, db_default=[])
    """What was said beside its life, inside and with its applicant, as `domain.case_file.Remark` says."""
    given_back = models.JSONField(default=list, db_default=[])
    """Which originals went back to the applicant, as `domain.case_file.GivenBack` says."""
    reopens = models.TextField(default="", db_default="")
    """The case it takes up again after a complaint; empty of any other."""
    return_agency = models.TextField(default="", db_default="")
    """Where its applicant chose to fetch the result; empty where that is the place of intake."""
    reopenings = models.JSONField(default=list, db_default=[])
    """The decisions on complaints by which it was itself taken up again, as `domain.case_file.Reopening` says."""
    fees = models.JSONField(default=list, db_default=[])
    """The book of what is to be paid and was, line by line, as `domain.fees.FeeLine` says."""
    head_leaf = models.BinaryField()
    """The last entry of the case in the ledger; the next one is chained to it."""
    guard = models.IntegerField(default=1)
    """Raised by every change: who read an older one has lost the race."""
    submission_key = models.UUIDField(unique=True)
    content_erased_at = models.DateTimeField(null=True)
    """When what it was about was erased as the law provides; that it was, and how it went, stays."""

    class Meta:
        db_table = "cases_case"
        constraints = (
            # A constraint, not `unique=True`, which would add an index for LIKE that nobody asks.
            models.UniqueConstraint(name="a_code_names_one_case", fields=["code"]),
            models.CheckConstraint(
                name="a_case_is_at_a_known_stage", condition=Q(stage__in=sorted(int(stage) for stage in Stage))
            ),
            models.CheckConstraint(
                name="a_case_waits_for_a_known_thing",
                condition=Q(waits_for=None) | Q(waits_for__in=sorted(int(wait) for wait in STATUS_OF_WAIT.values())),
            ),
            models.CheckConstraint(
                name="a_case_comes_by_a_known_door",
                condition=Q(channel__in=["online", "in_person", "postal"]),
            ),
            models.CheckConstraint(
                name="an_outcome_is_a_known_one",
                condition=Q(outcome=None) | Q(outcome__in=sorted(get_args(Outcome))),
            ),
            models.CheckConstraint(
                name="a_case_is_received_after_it_is_lodged",
                condition=Q(received_at=None) | Q(received_at__gte=F("lodged_at")),
            ),
            models.CheckConstraint(
                name="a_case_at_work_is_received_and_has_a_promise",
                condition=~Q(status__in=_AT_WORK)
                | Q(received_at__isnull=False, due_at__isnull=False)
                | Q(received_at__isnull=False, paused_since__isnull=False),
            ),
            models.CheckConstraint(
                name="a_decided_case_says_when_and_how",
                condition=Q(status__in=_DECIDED, finished_at__isnull=False, outcome__isnull=False)
                | (~Q(status__in=_DECIDED) & Q(finished_at=None, outcome=None)),
            ),
            models.CheckConstraint(
                name="a_result_is_returned_after_it_is_made",
                condition=Q(returned_at=None) | Q(returned_at__gte=F("finished_at")),
            ),
            models.CheckConstraint(
                name="what_was_erased_had_ended_and_is_empty",
                condition=Q(content_erased_at=None) | Q(status__in=_ENDED, applicant_name="", answers={}),
            ),
        )
        indexes = (
            models.Index(name="cases_of_an_applicant", fields=["applicant", "-id"]),
            # What an official sees of a procedure, by each way in which an agency has part in a case.
            models.Index(name="cases_to_decide", fields=["procedure_code", "competent_agency", "-id"]),
            models.Index(name="cases_taken_in", fields=["procedure_code", "intake_agency", "-id"]),
            models.Index(
                name="cases_supported",
                fields=["procedure_code", "support_agency", "-id"],
                condition=~Q(support_agency=""),
            ),
            models.Index(
                name="cases_fetched",
                fields=["procedure_code", "return_agency", "-id"],
                condition=~Q(return_agency=""),
            ),
            # Ended without a decision: what their applicants handed over may still have to go back.
            models.Index(
                name="originals_that_may_lie_here",
                fields=["intake_agency", "id"],
                condition=Q(stage__in=[Stage.TURNED_AWAY.value, Stage.STOPPED.value], content_erased_at=None),
            ),
            models.Index(name="cases_that_reopen", fields=["reopens"], condition=~Q(reopens="")),
            models.Index(
                name="cases_not_noted_late",
                fields=["late_from"],
                condition=Q(status__in=_AT_WORK, lateness_noted_at=None),
            ),
        )

    def __str__(self) -> str:
        return self.code


class CaseTask(models.Model):
    """What one agency or person is to do on a case, as `domain.tasks.Task` says."""

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="tasks", db_index=False)
    nth = models.SmallIntegerField()
    kind = models.TextField()
    agency = models.TextField()
    hands = models.TextField()
    step = models.TextField(blank=True)
    assignee = models.TextField(blank=True)
    entered_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    urgent_at = models.DateTimeField(null=True)
    once_late = models.BooleanField(default=False, db_default=False)
    """Whether it stays overdue in lists however far its own day: kept here, so that they are read in the order of an index."""
    done_at = models.DateTimeField(null=True)
    done_by = models.TextField(blank=True)
    acted_for = models.TextField(blank=True)
    answer = models.JSONField()

    class Meta:
        db_table = "cases_task"
        constraints = (
            models.UniqueConstraint(name="tasks_of_a_case_are_numbered", fields=["case", "nth"]),
            models.CheckConstraint(
                name="a_task_is_done_after_it_is_entered", condition=_not_before("done_at", "entered_at")
            ),
            models.CheckConstraint(name="a_task_is_in_known_hands", condition=Q(hands__in=HANDS)),
            models.CheckConstraint(name="what_is_done_is_not_urgent", condition=Q(done_at=None) | Q(urgent_at=None)),
            models.CheckConstraint(
                name="what_stays_overdue_is_in_lists", condition=Q(once_late=False) | Q(urgent_at__isnull=False)
            ),
        )
        indexes = (
            models.Index(
                name="open_tasks_in_order",
                fields=["agency", "kind", "hands", "-once_late", "urgent_at", "case", "nth"],
                condition=Q(urgent_at__isnull=False),
            ),
            models.Index(
                name="offers_that_lapsed",
                fields=["agency", "done_at"],
                condition=Q(kind="take_over", done_by="", done_at__isnull=False),
            ),
            models.Index(
                name="asked_in_vain",
                fields=["agency", "done_at"],
                condition=Q(kind__in=["opinion", "hand_over", "step"], done_by="", done_at__isnull=False),
            ),
            models.Index(
                name="opinions_ended",
                fields=["agency", "done_at"],
                condition=Q(kind="opinion", done_at__isnull=False),
            ),
            # Few cases are, so that those a counter took over are found beside those it took in.
            models.Index(
                name="cases_taken_over",
                fields=["agency"],
                condition=Q(kind="take_over") & ~Q(done_by=""),
            ),
            models.Index(
                name="open_tasks_of_somebody",
                fields=["assignee", "urgent_at", "case", "nth"],
                condition=Q(urgent_at__isnull=False) & ~Q(assignee=""),
            ),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.nth}"


class CaseWait(models.Model):
    """What a case stands still or waits for, as `domain.waits.Wait` says."""

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="waits", db_index=False)
    nth = models.SmallIntegerField()
    kind = models.TextField()
    agency = models.TextField()
    because = models.JSONField()
    items = models.JSONField()
    in_time = models.BooleanField()
    accepted_before = models.BooleanField()
    began_at = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    urgent_at = models.DateTimeField(null=True)
    received = models.JSONField(default=dict, db_default={})
    left_out = models.TextField(default="", db_default="")
    corrected = models.JSONField(default=dict, db_default={})
    reply = models.TextField(default="", db_default="")
    reply_by = models.DateField(null=True)
    incomplete = models.BooleanField(default=False, db_default=False)
    shares_moved = models.BooleanField(default=False, db_default=False)
    runs_on = models.BooleanField(default=False, db_default=False)

    class Meta:
        db_table = "cases_wait"
        constraints = (
            models.UniqueConstraint(name="waits_of_a_case_are_numbered", fields=["case", "nth"]),
            models.UniqueConstraint(
                name="a_case_waits_once_for_each_kind", fields=["case", "kind"], condition=Q(ended_at=None)
            ),
            models.CheckConstraint(name="a_wait_ends_after_it_begins", condition=_not_before("ended_at", "began_at")),
            models.CheckConstraint(name="a_wait_is_of_a_known_kind", condition=Q(kind__in=sorted(STATUS_OF_WAIT))),
            models.CheckConstraint(
                name="a_wait_is_listed_only_while_it_lasts", condition=Q(ended_at=None) | Q(urgent_at=None)
            ),
        )
        indexes = (
            models.Index(
                name="open_waits_by_urgency",
                fields=["agency", "kind", "urgent_at", "case"],
                condition=Q(urgent_at__isnull=False),
            ),
            models.Index(name="waits_by_last_day", fields=["reply_by", "case"], condition=Q(reply_by__isnull=False)),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.nth}"


class CaseComponent(models.Model):
    """One paper of the dossier as handed in: a file, or on paper at the counter."""

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="components", db_index=False)
    code = models.TextField()
    upload = models.ForeignKey(
        "documents.Upload", on_delete=models.PROTECT, null=True, related_name="+", db_index=False
    )
    round = models.SmallIntegerField(default=0)
    """0 with the lodging, else the supplement round it answers."""
    given_at = models.DateTimeField()

    class Meta:
        db_table = "cases_component"
        constraints = (
            models.UniqueConstraint(
                name="a_file_is_given_once_for_a_component",
                fields=["case", "code", "round", "upload"],
                nulls_distinct=False,
            ),
        )
        indexes = (
            # Asked before a file is purged, and by the database itself when its row goes.
            models.Index(name="papers_by_file", fields=["upload"], condition=Q(upload__isnull=False)),
        )

    def __str__(self) -> str:
        return self.code


class CaseIssued(models.Model):
    """A paper issued about the case, as `domain.issued.Issued` says; its bytes are a blob named by the digest."""

    id = models.BigAutoField(primary_key=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="issued", db_index=False)
    paper = models.TextField()
    nth = models.SmallIntegerField()
    digest = models.TextField(blank=True)
    """Empty once its content was erased; the number stays taken."""
    size = models.IntegerField()
    issued_at = models.DateTimeField()
    later = models.BooleanField()
    content = models.JSONField(default=dict, db_default={})
    """Of a document a decision issued, what stands on it: title, last day, rows under their headings."""

    class Meta:
        db_table = "cases_issued"
        constraints = (
            models.UniqueConstraint(name="papers_of_a_case_are_numbered", fields=["case", "paper", "nth"]),
            models.CheckConstraint(
                name="an_issued_paper_has_bytes_or_was_erased",
                condition=Q(digest__regex="^[0-9a-f]{64}$", size__gt=0) | Q(digest="", size=0),
            ),
        )
        indexes = (models.Index(name="issued_papers_by_digest", fields=["digest"]),)

    def __str__(self) -> str:
        return f"{self.paper} {self.nth}"


class CaseNumber(models.Model):
    """The last number an agency gave out on a day."""

    pk = models.CompositePrimaryKey("agency", "day")
    agency = models.TextField()
    day = models.DateField()
    last = models.IntegerField()

    class Meta:
        db_table = "cases_number"
        constraints = (models.CheckConstraint(name="numbers_begin_at_one", condition=Q(last__gte=1)),)


class Draft(models.Model):
    """An application begun and not sent. Nothing typed is lost; nothing here is a case."""

    id = models.BigAutoField(primary_key=True)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    procedure_code = models.TextField()
    content = models.JSONField()
    submission_key = models.UUIDField(default=uuid.uuid4)
    """Waits here for the submission, so that sending twice lodges once."""
    begun_at = models.DateTimeField()
    saved_at = models.DateTimeField()

    class Meta:
        db_table = "cases_draft"
        constraints = (
            models.UniqueConstraint(name="one_draft_a_person_and_procedure", fields=["person", "procedure_code"]),
        )

    def __str__(self) -> str:
        return self.procedure_code
