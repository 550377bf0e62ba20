"""Agencies, and the periods in which each bore a name.

An agency keeps one code for life; its name and the sort of unit it is change
with time (a town becomes a city), so these stand in periods `[from, until)`.
"""

from django.db.models import (
    PROTECT,
    CharField,
    CheckConstraint,
    DateField,
    F,
    ForeignKey,
    Index,
    Model,
    Q,
    TextChoices,
)


class AgencyKind(TextChoices):
    """What an agency is in the tree; it does not change while the code lives."""

    PROVINCE = "province"
    OFFICE = "office"
    DEPARTMENT = "department"
    DISTRICT = "district"
    COMMUNE = "commune"
    ONE_STOP = "one_stop"


class Agency(Model):
    """`code` in the order of Decision 20/2020: a child's code is its parent's with one group more."""

    code = CharField(max_length=35, unique=True)
    kind = CharField(max_length=16, choices=AgencyKind.choices)
    parent = ForeignKey("self", on_delete=PROTECT, null=True, related_name="children")
    statistical_code = CharField(max_length=5, default="", blank=True)

    class Meta:
        constraints = [
            CheckConstraint(name="an_agency_is_of_a_known_kind", condition=Q(kind__in=AgencyKind.values)),
            CheckConstraint(
                name="only_a_province_stands_under_nobody",
                condition=Q(parent__isnull=True, kind="province") | Q(parent__isnull=False),
            ),
            CheckConstraint(
                name="an_agency_code_is_canonical",
                condition=Q(code__regex=r"^[A-Z][0-9]{2}(\.[0-9A-Z]+)*$"),
            ),
        ]


class AgencyPeriod(Model):
    """What an agency was called, and which sort of unit it was, from a day until another.

    Two periods of one agency never share a day (an exclusion constraint of the second migration).
    """

    agency = ForeignKey(Agency, on_delete=PROTECT, related_name="periods")
    name_vi = CharField(max_length=200)
    name_en = CharField(max_length=200)
    unit_type = CharField(max_length=20, default="", blank=True)
    valid_from = DateField()
    valid_until = DateField(null=True)
    folded = CharField(max_length=500)
    sort_key = CharField(max_length=500, db_collation="C")

    class Meta:
        constraints = [
            CheckConstraint(
                name="a_period_ends_after_it_begins",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
            ),
        ]
        indexes = [Index(name="periods_by_sort_key", fields=["sort_key"])]
