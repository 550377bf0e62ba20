from django.db import migrations


class Migration(migrations.Migration):
    """The column goes with its index `version_by_words`: phrases are matched in memory and nothing reads it."""

    dependencies = [
        ('catalogue', '0002_immutable_and_searchable'),
    ]

    operations = [
        migrations.RemoveField(model_name='version', name='words'),
    ]
