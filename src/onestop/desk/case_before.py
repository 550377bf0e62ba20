"""What a case before of the same person saves typing: who applies, and the answers that say nothing of the paper itself."""

from onestop.cases import api as cases
from onestop.catalogue import api as catalogue
from onestop.desk.counter import Counter
from onestop.desk.look_up import INTAKE
from onestop.desk.views.case import case_of
from onestop.forms import api as forms
from onestop.frame.language import current
from onestop.frame.looks import note_look
from onestop.frame.request import PageRequest
from onestop.kernel.times import local_date

SAME_PERSON = "cung-nguoi"
"""In the address: the code of a case; never a number."""


def of_case_before(request: PageRequest, version: catalogue.ProcedureVersion | None = None) -> Counter:
    """Whoever applied in the case the address names, so that he need not be asked for his number again; of another dossier of
    the same procedure what says nothing of the paper itself.
    """
    code = request.GET.get(SAME_PERSON, "")
    if not code:
        return Counter()
    before = case_of(request, code)
    known = cases.applicant_of(before.file, by=request.actor)
    if known is None or not known.known_by:
        return Counter()  # nobody this official is told of there, or nothing tells them from another of that name
    note_look(request, INTAKE, str(known.id))
    return Counter(
        number=known.number,
        known=known,
        looked=True,
        begun=_begun_as(before, version) if version else {},
        identity_checked=_checked_today(request, before.file),
    )


def _begun_as(before: cases.CaseView, version: catalogue.ProcedureVersion) -> dict[str, list[str]]:
    """The answers of a case for the form of another like it, but for those that say which paper it is about."""
    file = before.file
    if (before.version.code, file.variant) != (version.code, version.variant) or not version.form:
        return {}
    of_the_paper = {name for component in version.components for name in component.described_by}
    answers = {name: answer for name, answer in file.answers.items() if name not in of_the_paper}
    typed: dict[str, list[str]] = {}
    for asked in forms.pages(version.form):
        typed |= forms.typed_again(version.form, asked.code, answers, current())
    return {name: values for name, values in typed.items() if any(values)}


def _checked_today(request: PageRequest, file: cases.CaseFile) -> bool:
    """Whether this very official noted today, at this counter, that he checked who the applicant is."""
    today = local_date(file.lodged_at) == local_date(request.now)
    return file.authenticated and file.assisted and file.received_by == request.actor.key and today
