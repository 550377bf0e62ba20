"""What people can be refused, with the facts its wording needs.

A refusal may reach a log: numbers in it are masked, names of others are initials.
"""

from datetime import date, timedelta
from math import ceil
from typing import ClassVar

from onestop.kernel.refusal import Kind, Refusal


class NumberBelongsToAnother(Refusal):
    """The number is registered under a different name: one of the two is mistyped."""

    code: ClassVar[str] = "people.number_belongs_to_another"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str, name: str) -> None:
        self.number = number
        self.name = name


class BirthYearDisagrees(Refusal):
    """A personal number of twelve digits says the year of birth; another one was declared."""

    code: ClassVar[str] = "people.birth_year_disagrees"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, declared: int) -> None:
        self.declared = declared


class NameMissing(Refusal):
    """A person is entered by number and name, never by number alone."""

    code: ClassVar[str] = "people.name_missing"
    kind: ClassVar[Kind] = "invalid"


class UnknownPerson(Refusal):
    """Nobody is registered under this key or number."""

    code: ClassVar[str] = "people.unknown_person"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, person: str) -> None:
        self.person = person


class LoginNotUsable(Refusal):
    """An account is named by a mobile number or an email address, which its owner can prove."""

    code: ClassVar[str] = "people.login_not_usable"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, login: str) -> None:
        self.login = login


class LoginTaken(Refusal):
    """Somebody signs in with this already."""

    code: ClassVar[str] = "people.login_taken"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, login: str) -> None:
        self.login = login


class PasswordTooWeak(Refusal):
    """Easily guessed, for the reason its kind says."""

    kind: ClassVar[Kind] = "invalid"


class PasswordTooShort(PasswordTooWeak):
    """Fewer characters than its owner's accounts need."""

    code: ClassVar[str] = "people.password_too_short"

    def __init__(self, *, least: int) -> None:
        self.least = least


class PasswordCommon(PasswordTooWeak):
    """It is on the list of those found in breaches, as it is or with something put at its ends."""

    code: ClassVar[str] = "people.password_common"


class PasswordYours(PasswordTooWeak):
    """It says the login, the name or the number of its owner."""

    code: ClassVar[str] = "people.password_yours"


class PasswordGuessable(PasswordTooWeak):
    """Names, words everybody uses here, years, rows of keys."""

    code: ClassVar[str] = "people.password_guessable"


class OldPasswordWrong(Refusal):
    """Whoever changes a password must know the old one, so that an open screen is not enough."""

    code: ClassVar[str] = "people.old_password_wrong"
    kind: ClassVar[Kind] = "invalid"


class UnknownAccount(Refusal):
    """Nobody signs in with this."""

    code: ClassVar[str] = "people.unknown_account"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, login: str) -> None:
        self.login = login


class NumberAlreadyKnown(Refusal):
    """A known number cannot be claimed by typing it: its holder's cases would be open to anyone."""

    code: ClassVar[str] = "people.number_already_known"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, number: str) -> None:
        self.number = number


class TooManyTries(Refusal):
    """Wrong too often in a short time from one place; its next try is heard after `wait`."""

    code: ClassVar[str] = "people.too_many_tries"
    kind: ClassVar[Kind] = "too_many"

    def __init__(self, *, wait: timedelta) -> None:
        self.retry_after = wait
        self.seconds = max(1, ceil(wait.total_seconds()))
        self.minutes = ceil(self.seconds / 60)


class SignInBusy(Refusal):
    """Too many are signing in at this moment; nothing was judged."""

    code: ClassVar[str] = "people.sign_in_busy"
    kind: ClassVar[Kind] = "unavailable"

    def __init__(self, *, seconds: int) -> None:
        self.retry_after = timedelta(seconds=seconds)
        self.seconds = seconds


class PostNotHeld(Refusal):
    """Nobody holds this post, or the ledger does not know it."""

    code: ClassVar[str] = "people.post_not_held"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, login: str, role: str, agency: str) -> None:
        self.login = login
        self.role = role
        self.agency = agency


class PostEndsTooEarly(Refusal):
    """A post ends today at the earliest, and after it began: what was done in it was done by right."""

    code: ClassVar[str] = "people.post_ends_too_early"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, earliest: date) -> None:
        self.earliest = earliest


class DecisionMissing(Refusal):
    """A post ends by a decision, which has a number."""

    code: ClassVar[str] = "people.decision_missing"
    kind: ClassVar[Kind] = "invalid"
