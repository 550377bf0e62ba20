"""What people ask the province for and find no procedure for: whose it is, and where to go."""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Literal, TypeAlias

from onestop.kernel.bilingual import Text

Kind: TypeAlias = Literal["authority", "private", "province"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A number or an address, one of them empty; `source` said so on the day `checked`."""

    name: Text
    number: str
    link: str
    source: str
    checked: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Elsewhere:
    """One thing without a procedure here; `source` is the law that says whose it is, and without one nobody is named.

    `kind` is why: another authority does it, it is no administrative procedure, or the province does it and the
    catalogue does not hold it. `unless` are the procedures by which the catalogue holds it after all, and `held` whether it
    does: they are shown, and whose it is is said all the same. `taken_for` are the procedures that people take it for, each
    with for whom that one is.
    """

    code: str
    kind: Kind
    name: Text
    whose: Text | None
    go: Text
    contacts: tuple[Contact, ...]
    source: str
    phrases: tuple[str, ...]
    english: tuple[str, ...]
    unless: frozenset[str]
    taken_for: Mapping[str, Text] = field(default_factory=dict, hash=False)
    held: bool = False

    @property
    def sentence(self) -> Text:
        """Who does it, as one whole sentence."""
        if self.whose is None and self.kind == "province":
            return Text("Danh mục ở đây chưa có thủ tục này.", "The catalogue here does not hold this procedure yet.")
        if self.whose is None:
            return Text("Đây không phải thủ tục hành chính.", "This is not an administrative procedure.")
        vi, en = self.whose.vi, self.whose.en
        if self.kind == "private":
            return Text(
                f"Đây không phải thủ tục hành chính: bạn hỏi {vi}.",
                f"This is not an administrative procedure: ask {en}.",
            )
        if self.kind == "province":
            return Text(
                f"Việc này do {vi} giải quyết; danh mục ở đây chưa có thủ tục đó.",
                f"This is handled by {en}; the catalogue here does not hold the procedure yet.",
            )
        return Text(f"Việc này do {vi} giải quyết.", f"This is handled by {en}.")


def beside(entries: Iterable[Elsewhere], codes: Set[str]) -> Iterator[Elsewhere]:
    """What is elsewhere where the catalogue holds procedures of these codes: what another authority does stays its own."""
    for one in entries:
        if not one.unless & codes:
            yield one
        elif one.kind == "authority":
            yield replace(one, held=True)


def directory_of(data: Mapping[str, Any]) -> tuple[Elsewhere, ...]:
    """The entries of `elsewhere.yaml`, in its order.

    Raises:
        KeyError: an entry names a contact that is not there.
    """
    contacts = {key: _contact_of(one) for key, one in data["contacts"].items()}
    open_words = {"{nước}": data["countries"], "{tuổi}": data["ages"]}
    return tuple(_elsewhere_of(item, contacts, open_words) for item in data["entries"])


def _contact_of(item: Mapping[str, Any]) -> Contact:
    return Contact(
        name=Text(**item["name"]),
        number=item.get("number", ""),
        link=item.get("link", ""),
        source=item["source"],
        checked=item["checked"],
    )


def _each(phrases: Iterable[str], open_words: Mapping[str, Sequence[object]]) -> Iterator[str]:
    """The phrases, each with every country or age where it leaves one open."""
    for phrase in phrases:
        left_open = next((one for one in open_words if one in phrase), "")
        if left_open:
            yield from (phrase.replace(left_open, str(word)) for word in open_words[left_open])
        else:
            yield phrase


def _elsewhere_of(
    item: Mapping[str, Any], contacts: Mapping[str, Contact], open_words: Mapping[str, Sequence[object]]
) -> Elsewhere:
    return Elsewhere(
        code=item["code"],
        kind=item["kind"],
        name=Text(**item["name"]),
        whose=Text(**item["whose"]) if "whose" in item else None,
        go=Text(**item["go"]),
        contacts=tuple(contacts[key] for key in item.get("contacts", ())),
        source=item.get("source", ""),
        phrases=tuple(_each(item["means"]["vi"], open_words)),
        english=tuple(item["means"]["en"]),
        unless=frozenset(item.get("unless", ())),
        taken_for={code: Text(**whom) for code, whom in item.get("taken_for", {}).items()},
    )
