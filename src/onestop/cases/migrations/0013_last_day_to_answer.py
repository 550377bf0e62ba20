from django.db import migrations, models


class Migration(migrations.Migration):
    """Expand: the last day on which a request may be answered, where one was named."""

    dependencies = [("cases", "0012_answers_put_right")]
    operations = [migrations.AddField("casewait", "reply_by", models.DateField(null=True))]
