"""Why a version cannot serve what was asked of it."""

from typing import ClassVar

from onestop.kernel.bilingual import Text
from onestop.kernel.refusal import Kind, Refusal


class NoSuchChannel(Refusal):
    """This version is not received by this channel."""

    code = "catalogue.no_such_channel"
    kind: ClassVar[Kind] = "not_found"

    def __init__(self, *, procedure: str, channel: str) -> None:
        self.procedure = procedure
        self.channel = channel


class TakenElsewhere(Refusal):
    """What is lodged by this channel another system takes; `system` is its name, `address` empty where none is known."""

    code = "catalogue.taken_elsewhere"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, channel: str, system: Text, address: str) -> None:
        self.procedure = procedure
        self.channel = channel
        self.system = system
        self.address = address
        self.place = Text(f"{system.vi} ({address})", f"{system.en} ({address})") if address else system


class NotServed(Refusal):
    """A business or an organisation asks for what only people are served with; `subjects` are whom it is for."""

    code = "catalogue.not_served"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, subjects: tuple[Text, ...]) -> None:
        self.procedure = procedure
        self.subjects = subjects


class NoSuchVariant(Refusal):
    """This version has no such case (trường hợp), or has cases and none was chosen; `names` are those there are."""

    code = "catalogue.no_such_variant"
    kind: ClassVar[Kind] = "invalid"

    def __init__(self, *, procedure: str, variant: str, names: tuple[Text, ...]) -> None:
        self.procedure = procedure
        self.variant = variant
        self.names = names


class NoTerm(Refusal):
    """The version does not say how long the authority has by this channel."""

    code = "catalogue.no_term"
    kind: ClassVar[Kind] = "conflict"

    def __init__(self, *, procedure: str, channel: str) -> None:
        self.procedure = procedure
        self.channel = channel
