from django.db import migrations, models


class Migration(migrations.Migration):
    """Contract: only code that writes what 0002 added may run on it."""

    dependencies = [
        ('documents', '0002_what_was_received_and_scanned'),
    ]

    operations = [
        migrations.AddConstraint(
            model_name='upload',
            constraint=models.CheckConstraint(condition=models.Q(models.Q(('scanned_at__isnull', False), ('state__in', ['clean', 'infected'])), models.Q(('scanned_at', None), ('state__in', ['unscanned', 'quarantine'])), _connector='OR'), name='a_scan_says_when_and_what'),
        ),
    ]
