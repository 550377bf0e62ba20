from django.db import migrations, models


class Migration(migrations.Migration):
    """Expand: a wider column takes whatever the narrower one held, and is not written anew."""

    dependencies = [
        ('documents', '0003_a_scan_says_when'),
    ]

    operations = [
        migrations.AlterField(
            model_name='upload',
            name='name',
            field=models.CharField(max_length=255),
        ),
    ]
