"""Tables of the ledger. Triggers in the migrations make them append-only."""

from django.db import models
from django.db.models import Q


class LedgerEntry(models.Model):
    """What is kept forever. `seq` is its place in the tree, given once, after commit."""

    leaf = models.BinaryField(primary_key=True)
    type = models.TextField()
    at = models.DateTimeField()
    case_key = models.BinaryField(null=True)
    body = models.BinaryField()
    prev = models.BinaryField(null=True)
    mac = models.BinaryField(null=True)
    """Key id and HMAC of whoever wrote it; null in entries placed before there were any."""
    seq = models.BigIntegerField(null=True, unique=True)

    class Meta:
        db_table = "ledger_entry"
        indexes = (
            models.Index(name="ledger_entry_waiting", fields=["at"], condition=Q(seq=None)),
            models.Index(name="ledger_entry_of_case", fields=["case_key", "seq"], condition=Q(case_key__isnull=False)),
        )
        constraints = (models.CheckConstraint(name="a_place_is_not_negative", condition=Q(seq=None) | Q(seq__gte=0)),)


class LedgerMisfit(models.Model):
    """A waiting entry the sequencer will not place, and why. It blocks nothing and is judged again when asked."""

    leaf = models.BinaryField(primary_key=True)
    reason = models.TextField()
    noticed_at = models.DateTimeField()

    class Meta:
        db_table = "ledger_misfit"


class LedgerErasure(models.Model):
    """An entry whose content was lawfully erased, and the entry that says so."""

    leaf = models.BinaryField(primary_key=True)
    by_entry = models.BinaryField()

    class Meta:
        db_table = "ledger_erasure"


class LedgerDisclosure(models.Model):
    """Salt and content of an entry. Only an erasure removes it; the proof stays."""

    leaf = models.BinaryField(primary_key=True)
    salt = models.BinaryField()
    payload = models.BinaryField()

    class Meta:
        db_table = "ledger_disclosure"


class LedgerTile(models.Model):
    """Up to 256 hashes of one level of the tree, side by side; only the right edge still grows."""

    pk = models.CompositePrimaryKey("level", "idx")
    level = models.SmallIntegerField()
    idx = models.BigIntegerField()
    hashes = models.BinaryField()

    class Meta:
        db_table = "ledger_tile"
        constraints = (models.CheckConstraint(name="a_tile_has_a_place", condition=Q(level__gte=0) & Q(idx__gte=0)),)


class LedgerCheckpoint(models.Model):
    """A signed tree head. `stamp` signs its moment too: the log's own timestamped cosignature."""

    size = models.BigIntegerField(primary_key=True)
    root = models.BinaryField()
    note = models.TextField()
    at = models.DateTimeField()
    stamp = models.BinaryField()

    class Meta:
        db_table = "ledger_checkpoint"
        constraints = (models.CheckConstraint(name="a_tree_has_a_size", condition=Q(size__gte=0)),)


class LedgerSequencer(models.Model):
    """Holds no row: whoever locks it, for which the sequencer's role alone has the right, gives places alone."""

    id = models.BigAutoField(primary_key=True)

    class Meta:
        db_table = "ledger_sequencer"


class LedgerFollower(models.Model):
    """How far a named follower has read."""

    name = models.TextField(primary_key=True)
    next_seq = models.BigIntegerField(default=0)
    read_at = models.DateTimeField(null=True)
    """When it last came further."""
    fault = models.TextField(default="", blank=True)
    """What stops it from reading at all; empty while it reads."""

    class Meta:
        db_table = "ledger_follower"
        constraints = (models.CheckConstraint(name="a_follower_begins_at_the_beginning", condition=Q(next_seq__gte=0)),)


class LedgerShelf(models.Model):
    """An entry a follower could not read, kept aside until an operator has it tried again."""

    follower = models.TextField()
    seq = models.BigIntegerField()
    leaf = models.BinaryField()
    line = models.BinaryField()
    """What must be read in order: later entries of the same line wait here too."""
    reason = models.TextField()
    detail = models.TextField()
    at = models.DateTimeField()

    class Meta:
        db_table = "ledger_shelf"
        constraints = (
            models.UniqueConstraint(name="an_entry_lies_once_on_a_shelf", fields=["follower", "seq"]),
            models.CheckConstraint(
                name="a_shelved_entry_has_a_known_reason",
                condition=Q(reason__in=["unknown_event", "unreadable", "not_taken", "follows"]),
            ),
        )
