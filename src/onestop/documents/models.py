"""Files handed in. The bytes are blobs, named by their digest; a row says what they are and whose."""

import uuid

from django.db import models
from django.db.models import Q


class UploadState(models.TextChoices):
    """A file waits in quarantine where a virus scanner is configured; nobody opens it before it is clean."""

    QUARANTINE = "quarantine"
    CLEAN = "clean"


class Upload(models.Model):
    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    digest = models.CharField(max_length=64)
    name = models.CharField(max_length=200)
    mime = models.CharField(max_length=100)
    size = models.IntegerField()
    state = models.CharField(max_length=10, choices=UploadState.choices)
    owner = models.ForeignKey("people.Person", null=True, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField()

    class Meta:
        db_table = "documents_upload"
        constraints = [
            models.CheckConstraint(name="an_upload_is_not_empty", condition=Q(size__gt=0)),
            models.CheckConstraint(name="an_upload_names_a_digest", condition=Q(digest__regex="^[0-9a-f]{64}$")),
        ]

    def __str__(self) -> str:
        return self.name
