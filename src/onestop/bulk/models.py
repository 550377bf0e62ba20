"""Runs and their items; what a step of a procedure takes."""

from django.db import models
from django.db.models import Q

from onestop.bulk.domain.run import STATES


class RunRow(models.Model):
    """A run, as `domain.run.Run` says it. Forgotten after some months: what was done stands in the cases and the ledger."""

    key = models.UUIDField(unique=True)
    """Of the form it was sent from: one sending makes one run."""
    made_by = models.TextField()
    """The key of his account."""
    act = models.TextField()
    made_at = models.DateTimeField()
    undoes = models.UUIDField(null=True, unique=True)
    """The key of the run that it takes back: one alone does."""

    class Meta:
        db_table = "bulk_run"
        indexes = (
            models.Index(name="runs_of_somebody", fields=["made_by", "made_at"]),
            models.Index(name="runs_by_age", fields=["made_at"]),
        )

    def __str__(self) -> str:
        return f"{self.act} {self.key}"


class ItemRow(models.Model):
    """One case of a run, and what became of it."""

    run = models.ForeignKey(RunRow, models.CASCADE, related_name="items")
    nth = models.SmallIntegerField()
    case_code = models.TextField()
    act = models.TextField()
    step = models.TextField(blank=True)
    answers = models.JSONField()
    seen = models.JSONField()
    had = models.TextField(blank=True)
    state = models.TextField()
    refusal = models.JSONField(null=True)
    done_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "bulk_item"
        constraints = (
            models.UniqueConstraint(name="items_of_a_run_are_numbered", fields=["run", "nth"]),
            models.UniqueConstraint(
                name="a_run_does_an_act_once_to_a_step", fields=["run", "case_code", "act", "step"]
            ),
            models.CheckConstraint(name="an_item_is_in_a_known_state", condition=Q(state__in=STATES)),
            models.CheckConstraint(
                name="what_is_no_longer_pending_says_when",
                condition=Q(state="pending", done_at=None) | (~Q(state="pending") & Q(done_at__isnull=False)),
            ),
            models.CheckConstraint(
                name="what_was_refused_says_why",
                condition=Q(state="refused", refusal__isnull=False) | (~Q(state="refused") & Q(refusal=None)),
            ),
        )
        indexes = (models.Index(name="items_to_be_done", fields=["run", "nth"], condition=Q(state="pending")),)

    def __str__(self) -> str:
        return f"{self.nth} {self.case_code}"


class StepHoursRow(models.Model):
    """What a step of a procedure took of late, learned anew each night; of no case and nobody."""

    procedure_code = models.TextField()
    step = models.TextField()
    seconds = models.IntegerField()
    learned_at = models.DateTimeField()

    class Meta:
        db_table = "bulk_step_hours"
        constraints = (models.UniqueConstraint(name="a_step_is_learned_once", fields=["procedure_code", "step"]),)

    def __str__(self) -> str:
        return f"{self.procedure_code} {self.step}"
