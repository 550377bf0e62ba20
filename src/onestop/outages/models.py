"""Outages, and the stretches of time through which the server was alive."""

from django.db import models
from django.db.models import F, Q


class OutageRow(models.Model):
    """One outage, as `domain.outage.Outage` says it. What stands here follows from its entries in the ledger."""

    number = models.TextField(unique=True)
    kind = models.TextField()
    services = models.JSONField()
    cause = models.TextField()
    begins_at = models.DateTimeField()
    expected_end = models.DateTimeField(null=True)
    recorded_at = models.DateTimeField()
    plan = models.TextField(blank=True)
    force_majeure = models.TextField(blank=True, default="", db_default="")
    note = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    detected = models.BooleanField()
    proposed_end = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    called_off_at = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(null=True)
    digest = models.TextField(blank=True)
    size = models.IntegerField()
    leaf = models.BinaryField()
    """The leaf of its latest entry: of one that has ended, what its receipt proves."""

    class Meta:
        db_table = "outages_outage"
        constraints = [
            models.CheckConstraint(
                name="an_outage_ends_after_it_begins",
                condition=Q(ended_at__isnull=True) | Q(ended_at__gt=F("begins_at")),
            ),
        ]

    def __str__(self) -> str:
        return self.number


class OutageMove(models.Model):
    """A term of a case that moved for an outage: the list that its page shows, as the entry of the case says it."""

    number = models.TextField()
    case_code = models.TextField()
    what = models.TextField()
    """Which term: `answer`, `pay` or `receive`."""
    moved_from = models.TextField()
    moved_to = models.TextField()
    at = models.DateTimeField()

    class Meta:
        db_table = "outages_move"
        indexes = (models.Index(name="moves_of_an_outage", fields=["number", "id"]),)

    def __str__(self) -> str:
        return f"{self.number} {self.case_code}"


class Alive(models.Model):
    """A stretch of time through which the server was alive: it beat at `began_at`, at `last_at` and often between."""

    began_at = models.DateTimeField()
    last_at = models.DateTimeField()
    explained_at = models.DateTimeField(null=True)
    """When an operator said what the silence before it was."""
    why = models.TextField(blank=True)
    """Why that silence was no outage; empty where it was one."""

    class Meta:
        db_table = "outages_alive"

    def __str__(self) -> str:
        return f"{self.began_at} – {self.last_at}"
