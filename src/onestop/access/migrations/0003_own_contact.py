from django.db import migrations, models

WHATS_BEFORE = (
    *("signed_in", "sign_in_failed", "sign_in_throttled", "signed_out", "password_changed"),
    *("looked", "refused", "not_found"),
)
WHATS = (*WHATS_BEFORE[:5], "email_changed", "phone_changed", *WHATS_BEFORE[5:])
KINDS = ("", "case", "person", "paper", "slip", "rating", "draft", "receipt", "case_list", "access_log")


class Migration(migrations.Migration):
    """Who changed where they are told themselves is written down."""

    dependencies = [("access", "0002_append_only")]
    operations = [
        migrations.RemoveConstraint(model_name="accessline", name="an_access_is_of_a_known_sort"),
        migrations.AddConstraint(
            model_name="accessline",
            constraint=models.CheckConstraint(
                condition=models.Q(kind__in=KINDS, what__in=WHATS), name="an_access_is_of_a_known_sort"
            ),
        ),
    ]
