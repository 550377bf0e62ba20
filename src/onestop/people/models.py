"""Accounts, the people and businesses behind them, and the posts officials hold.

An account is a way in; a person is who the law knows, by one number; a post is
what gives an official permissions, at one agency, from a day until another.
"""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db.models import (
    CASCADE,
    PROTECT,
    BinaryField,
    BooleanField,
    CharField,
    CheckConstraint,
    DateField,
    DateTimeField,
    EmailField,
    F,
    ForeignKey,
    Index,
    Model,
    OneToOneField,
    PositiveSmallIntegerField,
    Q,
    TextChoices,
    TextField,
    UniqueConstraint,
)
from django.db.models.functions import Lower

from onestop.kernel.signing import SIGNS_AS
from onestop.people.domain.absences import SCOPE_CODES, WHY
from onestop.people.domain.contact_proof import CONTACT_KINDS
from onestop.people.domain.roles import ROLE_CODES


class PersonKind(TextChoices):
    CITIZEN = "citizen"
    BUSINESS = "business"


class UserKind(TextChoices):
    CITIZEN = "citizen"
    BUSINESS = "business"
    OFFICIAL = "official"


class Person(Model):
    """A citizen by personal number, or a business by tax code.

    Of somebody lawfully erased a row without a name remains, since cases point to it; its number stands for nobody.
    """

    kind = CharField(max_length=8, choices=PersonKind.choices)
    name = CharField(max_length=200)
    number = CharField(max_length=14)
    document_kind = CharField(max_length=8, default="", db_default="", blank=True)
    """Of whoever has no personal number: what else they are known by; then `number` is empty."""
    document_number = CharField(max_length=24, default="", db_default="", blank=True)
    document_issuer = CharField(max_length=200, default="", db_default="", blank=True)
    """The country or authority, as it stands on the document."""
    birth_year = PositiveSmallIntegerField(null=True)
    phone = CharField(max_length=20, default="", blank=True)
    email = EmailField(default="", blank=True)
    address = CharField(max_length=300, default="", blank=True)
    folded = CharField(max_length=300)
    sort_key = CharField(max_length=500, db_collation="C")

    class Meta:
        indexes = [Index(name="people_by_name_and_year", fields=["folded", "birth_year"])]
        constraints = [
            UniqueConstraint(name="a_number_belongs_to_one_person", fields=["number", "kind"], condition=~Q(number="")),
            UniqueConstraint(
                name="a_document_belongs_to_one_person",
                fields=["document_number", "document_kind", "document_issuer"],
                condition=~Q(document_number=""),
            ),
            CheckConstraint(
                name="whoever_has_no_number_is_known_by_a_document_or_none",
                condition=Q(document_kind="", document_number="", document_issuer="")
                | Q(document_kind__in=["passport", "foreign"], number="", kind="citizen")
                & ~Q(document_number="")
                & ~Q(document_issuer="")
                | Q(document_kind="none", document_number="", document_issuer="", number="", kind="citizen"),
            ),
            CheckConstraint(name="a_person_is_a_citizen_or_a_business", condition=Q(kind__in=PersonKind.values)),
            CheckConstraint(
                name="a_citizen_number_or_a_tax_code_looks_like_one",
                condition=Q(kind="citizen", number__regex=r"^([0-9]{12}|[0-9]{9})$")
                | Q(kind="business", number__regex=r"^([0-9]{10}(-[0-9]{3})?|[0-9]{12})$")
                | Q(kind="citizen", number="") & ~Q(document_kind="")
                | Q(name="", number__regex=r"^-[0-9]+$"),
            ),
        ]


class FormerContact(Model):
    """By what somebody was reached until a counter changed it; gone once they were told of the change there."""

    person = OneToOneField(Person, on_delete=CASCADE, primary_key=True, related_name="+")
    phone = CharField(max_length=20, default="", blank=True)
    changed_at = DateTimeField()

    class Meta:
        db_table = "people_former_contact"

    def __str__(self) -> str:
        return str(self.person_id)


class ContactChange(Model):
    """A new address or number of somebody that waits for the code sent there; the code itself is kept nowhere."""

    person = ForeignKey(Person, on_delete=CASCADE, related_name="+", db_index=False)
    kind = CharField(max_length=8)
    value = CharField(max_length=254)
    salt = BinaryField(max_length=16)
    """Random, new with each code."""
    asked_at = DateTimeField()
    ends_at = DateTimeField()
    wrong = PositiveSmallIntegerField(default=0)
    """How often another code was typed."""

    class Meta:
        db_table = "people_contact_change"
        constraints = [
            UniqueConstraint(name="one_change_of_a_kind_waits", fields=["person", "kind"]),
            CheckConstraint(name="a_contact_is_of_a_known_kind", condition=Q(kind__in=sorted(CONTACT_KINDS))),
        ]

    def __str__(self) -> str:
        return f"{self.person_id} {self.kind}"


class Official(Model):
    """Somebody in the province's service; what they may do follows from their posts alone."""

    staff_number = CharField(max_length=40, unique=True)
    name = CharField(max_length=200)
    email = EmailField(default="", blank=True)
    phone = CharField(max_length=20, default="", blank=True)
    person = ForeignKey(Person, on_delete=PROTECT, null=True, blank=True, related_name="+", db_index=False)
    """Who they are outside their office, where it is known: in a case of their own they take no part."""
    folded = CharField(max_length=300)
    sort_key = CharField(max_length=500, db_collation="C")


