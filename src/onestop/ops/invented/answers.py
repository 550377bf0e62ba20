"""Answers that the form of a procedure takes, made up: whole, of one mind about each person, the same for the same seed."""

import random
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from onestop.catalogue import api as catalogue
from onestop.forms import api as forms
from onestop.kernel.numbers import CitizenNumber, CitizenNumberNotValid, Sex, TaxCode, tax_check_digit
from onestop.ops.invented.said import (
    CHOICES,
    DAYS,
    HIMSELF,
    MILLIONS,
    NUMBERS,
    OF_A_PARENT,
    PLACES,
    ROLES,
    STREETS,
    WORDS,
    Role,
)
from onestop.people import api as people

_MILLION: Final = 1_000_000
_HOLE: Final = re.compile(r"\{(person|place|n)\}")
_LONGEST_ROLE_FIRST: Final = tuple(sorted(ROLES, key=len, reverse=True))


@dataclass(frozen=True, slots=True)
class Someone:
    """Somebody a form tells of; what is said of him in one place is said in every other."""

    name: str
    sex: Sex
    born: date
    number: str
    address: str
    phone: str


def answers_of(
    version: catalogue.ProcedureVersion, *, applicant: people.Applicant, channel: str, on: date, seed: str
) -> dict[str, Any]:
    """What `applicant` says who applies for `version`, in the variant chosen of it, by `channel` on that day."""
    plan = forms.read_plan(version.form)
    filling = _Filling(version.code, plan, channel, on, random.Random(seed))  # noqa: S311 - chance that repeats
    filling.know(applicant)
    answers: dict[str, Any] = {}
    for name, field in plan.fields.items():
        if field.is_asked(answers) and (answer := filling.answer(field)) is not None:
            answers[name] = answer
    return answers


