from django.db import migrations, models


class Migration(migrations.Migration):
    """An outage that is recorded long afterwards waits for somebody else to certify it."""

    dependencies = [("outages", "0003_put_right_and_moves")]
    operations = [
        migrations.AddField(model_name="outagerow", name="proposed_end", field=models.DateTimeField(null=True)),
    ]
