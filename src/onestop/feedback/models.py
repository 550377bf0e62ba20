"""Ratings of the service of a case: one for each, by whoever the result was returned to."""

from django.db import models
from django.db.models import Q


def _between_one_and_five(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"rating_{name}_is_one_to_five",
        condition=Q(**{f"{name}__isnull": True}) | Q(**{f"{name}__gte": 1, f"{name}__lte": 5}),
    )


class Rating(models.Model):
    """A citizen's word on one case. What they wrote stays here; the ledger gets the numbers only."""

    case_code = models.TextField(unique=True)
    overall = models.SmallIntegerField()
    access = models.SmallIntegerField(null=True)
    procedure = models.SmallIntegerField(null=True)
    officials = models.SmallIntegerField(null=True)
    result = models.SmallIntegerField(null=True)
    handling = models.SmallIntegerField(null=True)
    comment = models.TextField(blank=True)
    assisted = models.BooleanField()
    """Whether an official filled it in for them; such ratings are counted apart."""
    rated_at = models.DateTimeField()
    by = models.TextField()
    """Key of whoever rated. Raters' data is confidential by law: it is never shown to the office rated."""

    class Meta:
        db_table = "feedback_rating"
        constraints = [
            *map(_between_one_and_five, ("access", "procedure", "officials", "result", "handling")),
            models.CheckConstraint(name="rating_overall_is_one_to_five", condition=Q(overall__gte=1, overall__lte=5)),
        ]

    def __str__(self) -> str:
        return f"{self.case_code}: {self.overall}"
