"""Agencies, and the periods in which each bore a name, stood under another, or was succeeded.

An agency keeps one code for life; its name, the sort of unit it is (a town becomes a city) and whom it
stands under change with time, so these stand in periods `[from, until)`. Its kind does not change: a
district that becomes a commune is another agency, with another code, that succeeds the first.
"""

from django.db.models import (
    PROTECT,
    BooleanField,
    CharField,
    CheckConstraint,
    DateField,
    DateTimeField,
    F,
    ForeignKey,
    Index,
    Model,
    PositiveSmallIntegerField,
    Q,
    TextChoices,
    UniqueConstraint,
)


class AgencyKind(TextChoices):
    """What an agency is; it does not change while the code lives."""

    PROVINCE = "province"
    OFFICE = "office"
    DEPARTMENT = "department"
    DISTRICT = "district"
    COMMUNE = "commune"
    ONE_STOP = "one_stop"
    COMMUNE_POLICE = "commune_police"
    SOCIAL_INSURANCE = "social_insurance"
    TAX_OFFICE = "tax_office"


class SuccessionKind(TextChoices):
    MERGED = "merged"
    SPLIT = "split"
    ABOLISHED = "abolished"


class Agency(Model):
    """`code` in the order of Decision 20/2020. Given once; it tells nothing of the tree, which is dated.

    `recorded_at`: when the ledger was last told of it; null for one loaded before the ledger kept agencies.
    """

    code = CharField(max_length=35, unique=True)
    kind = CharField(max_length=16, choices=AgencyKind.choices)
    statistical_code = CharField(max_length=5, default="", blank=True)
    recorded_at = DateTimeField(null=True)
    phone = CharField(max_length=20, default="", db_default="", blank=True)
    email = CharField(max_length=100, default="", db_default="", blank=True)
    address = CharField(max_length=300, default="", db_default="", blank=True)

    class Meta:
        constraints = [
            CheckConstraint(name="an_agency_is_of_a_known_kind", condition=Q(kind__in=AgencyKind.values)),
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
            UniqueConstraint(name="a_name_begins_once", fields=["agency", "valid_from"]),
        ]
        indexes = [Index(name="periods_by_sort_key", fields=["sort_key"])]


class AgencyParent(Model):
    """Whom an agency stood under, from a day until another.

    Two periods of one agency never share a day (an exclusion constraint of the third migration).
    """

    agency = ForeignKey(Agency, on_delete=PROTECT, related_name="parents")
    parent = ForeignKey(Agency, on_delete=PROTECT, related_name="+")
    valid_from = DateField()
    valid_until = DateField(null=True)

    class Meta:
        constraints = [
            CheckConstraint(
                name="a_parent_ends_after_it_begins",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
            ),
            CheckConstraint(name="nobody_stands_under_itself", condition=~Q(agency=F("parent"))),
            UniqueConstraint(name="a_parent_begins_once", fields=["agency", "valid_from"]),
        ]


class AgencySuccession(Model):
    """From a day on, by a decision, one agency stands for another or for a part of it."""

    predecessor = ForeignKey(Agency, on_delete=PROTECT, related_name="+")
    successor = ForeignKey(Agency, on_delete=PROTECT, related_name="+")
    succeeds_on = DateField()
    kind = CharField(max_length=9, choices=SuccessionKind.choices)
    takes_files = BooleanField()
    share = PositiveSmallIntegerField(null=True)
    decision = CharField(max_length=200)

    class Meta:
        constraints = [
            CheckConstraint(name="a_succession_is_of_a_known_kind", condition=Q(kind__in=SuccessionKind.values)),
            CheckConstraint(name="nobody_succeeds_itself", condition=~Q(predecessor=F("successor"))),
            CheckConstraint(
                name="a_share_is_a_percentage", condition=Q(share__isnull=True) | Q(share__gte=1, share__lte=100)
            ),
            UniqueConstraint(
                name="a_successor_succeeds_once_a_day", fields=["predecessor", "successor", "succeeds_on"]
            ),
            UniqueConstraint(
                name="files_are_handed_to_one_agency",
                fields=["predecessor", "succeeds_on"],
                condition=Q(takes_files=True),
            ),
        ]
