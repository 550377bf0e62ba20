"""A paper of the dossier, as a version asks for it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from onestop.catalogue.domain.channel import NO_TEXT
from onestop.catalogue.domain.paper_wanted import Wanted
from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Component:
    """One paper of the dossier; `source` says where it comes from: a file, our form, or data already held."""

    code: str
    name: Text
    originals: int
    copies: int
    required: bool
    source: Literal["upload", "form", "held"]
    variants: tuple[str, ...] = ()
    """The cases in which it is asked for; none: in every one."""
    group: Text = NO_TEXT
    """The heading it stands under: papers to show, papers for whoever sends somebody else."""
    template: str = ""
    """File names of its form as the national portal has it."""
    stands_for: Text = NO_TEXT
    """Of our form: the official template it is filled in after, with the act; empty where nobody has read which."""
    wanted: Wanted | Literal[""] = ""
    """Of an imported paper: when it is wanted, in a case that its name or its heading tells, or that nobody tells."""
    named_quantity: bool = False
    """Whether its name says how many, and the numbers published beside it say otherwise."""
    garbled_quantity: bool = False
    """Whether the numbers published beside it are no numbers of copies: another one has grown together with them."""
    parted_quantity: bool = False
    """Whether the end of its name was grown together with the numbers published beside it, and was parted from them here."""
    published: tuple[int, ...] = ()
    """Originals and copies as they are published beside a name that tells of either and not how many; else none."""
    put_back: str = ""
    """Words on numbers of copies in its name that were taken from the numbers beside it, for the source broke it off there."""
    only_if: Text = NO_TEXT
    """When it is wanted, in plain words; empty where it always is, or nobody says."""
    asked_when: Mapping[str, tuple[Any, ...]] = field(default_factory=dict, hash=False)
    """Answers of the form with which it is wanted; with all of them, where there are none."""
    channels: tuple[str, ...] = ()
    """Ways of applying by which it is wanted; none: by every one."""
    answered: tuple[str, ...] = ()
    """Questions of the form that must be answered, whatever the answer, for it to be wanted: a father's name for his data."""
    described_by: tuple[str, ...] = ()
    """Questions of the form whose answers, in words, say which paper it is."""

    shown: bool = False
    """Whether its original is only shown, and is its owner's to have back with the result."""

    @property
    def pieces(self) -> dict[str, int]:
        """How many originals and copies are handed in of it; one original where nothing says so, or what does is not to be
        trusted."""
        unsure = self.named_quantity or self.garbled_quantity
        many = {} if unsure else {"originals": self.originals, "copies": self.copies}
        return {kind: number for kind, number in many.items() if number} or {"originals": 1}

    @property
    def is_conditional(self) -> bool:
        """Whether some need not hand it in."""
        return not self.required or bool(self.channels) or not self.is_asked({}, "")

    def is_asked(self, answers: Mapping[str, Any], channel: str) -> bool:
        """Whether it is wanted of whoever answered so and applies that way."""
        if self.channels and channel not in self.channels:
            return False
        # Most are asked of everybody, and every dossier asks of every paper.
        if self.answered and not all(answers.get(name) for name in self.answered):
            return False
        return not self.asked_when or all(answers.get(name) in values for name, values in self.asked_when.items())
