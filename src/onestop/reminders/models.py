"""Reminders given, briefings of a morning, and what an official chose of them."""

from django.db import models
from django.db.models import Q


class ReminderRow(models.Model):
    """That a threshold was reached and for whom, as `domain.reminding.Reminder` says; closed once it holds no more."""

    case_code = models.TextField()
    nth = models.SmallIntegerField()
    """The task of the case; 0 where it is about the promise of the case itself."""
    threshold = models.TextField()
    whom = models.TextField()
    last_at = models.DateTimeField()
    """The last moment it is about: moved, it is another reminder."""
    left = models.IntegerField()
    holder = models.TextField(blank=True)
    """Key of the official it is for; empty where it is for whoever has the permission there."""
    agency = models.TextField()
    permission = models.TextField()
    said_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "reminders_reminder"
        constraints = (
            models.UniqueConstraint(
                name="a_threshold_is_said_once_to_whom_it_concerns",
                fields=["case_code", "nth", "last_at", "threshold", "whom"],
            ),
        )
        indexes = (
            models.Index(
                name="reminders_for_somebody",
                fields=["agency", "permission", "holder", "last_at"],
                condition=Q(closed_at=None),
            ),
            models.Index(name="reminders_open", fields=["id"], condition=Q(closed_at=None)),
            models.Index(name="reminders_closed", fields=["closed_at"], condition=Q(closed_at__isnull=False)),
        )

    def __str__(self) -> str:
        return f"{self.case_code} {self.threshold}"


class BriefingRow(models.Model):
    """What lay with an official as a working day began, and whether it went to him by e-mail; once a day and official."""

    official = models.TextField()
    day = models.DateField()
    figures = models.JSONField()
    """How many, by figure."""
    made_at = models.DateTimeField()
    address = models.TextField(blank=True, default="")
    """Where its letter goes; empty where none does, and once it went."""
    language = models.TextField(default="vi")
    attempts = models.SmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    """When its letter is tried; None where none is to be sent any more."""

    class Meta:
        db_table = "reminders_briefing"
        constraints = (models.UniqueConstraint(name="a_morning_is_told_once", fields=["official", "day"]),)
        indexes = (
            models.Index(name="briefings_to_send", fields=["next_try_at"], condition=Q(next_try_at__isnull=False)),
            models.Index(name="briefings_by_day", fields=["day"]),
        )

    def __str__(self) -> str:
        return f"{self.official} {self.day}"


class ChoiceRow(models.Model):
    """Whether an official wants his briefing by e-mail too, and in which language; without one, by e-mail and in Vietnamese."""

    official = models.TextField(primary_key=True)
    by_email = models.BooleanField()
    language = models.TextField()

    class Meta:
        db_table = "reminders_choice"
        constraints = (
            models.CheckConstraint(name="a_briefing_speaks_a_known_language", condition=Q(language__in=["en", "vi"])),
        )

    def __str__(self) -> str:
        return self.official
