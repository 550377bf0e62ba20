"""Tables of the catalogue: procedures, their published versions, what was found wrong."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q


class Procedure(models.Model):
    """A procedure under its national code (1.001193), through all its versions."""

    id = models.BigAutoField(primary_key=True)
    code = models.CharField(max_length=40, unique=True)

    def __str__(self) -> str:
        return self.code


class Version(models.Model):
    """What a procedure says on [valid_from, valid_until). Immutable but for its end and its door."""

    id = models.BigAutoField(primary_key=True)
    procedure = models.ForeignKey(Procedure, on_delete=models.PROTECT, related_name="versions")
    code = models.CharField(max_length=40)
    number = models.PositiveIntegerField()
    source = models.CharField(max_length=10, choices=[("own", "own"), ("imported", "imported")])
    definition = models.JSONField()
    digest = models.CharField(max_length=64)
    source_digest = models.CharField(max_length=64)
    """Of the record it was made from: the same source twice changes nothing."""
    valid_from = models.DateField()
    valid_until = models.DateField(null=True, blank=True)
    open_for_applying = models.BooleanField()
    published_at = models.DateTimeField()
    name_vi = models.TextField()
    name_en = models.TextField()
    field_code = models.CharField(max_length=120)
    field_vi = models.TextField()
    field_en = models.TextField()
    levels = ArrayField(models.CharField(max_length=10))
    audiences = ArrayField(models.CharField(max_length=20))
    competent = models.CharField(max_length=40)
    """An agency code, or the level whose agencies are competent."""
    popularity = models.PositiveSmallIntegerField(default=0)
    folded = models.TextField()
    """The folded name: what a typed phrase is compared with."""
    """Everything folded that search looks through: names, code, field, agency."""
    sort_key = models.TextField()

    class Meta:
        ordering = ("code", "number")
        constraints = (
            models.UniqueConstraint(name="one_version_of_a_number", fields=("procedure", "number")),
            models.UniqueConstraint(
                name="one_open_version_of_a_procedure",
                fields=("procedure",),
                condition=Q(valid_until=None),
            ),
            models.CheckConstraint(
                name="a_version_ends_after_it_begins",
                condition=Q(valid_until=None) | Q(valid_until__gte=F("valid_from")),
            ),
        )
        indexes = (
            models.Index(name="version_by_code_and_day", fields=("code", "valid_from")),
            models.Index(name="version_by_field", fields=("field_code",)),
        )

    def __str__(self) -> str:
        return f"{self.code} v{self.number}"


class Finding(models.Model):
    """A fault of a version's source: its kind, the field, what was seen."""

    id = models.BigAutoField(primary_key=True)
    version = models.ForeignKey(Version, on_delete=models.PROTECT, related_name="findings")
    kind = models.CharField(max_length=40)
    field = models.CharField(max_length=120)
    seen = models.TextField()
    blocking = models.BooleanField()

    class Meta:
        ordering = ("id",)
        indexes = (models.Index(name="finding_by_kind", fields=("kind", "id")),)

    def __str__(self) -> str:
        return f"{self.kind} in {self.field}"
