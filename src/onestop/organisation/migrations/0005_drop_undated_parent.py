"""The parent without days goes: nothing reads it, and two truths would differ one day."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("organisation", "0004_fill_dated_parent")]

    operations = [migrations.RemoveField(model_name="agency", name="parent")]
