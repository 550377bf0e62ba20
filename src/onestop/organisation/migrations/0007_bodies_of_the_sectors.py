from django.db import migrations, models


class Migration(migrations.Migration):
    """The commune police, social insurance and the tax office are agencies as well: they do steps of cases."""

    dependencies = [("organisation", "0006_contact")]
    operations = [
        migrations.RemoveConstraint("agency", "an_agency_is_of_a_known_kind"),
        migrations.AlterField(
            "agency",
            "kind",
            models.CharField(
                choices=[
                    ("province", "Province"),
                    ("office", "Office"),
                    ("department", "Department"),
                    ("district", "District"),
                    ("commune", "Commune"),
                    ("one_stop", "One Stop"),
                    ("commune_police", "Commune Police"),
                    ("social_insurance", "Social Insurance"),
                    ("tax_office", "Tax Office"),
                ],
                max_length=16,
            ),
        ),
        migrations.AddConstraint(
            "agency",
            models.CheckConstraint(
                name="an_agency_is_of_a_known_kind",
                condition=models.Q(
                    kind__in=[
                        "province",
                        "office",
                        "department",
                        "district",
                        "commune",
                        "one_stop",
                        "commune_police",
                        "social_insurance",
                        "tax_office",
                    ]
                ),
            ),
        ),
    ]
