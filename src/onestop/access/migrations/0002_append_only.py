"""A line is written once; what is a year older than the newest may be forgotten, and nothing sooner.

Measured by the lines themselves: no clock has to be believed, neither the database's nor its caller's."""

from django.db import migrations

FORWARD = """
CREATE FUNCTION access_log_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the access log is append-only: % refused', TG_OP USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE TRIGGER accesses_stay_as_they_were BEFORE UPDATE OR TRUNCATE ON access_log
  FOR EACH STATEMENT EXECUTE FUNCTION access_log_refuses();
CREATE FUNCTION access_log_keeps_a_year() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.at > (SELECT max(at) FROM access_log) - interval '365 days' THEN
    RAISE EXCEPTION 'the access log is append-only: DELETE refused' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER accesses_of_a_year_stay BEFORE DELETE ON access_log
  FOR EACH ROW EXECUTE FUNCTION access_log_keeps_a_year();
"""
BACKWARD = """
DROP TRIGGER accesses_of_a_year_stay ON access_log;
DROP TRIGGER accesses_stay_as_they_were ON access_log;
DROP FUNCTION access_log_keeps_a_year();
DROP FUNCTION access_log_refuses();
"""


class Migration(migrations.Migration):
    dependencies = [("access", "0001_initial")]

    operations = [migrations.RunSQL(FORWARD, BACKWARD)]
