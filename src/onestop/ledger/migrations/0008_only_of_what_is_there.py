"""A misfit is an entry that waits; a checkpoint signs places that were given, and more of them than the one before.

The sequencer's role alone writes either. Whoever got hold of it is refused what `fsck` would name afterwards.
"""

from django.db import migrations

# The schema is named: a temporary table of the same name would come first.
FORWARD = """
CREATE FUNCTION ledger_sets_aside_what_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM public.ledger_entry WHERE leaf = NEW.leaf AND seq IS NULL) THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the ledger sets aside only what waits' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER only_what_waits_is_set_aside BEFORE INSERT ON ledger_misfit
  FOR EACH ROW EXECUTE FUNCTION ledger_sets_aside_what_waits();

CREATE FUNCTION ledger_signs_what_is_placed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.size = (SELECT coalesce(max(seq) + 1, 0) FROM public.ledger_entry)
     AND NEW.size > (SELECT coalesce(max(size), -1) FROM public.ledger_checkpoint) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the ledger has not % places, or signed as many before', NEW.size
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER a_checkpoint_signs_all_places BEFORE INSERT ON ledger_checkpoint
  FOR EACH ROW EXECUTE FUNCTION ledger_signs_what_is_placed();
"""

BACKWARD = """
DROP TRIGGER a_checkpoint_signs_all_places ON ledger_checkpoint;
DROP FUNCTION ledger_signs_what_is_placed();
DROP TRIGGER only_what_waits_is_set_aside ON ledger_misfit;
DROP FUNCTION ledger_sets_aside_what_waits();
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0007_validate_bounds")]
    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
