from django.db import migrations


class Migration(migrations.Migration):
    """Changes no table: with it, once, the return of what was restored after its notice went is opened (`open_returns_left_out`)."""

    dependencies = [("cases", "0038_fallen_away")]
    operations = []
