"""Contract: sessions are kept in `people_session`; those of the library's table have ended with the upgrade."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("people", "0005_session")]

    operations = [migrations.RunSQL("DROP TABLE IF EXISTS django_session", migrations.RunSQL.noop)]
