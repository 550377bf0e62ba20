from django.db import migrations, models


class Migration(migrations.Migration):
    """Where somebody was reached until a counter changed it is told of the change."""

    dependencies = [("notices", "0002_stops")]
    operations = [
        migrations.RemoveConstraint(model_name="message", name="a_message_goes_a_known_way"),
        migrations.AddConstraint(
            model_name="message",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    channel__in=["chat", "email", "inbox", "sms"], recipient__in=["applicant", "former", "submitter"]
                ),
                name="a_message_goes_a_known_way",
            ),
        ),
    ]
