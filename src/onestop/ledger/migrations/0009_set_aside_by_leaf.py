"""Whether an entry waits is asked by its leaf alone.

Asked for `seq IS NULL` as well, a server whose statistics tell of no entry that waits (mostly there is none) went through all that
wait for each that was set aside: 20,000 forged ones kept the sequencer for a minute in which nothing genuine was signed.
"""

from django.db import migrations

_BY_LEAF = "(SELECT seq IS NULL FROM public.ledger_entry WHERE leaf = NEW.leaf)"
_BEFORE = "EXISTS (SELECT 1 FROM public.ledger_entry WHERE leaf = NEW.leaf AND seq IS NULL)"
_FUNCTION = """
CREATE OR REPLACE FUNCTION ledger_sets_aside_what_waits() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF {waits} THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'the ledger sets aside only what waits' USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("ledger", "0008_only_of_what_is_there")]
    operations = [migrations.RunSQL(_FUNCTION.format(waits=_BY_LEAF), _FUNCTION.format(waits=_BEFORE))]
