"""No row is larger, and bears no other moment, than what our processes write: rows here can never be taken out again.

New rows are held to it from here on; the next migration asks it of old ones.
"""

from typing import Final

from django.db import migrations

_CALENDAR = "{0} BETWEEN '0001-01-02 00:00+00' AND '9999-12-30 00:00+00'"


def _up_to(**octets: int) -> str:
    return " AND ".join(f"octet_length({column}) <= {most}" for column, most in octets.items())


CONSTRAINTS: Final = {
    "an_entry_is_short": ("ledger_entry", _up_to(leaf=32, type=100, case_key=32, body=1_000, prev=32, mac=36)),
    "an_entry_has_a_moment_of_the_calendar": ("ledger_entry", _CALENDAR.format("at")),
    "a_content_has_up_to_64_kb": ("ledger_disclosure", _up_to(leaf=32, salt=16, payload=65_536)),
    "a_misfit_is_short": ("ledger_misfit", _up_to(leaf=32, reason=100)),
    "a_misfit_has_a_moment_of_the_calendar": ("ledger_misfit", _CALENDAR.format("noticed_at")),
    "an_erasure_is_short": ("ledger_erasure", _up_to(leaf=32, by_entry=32)),
    "a_checkpoint_is_short": ("ledger_checkpoint", _up_to(root=32, note=10_000, stamp=1_000)),
    "a_checkpoint_has_a_moment_of_the_calendar": ("ledger_checkpoint", _CALENDAR.format("at")),
    "a_follower_is_short": ("ledger_follower", _up_to(name=100, fault=2_000)),
    "a_follower_has_a_moment_of_the_calendar": ("ledger_follower", _CALENDAR.format("read_at")),
    "a_shelved_entry_is_short": ("ledger_shelf", _up_to(follower=100, leaf=32, line=100, reason=100, detail=2_000)),
    "a_shelved_entry_has_a_moment_of_the_calendar": ("ledger_shelf", _CALENDAR.format("at")),
}
"""By name, the table and what holds in it."""
FORWARD = "".join(
    f"ALTER TABLE {table} ADD CONSTRAINT {name} CHECK ({check}) NOT VALID;\n"
    for name, (table, check) in CONSTRAINTS.items()
)
BACKWARD = "".join(f"ALTER TABLE {table} DROP CONSTRAINT {name};\n" for name, (table, _) in CONSTRAINTS.items())


class Migration(migrations.Migration):
    dependencies = [("ledger", "0005_sequencer")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
