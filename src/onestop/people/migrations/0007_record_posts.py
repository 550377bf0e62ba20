from django.db import migrations


class Migration(migrations.Migration):
    """Changes no table: with it, once, posts made before the ledger kept them are recorded."""

    dependencies = [("people", "0006_drop_old_sessions")]
    operations = []