@dataclass
class _Filling:
    procedure: str
    plan: forms.Plan
    channel: str
    on: date
    rng: random.Random

    def __post_init__(self) -> None:
        self.people: dict[str, Someone] = {}
        self.tax_code = ""

    def know(self, applicant: people.Applicant) -> None:
        """He is one of those asked about, where one of them can be he; a business is whose tax code is asked for."""
        if applicant.kind == "business":
            self.tax_code = applicant.number
            return
        with suppress(CitizenNumberNotValid):
            himself = self._himself(applicant, CitizenNumber.parse(applicant.number))
            role = next(
                (one for one in HIMSELF if self._asks_about(one) and self._fits(himself, self._role(one))), None
            )
            if role:
                self.people[role] = himself

    def answer(self, field: forms.Field) -> Any:
        """None where nothing is said."""
        said = self._of_somebody(field)
        if said is not None:
            return said
        return self._by_kind(field) if field.required or self._is_told(field) else None

    def _of_somebody(self, field: forms.Field) -> Any:
        role = next((one for one in _LONGEST_ROLE_FIRST if field.name.startswith(f"{one}_")), None)
        tell = _OF_SOMEBODY.get((field.name.removeprefix(f"{role}_"), field.kind)) if role else None
        return tell(self.somebody(role)) if role and tell else None

    def _is_told(self, field: forms.Field) -> bool:
        """Whether what need not be answered is answered all the same."""
        return any(self._row(table, field.name) is not None for table in (WORDS, DAYS))

    def _by_kind(self, field: forms.Field) -> Any:
        if field.options:
            return self._chosen(field)
        if field.kind == "yes_no":
            return True if field.schema.get("const") is True else None
        if field.kind == "date":
            return self._day(field).isoformat()
        return self._number(field) if field.numeric else self._words(field)

    def _chosen(self, field: forms.Field) -> Any:
        offered = [one.value for one in field.options]
        wanted = [one for one in CHOICES.get(field.name, ()) if one in offered] or offered[:1]
        if field.name == "delivery" and self.channel == "online" and "online" in offered:
            wanted = ["online"]
        value = self.rng.choice(wanted)
        return [value] if field.many else value

    def _day(self, field: forms.Field) -> date:
        least, most = self._row(DAYS, field.name) or ((7, 14) if field.must_be == "future" else (-400, -30))
        return self.on + timedelta(days=self.rng.randint(least, most))

    def _number(self, field: forms.Field) -> int:
        lowest = int(field.schema.get("minimum", 1))
        least, most = NUMBERS.get(field.name) or (lowest, lowest)
        drawn = self.rng.randint(max(least, lowest), max(most, lowest))
        return drawn * (_MILLION if field.name in MILLIONS else 1)

    def _words(self, field: forms.Field) -> str:
        told = self._row(WORDS, field.name)
        if told is not None:
            return _HOLE.sub(self._filled, self.rng.choice(told))
        made = _MADE.get(field.kind)
        return made(self) if made else "Theo hồ sơ kèm theo."

    def _filled(self, hole: re.Match[str]) -> str:
        return {"person": self.name, "place": self.place, "n": self.digits}[hole[1]]()

    def _row(self, table: Mapping[str, Any], name: str) -> Any:
        """What is said of that question in this procedure, else in any; of a person's, whoever he is."""
        last = name.rpartition("_")[2]
        keys = (f"{self.procedure}.{name}", name, *((last,) if last in ("ethnicity", "nationality") else ()))
        return next((table[key] for key in keys if key in table), None)

    def somebody(self, role: str) -> Someone:
        if role not in self.people:
            self.people[role] = self._drawn(self._role(role))
        return self.people[role]

    def _role(self, role: str) -> Role:
        return OF_A_PARENT.get(self.procedure, {}).get(role) or ROLES[role]

    def _drawn(self, role: Role) -> Someone:
        drawn: Sex = "male" if self.rng.random() < 0.5 else "female"
        sex = drawn if role.sex is None else role.sex
        born = self.on - timedelta(days=self.rng.randint(role.youngest, role.oldest))
        number = CitizenNumber.make(
            province="074", sex=sex, birth_year=born.year, serial=self.rng.randint(1000, 99_999)
        )
        return Someone(self.name(sex), sex, born, number.text, self.address(), self.phone())

    def _himself(self, applicant: people.Applicant, number: CitizenNumber) -> Someone:
        born = date(number.birth_year or 1990, self.rng.randint(1, 12), self.rng.randint(1, 28))
        sex: Sex = number.sex or "female"
        return Someone(applicant.name, sex, born, number.text, applicant.address or self.address(), self.phone())

    def _asks_about(self, role: str) -> bool:
        fields = self.plan.fields
        return any((name := f"{role}_{what}") in fields and fields[name].kind == kind for what, kind in _WHO_HE_IS)

    def _fits(self, himself: Someone, role: Role) -> bool:
        return role.sex in (None, himself.sex) and role.youngest <= (self.on - himself.born).days <= role.oldest

    def name(self, sex: Sex | None = None) -> str:
        return next(people.invented_name(seed) for seed in self._seeds() if sex in (None, people.invented_sex(seed)))

    def _seeds(self) -> Iterator[str]:
        while True:
            yield f"said {self.rng.randrange(10**9)}"

    def place(self) -> str:
        return self.rng.choice(PLACES)

    def digits(self) -> str:
        return f"{self.rng.randint(101, 998)}{self.rng.randint(10, 99)}"

    def address(self) -> str:
        return f"{self.rng.randint(3, 240)} {self.rng.choice(STREETS)}, phường {self.place()}"

    def phone(self) -> str:
        return f"0900{self.rng.randint(100_000, 999_999)}"

    def email(self) -> str:
        return f"lienhe{self.rng.randint(100, 999)}@hopthu.example"

    def parcel(self) -> str:
        return str(self.rng.randint(11, 690))

    def tax(self) -> str:
        if not self.tax_code:
            stems = (f"{self.rng.randint(370_800_000, 370_999_999):09d}" for _ in iter(int, 1))
            self.tax_code = TaxCode.make(stem=next(one for one in stems if tax_check_digit(one) is not None)).text
        return self.tax_code

    def document(self) -> str:
        return f"B{self.rng.randint(1_000_000, 9_999_999)}"


_OF_SOMEBODY: Final[Mapping[tuple[str, str], Callable[[Someone], Any]]] = {
    ("name", "person_name"): lambda one: one.name,
    ("name", "party_name"): lambda one: one.name,
    ("number", "citizen_number"): lambda one: one.number,
    ("number", "party_number"): lambda one: one.number,
    ("personal_number", "citizen_number"): lambda one: one.number,
    ("birth_date", "date"): lambda one: one.born.isoformat(),
    ("birth_year", "year"): lambda one: one.born.year,
    ("sex", "choice"): lambda one: one.sex,
    ("home", "address"): lambda one: one.address,
    ("address", "address"): lambda one: one.address,
    ("phone", "phone"): lambda one: one.phone,
}
"""By what is asked of one person, and of which kind the fact is."""
_WHO_HE_IS: Final = (("name", "person_name"), ("number", "citizen_number"), ("number", "party_number"))
_MADE: Final[Mapping[str, Callable[[_Filling], str]]] = {
    "person_name": _Filling.name,
    "party_name": _Filling.name,
    "citizen_number": lambda filling: filling._drawn(ROLES["person"]).number,
    "party_number": _Filling.tax,
    "tax_code": _Filling.tax,
    "document_number": _Filling.document,
    "phone": _Filling.phone,
    "email": _Filling.email,
    "address": _Filling.address,
    "parcel": _Filling.parcel,
}
"""Where no words are laid down for a question, by the kind of the fact."""
__all__ = ["Someone", "answers_of"]
