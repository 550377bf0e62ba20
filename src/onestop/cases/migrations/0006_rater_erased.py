from django.db import migrations

_RATERS = """
UPDATE feedback_rating SET by = '' FROM cases_case c
WHERE c.code = feedback_rating.case_code AND c.content_erased_at IS NOT NULL"""


class Migration(migrations.Migration):
    """Cases erased before kept who rated them; nothing needs it."""

    dependencies = [("cases", "0005_content_erased"), ("feedback", "0001_rating")]
    operations = [migrations.RunSQL(_RATERS, migrations.RunSQL.noop)]
