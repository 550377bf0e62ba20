"""The tables refuse what the ledger never does."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION ledger_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the ledger is append-only: % on % refused', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE TRIGGER only_a_place_is_given_later BEFORE UPDATE ON ledger_entry FOR EACH ROW
  WHEN (OLD.seq IS NOT NULL OR NEW.seq IS NULL
        OR (NEW.leaf, NEW.type, NEW.at, NEW.case_key, NEW.body, NEW.prev)
           IS DISTINCT FROM (OLD.leaf, OLD.type, OLD.at, OLD.case_key, OLD.body, OLD.prev))
  EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER entries_stay BEFORE DELETE OR TRUNCATE ON ledger_entry
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();

CREATE TRIGGER disclosures_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();

CREATE TRIGGER checkpoints_stay BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_checkpoint
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();

CREATE TRIGGER a_tile_only_grows BEFORE UPDATE ON ledger_tile FOR EACH ROW
  WHEN (NEW.level <> OLD.level OR NEW.idx <> OLD.idx
        OR length(NEW.hashes) <= length(OLD.hashes)
        OR substr(NEW.hashes, 1, length(OLD.hashes)) <> OLD.hashes)
  EXECUTE FUNCTION ledger_refuses();
CREATE TRIGGER tiles_stay BEFORE DELETE OR TRUNCATE ON ledger_tile
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuses();

ALTER TABLE ledger_tile
  ADD CONSTRAINT a_tile_holds_up_to_256_hashes
  CHECK (length(hashes) BETWEEN 32 AND 8192 AND length(hashes) % 32 = 0);
"""

BACKWARD = """
ALTER TABLE ledger_tile DROP CONSTRAINT a_tile_holds_up_to_256_hashes;
DROP TRIGGER tiles_stay ON ledger_tile;
DROP TRIGGER a_tile_only_grows ON ledger_tile;
DROP TRIGGER checkpoints_stay ON ledger_checkpoint;
DROP TRIGGER disclosures_stay ON ledger_disclosure;
DROP TRIGGER entries_stay ON ledger_entry;
DROP TRIGGER only_a_place_is_given_later ON ledger_entry;
DROP FUNCTION ledger_refuses();
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0001_initial")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
