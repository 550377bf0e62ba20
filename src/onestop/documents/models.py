"""Files handed in. The bytes are blobs, named by their digest; a row says what they are and whose."""

import uuid

from django.db import models
from django.db.models import Q


class UploadState(models.TextChoices):
    """What a virus scanner has said of it. Only what was scanned and found clean counts as clean."""

    UNSCANNED = "unscanned"
    """No scanner was configured when it came."""
    QUARANTINE = "quarantine"
    """A scanner is configured and did not answer: the original stays shut until it does."""
    CLEAN = "clean"
    INFECTED = "infected"
    """Found after it was taken in: shut for good."""


class Upload(models.Model):
    """`digest` names what may be opened, `received_digest` the bytes as they were handed in."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64)
    name = models.CharField(max_length=255)
    mime = models.CharField(max_length=100)
    size = models.IntegerField()
    received_digest = models.CharField(max_length=64, blank=True, default="", db_default="")
    """SHA-256 of the bytes handed in; unknown for pictures taken in before it was written down."""
    received_size = models.IntegerField(default=0, db_default=0)
    received_kept = models.BooleanField(default=True, db_default=True)
    """Whether those bytes are a blob. Of pictures they are not: they may hold the place where they were taken."""
    removed = models.JSONField(default=list, db_default=[])
    """What was taken out to make it harmless, by the names of ISO 32000."""
    state = models.CharField(max_length=10, choices=UploadState.choices)
    scanned_at = models.DateTimeField(null=True)
    finding = models.CharField(max_length=200, blank=True, default="", db_default="")
    """What the scanner called it."""
    owner = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    taken_in_by = models.CharField(max_length=100, blank=True, default="", db_default="")
    """Key of the official who scanned it at a counter; only he may attach it."""
    made_at = models.DateTimeField()

    class Meta:
        db_table = "documents_upload"
        constraints = [
            models.CheckConstraint(name="an_upload_is_not_empty", condition=Q(size__gt=0)),
            models.CheckConstraint(name="an_upload_names_a_digest", condition=Q(digest__regex="^[0-9a-f]{64}$")),
            models.CheckConstraint(
                name="what_was_received_has_a_digest_or_is_unknown",
                condition=Q(received_digest__regex="^([0-9a-f]{64})?$"),
            ),
            models.CheckConstraint(
                name="a_scan_says_when_and_what",
                condition=Q(state__in=["clean", "infected"], scanned_at__isnull=False)
                | Q(state__in=["unscanned", "quarantine"], scanned_at=None),
            ),
        ]
        indexes = [
            models.Index(name="uploads_by_digest", fields=["digest"]),
            models.Index(name="uploads_by_received_digest", fields=["received_digest"]),
            models.Index(name="uploads_by_age", fields=["made_at"]),
            models.Index(
                name="uploads_to_scan", fields=["made_at", "id"], condition=Q(state__in=["unscanned", "quarantine"])
            ),
            models.Index(name="scans_of_a_counter", fields=["taken_in_by", "made_at"], condition=~Q(taken_in_by="")),
        ]

    def __str__(self) -> str:
        return self.name
