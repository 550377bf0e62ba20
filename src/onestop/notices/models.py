"""Tables of notices: what is to be handed over or was, how people want to be told, and what the demo caught."""

from typing import get_args

from django.db import models
from django.db.models import Q

from onestop.notices.domain.letters import LetterKind
from onestop.notices.domain.notice import Channel, Recipient
from onestop.notices.domain.sending import State


class Message(models.Model):
    """One notice to one recipient by one channel, from the moment the follower read its entry.

    Whom it is for is read from the case and the register when it is sent; here stands only what was sent.
    """

    id = models.BigAutoField(primary_key=True)
    case_code = models.TextField()
    seq = models.BigIntegerField()
    """The place in the ledger of the entry it tells of."""
    recipient = models.TextField()
    channel = models.TextField()
    person = models.ForeignKey("people.Person", on_delete=models.PROTECT, null=True, related_name="+", db_index=False)
    """Whose inbox it stands in; nothing of a submitter, who is known by what he said at the counter alone."""
    text = models.TextField()
    """Which text of `data/texts.yaml` it says."""
    facts = models.JSONField()
    """What the entry says openly and the text needs: moments, the agency, the key of whoever acted."""
    happened_at = models.DateTimeField()
    made_at = models.DateTimeField()
    state = models.TextField(default="queued")
    attempts = models.SmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    provider = models.TextField(blank=True, default="")
    """Who took it, or was last asked to."""
    why = models.TextField(blank=True, default="")
    """A code that says why it failed or was given up; never what a provider wrote, which may name an address."""
    handed_over_at = models.DateTimeField(null=True)
    language = models.TextField(blank=True, default="")
    subject = models.TextField(blank=True, default="")
    body = models.TextField(blank=True, default="")
    """What was sent, until its time is over or the content of the case is erased."""
    digest = models.TextField(blank=True, default="")
    """SHA-256 of subject and body as they were sent; stays when they go."""
    read_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "notices_message"
        constraints = (
            models.UniqueConstraint(name="nothing_is_told_twice", fields=["case_code", "seq", "recipient", "channel"]),
            models.CheckConstraint(
                name="a_message_is_in_a_known_state", condition=Q(state__in=sorted(get_args(State)))
            ),
            models.CheckConstraint(
                name="a_message_goes_a_known_way",
                condition=Q(channel__in=sorted(get_args(Channel)), recipient__in=sorted(get_args(Recipient))),
            ),
            models.CheckConstraint(
                name="what_is_open_is_tried_again",
                condition=Q(state__in=["queued", "failed"], next_try_at__isnull=False)
                | Q(state__in=["sent", "given_up"], next_try_at=None),
            ),
            models.CheckConstraint(
                name="what_was_sent_says_when", condition=~Q(state="sent") | Q(handed_over_at__isnull=False)
            ),
        )
        indexes = (
            models.Index(
                name="messages_due", fields=["channel", "next_try_at", "id"], condition=Q(next_try_at__isnull=False)
            ),
            models.Index(
                name="messages_waiting_of_a_case",
                fields=["case_code", "recipient", "channel", "seq"],
                condition=Q(state__in=["queued", "failed"]),
            ),
            models.Index(name="inbox_of_a_person", fields=["person", "-id"], condition=Q(channel="inbox")),
            models.Index(
                name="unread_of_a_person",
                fields=["person"],
                condition=Q(channel="inbox", state="sent", read_at=None),
            ),
            models.Index(name="messages_given_up", fields=["-id"], condition=Q(state="given_up")),
            models.Index(name="messages_by_hand_over", fields=["handed_over_at"]),
        )

    def __str__(self) -> str:
        return f"{self.case_code} {self.seq} {self.channel}"


class Preference(models.Model):
    """How somebody wants to be told beside the inbox, which nobody can switch off."""

    person = models.OneToOneField("people.Person", on_delete=models.CASCADE, primary_key=True, related_name="+")
    language = models.TextField()
    email = models.BooleanField()
    sms = models.BooleanField()
    chat = models.BooleanField()
    changed_at = models.DateTimeField()

    class Meta:
        db_table = "notices_preference"
        constraints = (
            models.CheckConstraint(name="a_notice_speaks_a_known_language", condition=Q(language__in=["en", "vi"])),
        )


class Stop(models.Model):
    """An address to which nothing is sent any more, by a keyed digest that says nothing of whose it is."""

    address = models.TextField(primary_key=True)
    channel = models.TextField()
    stopped_at = models.DateTimeField()

    class Meta:
        db_table = "notices_stop"

    def __str__(self) -> str:
        return self.channel


class Letter(models.Model):
    """A message about no case, until it was handed over; nothing of it is kept afterwards.

    Of a word of a change that was given up the row stays without its address, so that operators and its owner know of it.

    What it says is written when it is sent: of a code the row stands in the register, and goes nowhere once that is over.
    """

    id = models.BigAutoField(primary_key=True)
    person = models.ForeignKey("people.Person", on_delete=models.CASCADE, related_name="+", db_index=False)
    kind = models.TextField()
    contact = models.TextField()
    """What is changed: `email` or `phone`."""
    channel = models.TextField()
    to = models.TextField(blank=True, default="")
    """Where the word of a change goes; empty for a code, which goes where its row says."""
    language = models.TextField()
    made_at = models.DateTimeField()
    attempts = models.SmallIntegerField(default=0)
    next_try_at = models.DateTimeField(null=True)
    given_up_at = models.DateTimeField(null=True)
    why = models.TextField(blank=True, default="", db_default="")
    """As of a message: why it was given up."""

    class Meta:
        db_table = "notices_letter"
        constraints = (
            models.CheckConstraint(
                name="a_letter_is_of_a_known_kind",
                condition=Q(kind__in=sorted(get_args(LetterKind)), contact__in=["email", "phone"]),
            ),
            models.CheckConstraint(name="a_letter_goes_a_known_way", condition=Q(channel__in=["email", "sms"])),
            models.CheckConstraint(
                name="a_letter_given_up_bears_no_address",
                condition=Q(given_up_at=None, next_try_at__isnull=False)
                | Q(given_up_at__isnull=False, next_try_at=None, kind="changed", to=""),
            ),
        )
        indexes = (
            models.Index(name="letters_due", fields=["channel", "next_try_at"]),
            models.Index(name="letters_given_up", fields=["-given_up_at"], condition=Q(given_up_at__isnull=False)),
        )

    def __str__(self) -> str:
        return f"{self.kind} {self.channel}"


class Caught(models.Model):
    """What the demo sent instead of a provider: it leaves the house for no address."""

    id = models.BigAutoField(primary_key=True)
    channel = models.TextField()
    message_id = models.TextField()
    """As a mail server would see it; two of one name would be one message handed over twice."""
    to = models.TextField()
    subject = models.TextField(blank=True)
    body = models.TextField()
    case_code = models.TextField()
    at = models.DateTimeField()

    class Meta:
        db_table = "notices_caught"
        indexes = (models.Index(name="caught_of_a_case", fields=["case_code"]),)

    def __str__(self) -> str:
        return self.message_id
