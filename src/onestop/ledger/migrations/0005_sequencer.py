"""The sequencer is told apart by a right, not by a number anybody may lock; a place nobody signed can be taken back."""

from django.db import migrations, models

_PLACE_ONLY = """
CREATE TRIGGER only_a_place_is_given_later BEFORE UPDATE ON ledger_entry FOR EACH ROW
  WHEN (OLD.seq IS NOT NULL OR NEW.seq IS NULL
        OR (NEW.leaf, NEW.type, NEW.at, NEW.case_key, NEW.body, NEW.prev, NEW.mac)
           IS DISTINCT FROM (OLD.leaf, OLD.type, OLD.at, OLD.case_key, OLD.body, OLD.prev, OLD.mac))
  EXECUTE FUNCTION {refuses}();
"""

# The schema is named: a temporary table of the same name would come first.
FORWARD = (
    """
CREATE FUNCTION ledger_keeps_signed_places() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.seq IS NULL AND OLD.seq >= (SELECT coalesce(max(size), 0) FROM public.ledger_checkpoint)
     AND (NEW.leaf, NEW.type, NEW.at, NEW.case_key, NEW.body, NEW.prev, NEW.mac)
         IS NOT DISTINCT FROM (OLD.leaf, OLD.type, OLD.at, OLD.case_key, OLD.body, OLD.prev, OLD.mac) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the ledger is append-only: % on % refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
DROP TRIGGER only_a_place_is_given_later ON ledger_entry;
"""
    + _PLACE_ONLY.format(refuses="ledger_keeps_signed_places")
)

BACKWARD = (
    "DROP TRIGGER only_a_place_is_given_later ON ledger_entry;"
    + _PLACE_ONLY.format(refuses="ledger_refuses")
    + "DROP FUNCTION ledger_keeps_signed_places();"
)


class Migration(migrations.Migration):
    dependencies = [("ledger", "0004_followers")]
    operations = [
        migrations.CreateModel(
            name="LedgerSequencer",
            fields=[("id", models.BigAutoField(primary_key=True, serialize=False))],
            options={"db_table": "ledger_sequencer"},
        ),
        migrations.RunSQL(FORWARD, BACKWARD),
    ]
