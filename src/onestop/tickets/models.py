"""Numbers of the day, windows, appointments."""

from django.db import models
from django.db.models import Q

from onestop.tickets.domain.appointments import CAPACITY
from onestop.tickets.domain.ticket import AT_A_WINDOW, ENDED, HIGHEST

_STATES = ("waiting", *sorted(AT_A_WINDOW), *sorted(ENDED))


class TicketRow(models.Model):
    """One number, as `domain.ticket.Ticket` says it. Nothing here says whose it is."""

    key = models.UUIDField(unique=True)
    """Stands in the address of its page, which nobody guesses."""
    agency = models.TextField()
    day = models.DateField()
    series = models.TextField()
    number = models.SmallIntegerField()
    service = models.TextField()
    taken_at = models.DateTimeField()
    state = models.TextField()
    priority = models.BooleanField()
    ground = models.TextField(blank=True)
    booked_for = models.DateTimeField(null=True)
    calls = models.SmallIntegerField()
    absences = models.SmallIntegerField()
    put_back_at = models.DateTimeField(null=True)
    first_called_at = models.DateTimeField(null=True)
    called_at = models.DateTimeField(null=True)
    window = models.SmallIntegerField(db_column="window_number")  # WINDOW is a word of SQL
    official = models.TextField(blank=True)
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    cases = models.SmallIntegerField()

    class Meta:
        db_table = "tickets_ticket"
        constraints = [
            models.UniqueConstraint(
                name="one_number_in_a_series_and_day", fields=["agency", "day", "series", "number"]
            ),
            models.UniqueConstraint(
                name="one_number_at_a_window",
                fields=["agency", "day", "window"],
                condition=Q(state__in=sorted(AT_A_WINDOW)),
            ),
            models.CheckConstraint(name="a_number_has_three_figures", condition=Q(number__gte=1, number__lte=HIGHEST)),
            models.CheckConstraint(name="a_ticket_is_somewhere_in_its_life", condition=Q(state__in=_STATES)),
            models.CheckConstraint(
                name="a_ticket_at_a_window_says_which",
                condition=~Q(state__in=sorted(AT_A_WINDOW)) | Q(window__gte=1, called_at__isnull=False),
            ),
            models.CheckConstraint(
                name="an_ended_ticket_says_when",
                condition=Q(state__in=sorted(ENDED), ended_at__isnull=False)
                | (~Q(state__in=sorted(ENDED)) & Q(ended_at__isnull=True)),
            ),
            models.CheckConstraint(
                name="a_ground_is_known_while_it_waits",
                condition=Q(ground="") | (Q(priority=True) & ~Q(state__in=sorted(ENDED))),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency} {self.day} {self.series}{self.number:03}"


class WindowRow(models.Model):
    """Where an official of a section sits, chosen once; it is open on the day of `opened_on` unless it pauses."""

    agency = models.TextField()
    number = models.SmallIntegerField()
    official = models.TextField()
    """The key of his account."""
    services = models.JSONField()
    opened_on = models.DateField()
    paused = models.BooleanField()
    by_law_in_a_row = models.SmallIntegerField(default=0, db_default=0)

    class Meta:
        db_table = "tickets_window"
        constraints = [
            models.UniqueConstraint(name="one_official_at_a_window", fields=["agency", "number"]),
            models.UniqueConstraint(name="one_window_for_an_official", fields=["agency", "official"]),
        ]

    def __str__(self) -> str:
        return f"{self.agency} {self.number}"


class AppointmentRow(models.Model):
    """A half hour that an account has taken; forgotten some weeks later."""

    key = models.UUIDField(unique=True)
    agency = models.TextField()
    service = models.TextField()
    at = models.DateTimeField()
    day = models.DateField()
    place = models.SmallIntegerField()
    """Which of the places of the half hour."""
    code = models.TextField()
    account = models.BigIntegerField()
    booked_at = models.DateTimeField()
    state = models.TextField()
    ticket = models.UUIDField(null=True)

    class Meta:
        db_table = "tickets_appointment"
        indexes = (models.Index(name="appointments_of_an_account", fields=["account", "at"]),)
        constraints = [
            models.UniqueConstraint(
                name="a_place_of_a_half_hour_is_one_s",
                fields=["agency", "service", "at", "place"],
                condition=~Q(state="given_up"),
            ),
            models.UniqueConstraint(name="a_code_of_a_day_is_one_s", fields=["agency", "day", "code"]),
            models.CheckConstraint(
                name="a_half_hour_has_so_many_places", condition=Q(place__gte=1, place__lte=CAPACITY)
            ),
            models.CheckConstraint(
                name="an_appointment_is_somewhere_in_its_life", condition=Q(state__in=("booked", "came", "given_up"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.agency} {self.at}"
