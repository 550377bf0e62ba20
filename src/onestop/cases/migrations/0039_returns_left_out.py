from django.db import migrations


class Migration(migrations.Migration):
    """Changes no table: with it, once, returns of what was revoked are as their entries say (`open_returns_left_out`)."""

    dependencies = [("cases", "0038_fallen_away")]
    operations = []
