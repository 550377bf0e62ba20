"""Whom an agency stood under gets its days, and agencies that end get successors.

The undated parent stays until the next two steps have copied and dropped it; a row no longer needs one.
"""

import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("organisation", "0002_one_name_at_a_time")]

    operations = [
        migrations.RemoveConstraint(model_name="agency", name="only_a_province_stands_under_nobody"),
        migrations.AddField(
            model_name="agency", name="recorded_at", field=models.DateTimeField(null=True)
        ),
        migrations.AddConstraint(
            model_name="agencyperiod",
            constraint=models.UniqueConstraint(fields=("agency", "valid_from"), name="a_name_begins_once"),
        ),
        migrations.CreateModel(
            name="AgencyParent",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("valid_from", models.DateField()),
                ("valid_until", models.DateField(null=True)),
                (
                    "agency",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="parents",
                        to="organisation.agency",
                    ),
                ),
                (
                    "parent",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("valid_until__isnull", True))
                        | models.Q(("valid_until__gt", models.F("valid_from"))),
                        name="a_parent_ends_after_it_begins",
                    ),
                    models.CheckConstraint(
                        condition=~models.Q(("agency", models.F("parent"))), name="nobody_stands_under_itself"
                    ),
                    models.UniqueConstraint(fields=("agency", "valid_from"), name="a_parent_begins_once"),
                ]
            },
        ),
        migrations.CreateModel(
            name="AgencySuccession",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("succeeds_on", models.DateField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("merged", "Merged"), ("split", "Split"), ("abolished", "Abolished")], max_length=9
                    ),
                ),
                ("takes_files", models.BooleanField()),
                ("share", models.PositiveSmallIntegerField(null=True)),
                ("decision", models.CharField(max_length=200)),
                (
                    "predecessor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="organisation.agency"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["merged", "split", "abolished"])),
                        name="a_succession_is_of_a_known_kind",
                    ),
                    models.CheckConstraint(
                        condition=~models.Q(("predecessor", models.F("successor"))), name="nobody_succeeds_itself"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("share__isnull", True))
                        | models.Q(("share__gte", 1), ("share__lte", 100)),
                        name="a_share_is_a_percentage",
                    ),
                    models.UniqueConstraint(
                        fields=("predecessor", "successor", "succeeds_on"), name="a_successor_succeeds_once_a_day"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("takes_files", True)),
                        fields=("predecessor", "succeeds_on"),
                        name="files_are_handed_to_one_agency",
                    ),
                ]
            },
        ),
        migrations.RunSQL(
            """
            ALTER TABLE organisation_agencyparent ADD CONSTRAINT an_agency_stands_under_one_at_a_time
            EXCLUDE USING gist (
                int8range(agency_id, agency_id, '[]') WITH &&,
                daterange(valid_from, valid_until) WITH &&
            )
            """,
            "ALTER TABLE organisation_agencyparent DROP CONSTRAINT an_agency_stands_under_one_at_a_time",
        ),
    ]
