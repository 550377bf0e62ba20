"""The access log, one line a look."""

from django.db.models import BigIntegerField, BinaryField, CharField, CheckConstraint, DateTimeField, Index, Model, Q

from onestop.access.domain.access import KINDS, WHATS


class AccessLine(Model):
    """Written once, never changed; no keys to other tables, for it outlives what it speaks of."""

    at = DateTimeField()
    what = CharField(max_length=20)
    kind = CharField(max_length=16, default="", blank=True)
    subject = CharField(max_length=60, default="", blank=True)
    purpose = CharField(max_length=16, default="", blank=True)
    user_id = BigIntegerField(null=True)
    capacity = CharField(max_length=20, default="", blank=True)
    agency = CharField(max_length=40, default="", blank=True)
    address = BinaryField(max_length=16, default=bytes)
    """Keyed digest: two lines of one address can be told to be of one, and no more."""
    place = CharField(max_length=40, default="", blank=True)
    login = BinaryField(max_length=32, default=bytes)
    route = CharField(max_length=60, default="", blank=True)

    class Meta:
        db_table = "access_log"
        constraints = [
            CheckConstraint(name="an_access_is_of_a_known_sort", condition=Q(what__in=WHATS, kind__in=KINDS)),
        ]
        indexes = [
            Index(name="access_by_time", fields=["at"]),
            Index(name="access_by_account", fields=["user_id", "id"], condition=Q(user_id__isnull=False)),
            Index(name="access_by_subject", fields=["subject", "id"], condition=~Q(subject="")),
            Index(name="access_not_looks", fields=["what", "id"], condition=~Q(what="looked")),
            Index(name="access_by_agency", fields=["agency", "id"], condition=~Q(agency="")),
        ]
