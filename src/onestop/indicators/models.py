"""Facts, traces and cells. All rebuilt from the ledger at will."""

from django.db import models


class CaseFact(models.Model):
    """What statistics know of one case; the columns of the `cases` export and three local days."""

    case_code = models.TextField(primary_key=True)
    procedure_code = models.TextField()
    procedure_version = models.IntegerField()
    service_level = models.TextField()
    level = models.TextField()
    intake_agency = models.TextField()
    competent_agency = models.TextField()
    answerable_agency = models.TextField()
    channel = models.TextField()
    assisted = models.BooleanField()
    lodged_at = models.DateTimeField()
    received_at = models.DateTimeField(null=True)
    due_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    returned_at = models.DateTimeField(null=True)
    status = models.SmallIntegerField()
    outcome = models.TextField(null=True)
    supplements = models.SmallIntegerField()
    authenticated = models.BooleanField()
    identified = models.BooleanField()
    rating = models.SmallIntegerField(null=True)
    rated_at = models.DateTimeField(null=True)
    late = models.BooleanField(null=True)
    lodged_on = models.DateField()
    finished_on = models.DateField(null=True)
    rated_on = models.DateField(null=True)

    class Meta:
        db_table = "indicators_case_fact"
        indexes = (
            # Drill-down pages walk these by key: newest day first, then the code.
            models.Index(name="fact_by_lodging", fields=["lodged_on", "case_code"]),
            models.Index(name="fact_by_finish", fields=["finished_on", "case_code"]),
            models.Index(
                name="fact_by_rating",
                fields=["rated_on", "case_code"],
                condition=models.Q(rated_on__isnull=False),
            ),
            models.Index(name="fact_by_intake_lodging", fields=["intake_agency", "lodged_on", "case_code"]),
            models.Index(name="fact_by_agency_finish", fields=["competent_agency", "finished_on", "case_code"]),
            models.Index(name="fact_by_answerable_finish", fields=["answerable_agency", "finished_on", "case_code"]),
        )


class Trace(models.Model):
    """What signals know of one case besides its fact, as `domain.trace.CaseTrace` says; never published case by case."""

    case_code = models.TextField(primary_key=True)
    procedure_code = models.TextField()
    level = models.TextField()
    intake_agency = models.TextField()
    competent_agency = models.TextField()
    channel = models.TextField()
    assisted = models.BooleanField()
    lodged_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    outcome = models.TextField(null=True)
    asked_at = models.DateTimeField(null=True)
    asking_agency = models.TextField(null=True)
    answered_at = models.DateTimeField(null=True)
    hollow = models.BooleanField(null=True)
    apologised_at = models.DateTimeField(null=True)
    apology_due_at = models.DateTimeField(null=True)
    moved = models.SmallIntegerField()
    reopened_at = models.DateTimeField(null=True)
    last_step_at = models.DateTimeField(null=True)
    hands = models.SmallIntegerField(null=True)

    class Meta:
        db_table = "indicators_trace"
        indexes = (
            # Lists of the cases of a signal at an agency walk these, the newest first.
            models.Index(name="trace_by_finish", fields=["competent_agency", "finished_at", "case_code"]),
            models.Index(name="trace_by_lodging", fields=["intake_agency", "lodged_at", "case_code"]),
            models.Index(
                name="trace_by_request",
                fields=["asking_agency", "asked_at", "case_code"],
                condition=models.Q(asked_at__isnull=False),
            ),
            models.Index(
                name="trace_by_answer",
                fields=["competent_agency", "answered_at", "case_code"],
                condition=models.Q(answered_at__isnull=False),
            ),
            models.Index(
                name="trace_by_apology",
                fields=["competent_agency", "apologised_at", "case_code"],
                condition=models.Q(apologised_at__isnull=False),
            ),
        )


class ProcedureFact(models.Model):
    """One procedure version at one service level, from a day until a day."""

    procedure_code = models.TextField()
    version = models.IntegerField()
    name = models.TextField()
    level = models.TextField()
    service_level = models.TextField()
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)
    on_national_portal_since = models.DateField(null=True)

    class Meta:
        db_table = "indicators_procedure_fact"
        constraints = (
            models.UniqueConstraint(
                name="one_fact_a_version_and_day", fields=["procedure_code", "version", "valid_from"]
            ),
        )


class Cell(models.Model):
    """The count of one measure on one day for the province, an agency or a procedure."""

    measure = models.TextField()
    scope = models.TextField()
    key = models.TextField()
    day = models.DateField()
    numerator = models.BigIntegerField()
    denominator = models.BigIntegerField()

    class Meta:
        db_table = "indicators_cell"
        indexes = (
            # A case that moves to another day leaves an empty cell; after each batch those are looked for.
            models.Index(name="cells_left_empty", fields=["id"], condition=models.Q(denominator=0)),
        )
        constraints = (
            models.UniqueConstraint(
                name="one_cell_a_measure_scope_key_day",
                fields=["measure", "scope", "key", "day"],
                include=["numerator", "denominator"],
            ),
            models.CheckConstraint(
                name="a_share_is_part_of_its_population",
                condition=models.Q(numerator__gte=0, denominator__gte=models.F("numerator")),
            ),
        )
