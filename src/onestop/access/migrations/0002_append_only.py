"""A line is written once; what is older than a year may be forgotten, and nothing sooner."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION access_log_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the access log is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER accesses_stay_as_they_were BEFORE UPDATE OR TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION access_log_refuses();
CREATE TRIGGER accesses_of_a_year_stay BEFORE DELETE ON access_log FOR EACH ROW
  WHEN (OLD.at > now() - interval '365 days') EXECUTE FUNCTION access_log_refuses();
"""
BACKWARD = """
DROP TRIGGER accesses_of_a_year_stay ON access_log;
DROP TRIGGER accesses_stay_as_they_were ON access_log;
DROP FUNCTION access_log_refuses();
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
