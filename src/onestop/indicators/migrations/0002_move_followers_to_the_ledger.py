"""The place of a follower belongs to the ledger. The old table goes in the next migration.

Nothing of the version before may read on meanwhile: it would count twice what the new one counts.
"""

from django.db import migrations

FORWARD = """
INSERT INTO ledger_follower (name, next_seq, fault) SELECT name, next_seq, '' FROM indicators_follower
ON CONFLICT (name) DO UPDATE SET next_seq = excluded.next_seq
"""
BACKWARD = """
INSERT INTO indicators_follower (name, next_seq) SELECT name, next_seq FROM ledger_follower
ON CONFLICT (name) DO UPDATE SET next_seq = excluded.next_seq
"""


class Migration(migrations.Migration):
    dependencies = [("indicators", "0001_initial"), ("ledger", "0004_followers")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
