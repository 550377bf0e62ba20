from django.db import migrations


class Migration(migrations.Migration):
    """Changes no table: with it, once, what cases owe that ended under an older rule becomes a task (`count_originals_left_out`)."""

    dependencies = [("cases", "0039_returns_left_out")]
    operations = []
