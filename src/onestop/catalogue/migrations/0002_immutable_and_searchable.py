"""Published versions do not change; words are found by their beginnings."""

from django.db import migrations

GUARD = """
CREATE FUNCTION catalogue_version_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'a published version is never deleted: % v%', OLD.code, OLD.number
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  -- An end and the door may change; everything else is what people were promised.
  IF (to_jsonb(NEW) - 'valid_until' - 'open_for_applying')
     IS DISTINCT FROM (to_jsonb(OLD) - 'valid_until' - 'open_for_applying') THEN
    RAISE EXCEPTION 'a published version is never changed: % v%', OLD.code, OLD.number
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER a_published_version_is_immutable BEFORE UPDATE OR DELETE ON catalogue_version
  FOR EACH ROW EXECUTE FUNCTION catalogue_version_is_immutable();
"""

SEARCH = "CREATE INDEX version_by_words ON catalogue_version USING gin (to_tsvector('simple', words));"


class Migration(migrations.Migration):
    dependencies = [("catalogue", "0001_initial")]
    operations = [
        migrations.RunSQL(
            GUARD,
            "DROP TRIGGER a_published_version_is_immutable ON catalogue_version;"
            "DROP FUNCTION catalogue_version_is_immutable();",
        ),
        migrations.RunSQL(SEARCH, "DROP INDEX version_by_words;"),
    ]