class Post(Model):
    """One role at one agency, `[valid_from, valid_until)`."""

    official = ForeignKey(Official, on_delete=PROTECT, related_name="posts")
    role = CharField(max_length=20)
    agency = ForeignKey("organisation.Agency", on_delete=PROTECT, related_name="+")
    valid_from = DateField()
    valid_until = DateField(null=True)
    signs_as = CharField(max_length=16, default="head", db_default="head")
    """In which capacity decisions are signed in it: as in `kernel.signing`."""
    title = CharField(max_length=200, default="", db_default="", blank=True)
    """What the post is called where that is neither the head's name nor simply his deputy's."""

    class Meta:
        constraints = [
            CheckConstraint(name="a_post_signs_in_a_known_capacity", condition=Q(signs_as__in=SIGNS_AS)),
            CheckConstraint(
                name="a_post_ends_after_it_begins",
                condition=Q(valid_until__isnull=True) | Q(valid_until__gt=F("valid_from")),
            ),
            CheckConstraint(name="a_post_has_a_known_role", condition=Q(role__in=ROLE_CODES)),
            UniqueConstraint(
                name="an_official_holds_a_post_once_at_a_time",
                fields=["official", "role", "agency"],
                condition=Q(valid_until__isnull=True),
            ),
        ]
        indexes = [Index(name="posts_by_agency_and_role", fields=["agency", "role"])]


class Absence(Model):
    """An official is away, `[begins_at, ends_at)`; who does his work meanwhile, and how much of it."""

    official = ForeignKey(Official, on_delete=PROTECT, related_name="absences")
    begins_at = DateTimeField()
    ends_at = DateTimeField()
    why = CharField(max_length=16)
    deputy = ForeignKey(Official, on_delete=PROTECT, null=True, blank=True, related_name="+")
    scope = ArrayField(CharField(max_length=16), default=list, blank=True)
    agencies = ArrayField(CharField(max_length=35), default=list, db_default=[], blank=True)
    """By code, those for which a head recorded it; empty where whoever is away did, of all his work."""
    recorder = ForeignKey(Official, on_delete=PROTECT, null=True, blank=True, related_name="+")
    """The head who recorded it for another; none where whoever is away did, or it was recorded before this was kept."""
    made_at = DateTimeField()
    leaf = BinaryField(max_length=32)
    """Of the entry that recorded it: what ends it early follows that."""
    ended_at = DateTimeField(null=True, blank=True)
    """When somebody ended it, where it did not end by itself; taken back where that was before it began."""

    class Meta:
        constraints = [
            CheckConstraint(name="an_absence_ends_after_it_begins", condition=Q(ends_at__gt=F("begins_at"))),
            CheckConstraint(name="an_absence_is_ended_before_its_time", condition=Q(ended_at__lt=F("ends_at"))),
            CheckConstraint(name="an_absence_has_a_known_reason", condition=Q(why__in=sorted(WHY))),
            CheckConstraint(name="an_absence_covers_known_work", condition=Q(scope__contained_by=sorted(SCOPE_CODES))),
            CheckConstraint(name="nobody_stands_in_for_himself", condition=~Q(deputy=F("official"))),
            CheckConstraint(
                name="whoever_stands_in_does_so_for_something",
                condition=Q(deputy__isnull=True, scope=[]) | Q(deputy__isnull=False) & ~Q(scope=[]),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.official_id} {self.begins_at}"


class User(AbstractBaseUser):
    """An account. `assurance` says how surely we know who signs in: as in `kernel.actor.Actor.assurance`."""

    login = CharField(max_length=150, unique=True)
    kind = CharField(max_length=8, choices=UserKind.choices)
    person = ForeignKey(Person, on_delete=PROTECT, null=True, blank=True, related_name="users")
    official = ForeignKey(Official, on_delete=PROTECT, null=True, blank=True, related_name="users")
    assurance = PositiveSmallIntegerField(default=1)
    is_active = BooleanField(default=True)
    made_at = DateTimeField()

    USERNAME_FIELD = "login"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    objects = BaseUserManager["User"]()

    class Meta:
        constraints = [
            CheckConstraint(
                name="an_account_belongs_to_a_person_or_an_official",
                condition=Q(kind__in=["citizen", "business"], person__isnull=False, official__isnull=True)
                | Q(kind="official", person__isnull=True, official__isnull=False),
            ),
            CheckConstraint(name="assurance_is_between_none_and_the_second_level", condition=Q(assurance__lte=3)),
            CheckConstraint(name="a_login_is_written_small", condition=Q(login=Lower("login"))),
        ]

    def __str__(self) -> str:
        return self.login


class WrongTry(Model):
    """A sign-in that failed, under a digest of what was typed as the login; gone within hours."""

    whose = BinaryField(max_length=32)
    place = BinaryField(max_length=32, default=bytes)
    """Digest of the known device or else of the network it came from."""
    stranger = BooleanField(default=True)
    """Whether the login is not known on that device."""
    at = DateTimeField()

    class Meta:
        indexes = [
            Index(name="wrong_tries_of_one_login", fields=["whose", "place", "id"]),
            Index(name="wrong_tries_from_one_place", fields=["place", "at"]),
            Index(name="wrong_tries_by_age", fields=["at"]),
        ]


class Session(Model):
    """Somebody signed in, in one browser; `key` is a digest of what the browser's cookie holds."""

    key = BinaryField(max_length=32, unique=True)
    data = TextField()
    user = ForeignKey(User, on_delete=CASCADE, related_name="sessions")
    opened_at = DateTimeField()
    seen_at = DateTimeField()
    device = CharField(max_length=60, default="", blank=True)
    place = CharField(max_length=40, default="", blank=True)
    """The address it was opened from, too coarse to find anybody by."""

    class Meta:
        indexes = [Index(name="sessions_by_last_seen", fields=["seen_at"])]
