"""What the roll-up found, which refusals were filed again, and what was asked."""

from django.db import models


class PeriodRow(models.Model):
    """A period as it was last judged."""

    code = models.TextField(primary_key=True)
    first = models.DateField()
    last = models.DateField()
    comparisons = models.IntegerField()
    rolled_up_at = models.DateTimeField()

    class Meta:
        db_table = "anomalies_period"

    def __str__(self) -> str:
        return self.code


class FindingRow(models.Model):
    """One signal at one agency in one period, as `domain.judging.Finding` says; made anew every night."""

    period = models.TextField()
    signal = models.TextField()
    agency = models.TextField()
    level = models.TextField()
    seen = models.IntegerField()
    population = models.IntegerField()
    expected = models.FloatField()
    low = models.IntegerField()
    high = models.IntegerField()
    chance = models.FloatField()
    stands_out = models.BooleanField()

    class Meta:
        db_table = "anomalies_finding"
        constraints = (
            models.UniqueConstraint(
                name="one_finding_a_signal_and_agency", fields=["period", "signal", "agency", "level"]
            ),
        )

    def __str__(self) -> str:
        return f"{self.period} {self.signal} {self.agency}"


class AgainRow(models.Model):
    """A refused case whose matter was filed again soon, and the case that came; made anew every night."""

    case_code = models.TextField(primary_key=True)
    again_code = models.TextField()

    class Meta:
        db_table = "anomalies_again"

    def __str__(self) -> str:
        return self.case_code


class QuestionRow(models.Model):
    """A question, as its entries say it, with the words whose digests they bear."""

    number = models.TextField(unique=True)
    signal = models.TextField()
    agency = models.TextField()
    first = models.DateField()
    last = models.DateField()
    seen = models.IntegerField()
    population = models.IntegerField()
    last_day = models.DateField()
    asked_at = models.DateTimeField()
    answered_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    question = models.TextField()
    answer = models.TextField(blank=True, default="", db_default="")
    reason = models.TextField(blank=True, default="", db_default="")
    asked_by = models.TextField()
    answered_by = models.TextField(blank=True, default="", db_default="")
    closed_by = models.TextField(blank=True, default="", db_default="")

    class Meta:
        db_table = "anomalies_question"
        indexes = (
            models.Index(name="questions_of_an_agency", fields=["agency", "signal"]),
            models.Index(name="questions_open", fields=["agency"], condition=models.Q(closed_at__isnull=True)),
        )

    def __str__(self) -> str:
        return self.number


class AnswerFileRow(models.Model):
    """A file that goes with the answer to a question; its entry bears a digest of what was handed in."""

    question = models.ForeignKey(QuestionRow, on_delete=models.PROTECT, related_name="+")
    place = models.SmallIntegerField()
    upload = models.OneToOneField("documents.Upload", on_delete=models.PROTECT, related_name="+")

    class Meta:
        db_table = "anomalies_answer_file"
        constraints = (models.UniqueConstraint(name="one_file_a_place", fields=["question", "place"]),)

    def __str__(self) -> str:
        return f"{self.question} {self.place}"
