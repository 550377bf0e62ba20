"""The people and businesses a paper names: the applicant, and whoever hands in for somebody else."""

from onestop.cases.domain.case_file import CaseFile
from onestop.documents.api import Party, kind_of_number
from onestop.people import api as people


def party_of(file: CaseFile) -> Party:
    """The applicant as the register knows him. It is his paper: his number stands on it whole (Circular 01/2018)."""
    known = people.person(file.applicant_id)
    return party(
        kind=known.kind,
        name=known.name,
        number=known.known_by,
        address=known.address,
        phone=known.phone,
        email=known.email,
    )


def party(*, kind: str, name: str, number: str, address: str, phone: str, email: str) -> Party:
    """A person or business as papers name it; a business is addressed by its name alone."""
    title = "" if kind == "business" else "Ông/Bà"
    number_is = kind_of_number(number, business=kind == "business")
    return Party(name=name, title=title, number=number, number_is=number_is, address=address, phone=phone, email=email)


def submitter_and_owner(file: CaseFile, applicant: Party) -> tuple[Party, Party | None]:
    """Who hands it in, and whose it is where that is somebody else: for a business its representative, where he is named."""
    named = file.submitter or {}
    if not named and not applicant.title:
        named = {"name": representative_of(file)}
    if not named.get("name"):
        return applicant, None
    return Party(title="Ông/Bà", number_is=kind_of_number(named.get("number", "")), **named), applicant


def representative_of(file: CaseFile) -> str:
    """Who stands for a business, as its form says; empty where nobody is named."""
    return str(file.answers.get("representative", "")).strip()
