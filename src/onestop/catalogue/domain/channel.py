"""A way of applying with its own term and fee, as a version has it."""

import re
from dataclasses import dataclass
from typing import Final, Literal, TypeAlias

from onestop.kernel.bilingual import Text

ChannelName: TypeAlias = Literal["online", "in_person", "postal"]
NO_TEXT: Final = Text("", "")
_EACH: Final = re.compile(r"/\s*[^\W\d_]+(?: [^\W\d_]+){0,4}\.?")
_FREE: Final = Text("Miễn phí", "Free")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """How a rate falls: beyond the `first` of them `amount` is charged for each, and never more than `most` for one `each`."""

    first: int
    amount: int
    most: int
    each: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesFee:
    """What is charged for each of the copies that a question of the form asks for, beside the fee."""

    amount: int
    per: Text
    question: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """One door, with its own term and fee. A term or a fee nobody has stated stays None."""

    channel: ChannelName
    term: int | None
    unit: str | None
    fee_amount: int | None = None
    fee_note: Text = NO_TEXT
    fee_per: Text = NO_TEXT
    """What `fee_amount` is charged for each of: a page, a copy. Empty: it is the whole sum, or nobody says of what."""
    fee_beyond: Beyond | None = None
    """How the rate falls, where it does: of a certified copy, the pages from the third."""
    copies_fee: CopiesFee | None = None
    """What copies cost beside the fee, where the form asks how many are wanted."""
    copies: Text = NO_TEXT
    """What those make that one application asks for; empty of the procedure itself, and where none are wanted."""
    is_rate: bool = False
    """Whether `fee_amount` is no sum yet: it is multiplied when it is paid."""
    fee_doubt: Literal["", "zeros", "free_here", "glued", "no_level", "free_named", "free_but"] = ""
    """What is doubtful about the words of `fee_note`, or about their absence, in an imported version."""
    glued: int | None = None
    """The one number in which the source has both the term and the fee."""
    shows_originals: bool = False
    """Whether the original is shown all the same, whatever was sent as a file."""
    note: Text = NO_TEXT
    """What the source says of this way of applying beside term and fee."""
    elsewhere: Text = NO_TEXT
    """The system that takes what is lodged this way; empty: this one."""
    elsewhere_at: str = ""
    """The address of that system, where one is known."""
    bare_term: int | None = None
    """The number of a term whose unit the source left out; `term` is None then."""
    unit_in_steps: str | None = None
    """The unit in which its steps name that number."""
    term_words: str = ""
    """What the column of terms of the source has, where that is words and no number; `term` is None then."""
    doubted_term: int | None = None
    """What the column of the source has, where its own words speak against it; `term` is None then."""
    doubted_unit: str | None = None

    @property
    def fee_each(self) -> Text:
        """The note of a source that is no more than of what the sum is charged for each, "/trường hợp".

        >>> Channel(channel="online", term=1, unit="day", fee_amount=9, fee_note=Text("/tờ", "/tờ")).fee_each.vi
        '/tờ'
        """
        is_each = self.fee_amount and _EACH.fullmatch(self.fee_note.vi)
        return Text(self.fee_note.vi.rstrip("."), self.fee_note.en.rstrip(".")) if is_each else NO_TEXT

    @property
    def fee_beside(self) -> Text:
        """What `fee_note` says besides the amount: not once more that it is free, nor of what it is charged for each.

        >>> note = Text("Miễn phí; bản sao 8.000 đồng/bản", "Free; copies VND 8,000 each")
        >>> Channel(channel="online", term=1, unit="day", fee_amount=0, fee_note=note).fee_beside.en
        'Copies VND 8,000 each'
        """
        if self.fee_amount != 0:
            return NO_TEXT if self.fee_each.vi else self.fee_note
        return Text(_without(self.fee_note.vi, _FREE.vi), _without(self.fee_note.en, _FREE.en))


def _without(said: str, free: str) -> str:
    head, _, beside = said.partition(";")
    rest = beside.strip() if head.strip() == free else said
    return rest[:1].upper() + rest[1:]
