"""Entries bear a MAC; what the sequencer will not place is set aside; content can be lawfully erased.

Entries already placed are covered by the checkpoint that signs them and stay without a MAC. What waits
for its place while this runs is vouched for by whoever migrates: it is sealed here.
"""

from typing import Any

from django.db import migrations, models

FORWARD = """
DROP TRIGGER only_a_place_is_given_later ON ledger_entry;
CREATE TRIGGER only_a_place_is_given_later BEFORE UPDATE ON ledger_entry FOR EACH ROW
  WHEN (OLD.seq IS NOT NULL OR NEW.seq IS NULL
        OR (NEW.leaf, NEW.type, NEW.at, NEW.case_key, NEW.body, NEW.prev, NEW.mac)
           IS DISTINCT FROM (OLD.leaf, OLD.type, OLD.at, OLD.case_key, OLD.body, OLD.prev, OLD.mac))
  EXECUTE FUNCTION ledger_refuses();

DROP TRIGGER disclosures_stay ON ledger_disclosure;
CREATE TRIGGER disclosures_stay BEFORE UPDATE OR TRUNCATE ON ledger_disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
CREATE FUNCTION ledger_keeps_contents() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM ledger_erasure WHERE leaf = OLD.leaf) THEN RETURN OLD; END IF;
  RAISE EXCEPTION 'the ledger is append-only: % on % refused, for no erasure says so', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER only_what_an_erasure_names_goes BEFORE DELETE ON ledger_disclosure
  FOR EACH ROW EXECUTE FUNCTION ledger_keeps_contents();

CREATE TRIGGER erasures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_erasure
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER misfits_are_not_rewritten BEFORE UPDATE OR TRUNCATE ON ledger_misfit
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
"""

BACKWARD = """
DROP TRIGGER misfits_are_not_rewritten ON ledger_misfit;
DROP TRIGGER erasures_stay ON ledger_erasure;
DROP TRIGGER only_what_an_erasure_names_goes ON ledger_disclosure;
DROP FUNCTION ledger_keeps_contents();
DROP TRIGGER disclosures_stay ON ledger_disclosure;
CREATE TRIGGER disclosures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();
DROP TRIGGER only_a_place_is_given_later ON ledger_entry;
CREATE TRIGGER only_a_place_is_given_later BEFORE UPDATE ON ledger_entry FOR EACH ROW
  WHEN (OLD.seq IS NOT NULL OR NEW.seq IS NULL
        OR (NEW.leaf, NEW.type, NEW.at, NEW.case_key, NEW.body, NEW.prev)
           IS DISTINCT FROM (OLD.leaf, OLD.type, OLD.at, OLD.case_key, OLD.body, OLD.prev))
  EXECUTE FUNCTION ledger_refuses();
"""


def seal_what_waits(apps: Any, schema_editor: Any) -> None:
    """Give a MAC to entries that were committed before there were any and have no place yet."""
    from onestop.ledger.sealing import mac_keys

    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT leaf FROM ledger_entry WHERE seq IS NULL AND mac IS NULL")
        leaves = [bytes(leaf) for (leaf,) in cursor.fetchall()]
        if not leaves:
            return
        macs = [mac_keys().seal(leaf) for leaf in leaves]
        cursor.execute("ALTER TABLE ledger_entry DISABLE TRIGGER only_a_place_is_given_later")
        cursor.execute(
            "UPDATE ledger_entry SET mac = given.mac FROM unnest(%s::bytea[], %s::bytea[]) AS given (leaf, mac)"
            " WHERE ledger_entry.leaf = given.leaf",
            [leaves, macs],
        )
        cursor.execute("ALTER TABLE ledger_entry ENABLE TRIGGER only_a_place_is_given_later")


class Migration(migrations.Migration):
    dependencies = [("ledger", "0002_append_only")]
    operations = [
        migrations.AddField("ledgerentry", "mac", models.BinaryField(null=True)),
        migrations.CreateModel(
            name="LedgerMisfit",
            fields=[
                ("leaf", models.BinaryField(primary_key=True, serialize=False)),
                ("reason", models.TextField()),
                ("noticed_at", models.DateTimeField()),
            ],
            options={"db_table": "ledger_misfit"},
        ),
        migrations.CreateModel(
            name="LedgerErasure",
            fields=[
                ("leaf", models.BinaryField(primary_key=True, serialize=False)),
                ("by_entry", models.BinaryField()),
            ],
            options={"db_table": "ledger_erasure"},
        ),
        migrations.RunPython(seal_what_waits, migrations.RunPython.noop),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
