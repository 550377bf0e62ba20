"""The outbox: jobs promised by a transaction, waiting to be handed to the queue.

What throttles count, what waits for its author, what upgrades did.
"""

from django.db import models
from django.db.models.functions import Now  # noqa: TID251 - orders the outbox beside the queue, by the database's clock


class Outbox(models.Model):
    """One promised job. A row lives from its transaction's commit to the next relay, a second or so."""

    task = models.TextField()
    args = models.JSONField(db_default={})
    made_at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "runtime_outbox"


class Throttle(models.Model):
    """Until when the slots of one key are taken. The table is UNLOGGED; rows of the past mean nothing."""

    key = models.BinaryField(primary_key=True)
    """HMAC of what is limited and of whom: nobody can be read off it."""
    free_at = models.DateTimeField()

    class Meta:
        db_table = "runtime_throttle"


class KeptBriefly(models.Model):
    """What was posted when its session was over, until its author has signed in again. The table is UNLOGGED."""

    key = models.BinaryField(primary_key=True)
    """HMAC of whose it is: nobody can be read off it."""
    sealed = models.BinaryField()
    """Encrypted under the installation's secret."""
    kept_at = models.DateTimeField()

    class Meta:
        db_table = "runtime_kept_briefly"


class Upgrade(models.Model):
    """What an upgrade needed beside SQL and did, once: written in the transaction of the work itself. What the demo made, too."""

    work = models.TextField(primary_key=True)
    """App and name of the migration it belongs to, with a point between; of the demo's, `demo` and what was made."""
    done_at = models.DateTimeField()

    class Meta:
        db_table = "runtime_upgrade"
