"""What the receipt says was received: the form, papers by the round they came in, explanations."""

from collections.abc import Iterator

from onestop.cases import store
from onestop.cases.domain.case_file import CaseFile
from onestop.cases.domain.originals import compared, given_back
from onestop.cases.domain.received import OTHER_NAME, OTHER_PAPERS, Received
from onestop.cases.domain.waits import Wait
from onestop.cases.queries.one_case import given_papers
from onestop.catalogue import api as catalogue
from onestop.documents.api import ComponentLine
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date


def handed_in(file: CaseFile, version: catalogue.ProcedureVersion) -> tuple[ComponentLine, ...]:
    """What was received, and nothing else: no paper that is optional, held by agencies or only announced."""
    if not file.counted:
        return (*_form(file, version), *_uncounted(file, version), *_said(file))
    return (*_form(file, version), *_by_round(file, version), *_said(file))


def lies_elsewhere(file: CaseFile, version: catalogue.ProcedureVersion) -> tuple[ComponentLine, ...]:
    """Of a case about one of several results alone, the paper of the case that it was taken from, and that it lies there: it is
    nowhere twice, and goes back with what that case led to."""
    old = _whole_before(file) if file.part else None
    if old is None:
        return ()
    gone, names = given_back(old), {one.code: one.name for one in version.components} | {OTHER_PAPERS: OTHER_NAME}
    here = {
        code: one.without(Received(originals=gone.get(code, 0), files=one.files)) for code, one in old.received.items()
    }
    note = f"bản giấy, để ở hồ sơ {old.code}, dùng chung cho hồ sơ này"
    return tuple(_line(names[code], one, note) for code, one in here.items() if one and code in names)


def _whole_before(file: CaseFile) -> CaseFile | None:
    """The case about all of the results that it was taken from, at whatever remove."""
    old = next(store.existing([file.reopens]), None) if file.reopens else None
    return _whole_before(old) if old is not None and old.part else old


def _by_round(file: CaseFile, version: catalogue.ProcedureVersion) -> Iterator[ComponentLine]:
    """What was handed in at first, and beside it what came when more was asked for: it may replace the former."""
    rounds = [(file.received_in(0), "")]
    rounds += [(one.received, f"bổ sung {_on(one)}") for one in file.rounds if one.ended_at]
    for one in version.components:
        which = "; ".join(filter(None, (_which(one, file), _wanted(one, file), _goes_back(one, file))))
        yield from (
            _line(one.name, counts[one.code], "; ".join(filter(None, (which, note))))
            for counts, note in rounds
            if counts.get(one.code)
        )
    yield from (_line(OTHER_NAME, counts[OTHER_PAPERS], note) for counts, note in rounds if counts.get(OTHER_PAPERS))


def _said(file: CaseFile) -> Iterator[ComponentLine]:
    """That words came in answer to a request, whoever wrote them down; the words themselves stay with the case."""
    for one in file.rounds:
        if one.reply:
            yield ComponentLine(name="Lời giải thích kèm theo", note=_on(one))


def _on(answered: Wait) -> str:
    return f"ngày {local_date(answered.ended_at):%d/%m/%Y}" if answered.ended_at else ""


def _wanted(component: catalogue.Component, file: CaseFile) -> str:
    """How many of it are wanted, where fewer came."""
    paper = next((one for one in file.terms.papers if one.code == component.code), None)
    short = paper and paper.sets.without(file.received.get(component.code, Received())).total
    return f"yêu cầu {paper.sets.words.vi}" if paper and short else ""


def _goes_back(component: catalogue.Component, file: CaseFile) -> str:
    """How many originals came only to be compared, which go back with the result (Decree 61/2018 Art. 20)."""
    number = compared(file, component.code)
    return f"{number} bản chính để đối chiếu, trả lại cùng kết quả" if number else ""


def _which(component: catalogue.Component, file: CaseFile) -> str:
    """Which paper it is, where answers of the form describe it: whoever leaves an original has it named on the receipt."""
    answers = (file.answers.get(name) for name in component.described_by)
    return ", ".join(answer.strip() for answer in answers if isinstance(answer, str) and answer.strip())


def _form(file: CaseFile, version: catalogue.ProcedureVersion) -> Iterator[ComponentLine]:
    """The form, filled in here unless it was handed in with the dossier; what an official types for somebody is no file of his.

    Below it what of it was put right since, by name: the answers themselves stand on no receipt.
    """
    online = file.channel == "online"
    forms_of_it = [one for one in version.components if one.source == "form"]
    for one in forms_of_it:
        if file.answers and not file.received_in(0).get(one.code):
            how = "khai điện tử" if online else "khai tại quầy"
            yield ComponentLine(name=one.name.vi, files=int(online), note=how)
    name = forms_of_it[0].name.vi if forms_of_it else "Tờ khai"
    for answered in file.rounds:
        if answered.corrected:
            asked = [one.name.vi for one in file.terms.questions if one.code in answered.corrected]
            yield ComponentLine(name=name, note=f"sửa {_on(answered)}: {'; '.join(asked)}")


def _uncounted(file: CaseFile, version: catalogue.ProcedureVersion) -> Iterator[ComponentLine]:
    """Of a dossier lodged before papers were counted: what was counted since, its files, and of other paper just that."""
    given = given_papers(file.code)
    for one in version.components:
        counts = file.received.get(one.code, Received()).on_paper
        files = sum(upload is not None for code, upload in given if code == one.code)
        if counts or files:
            yield _line(one.name, counts._replace(files=files))
        elif (one.code, None) in given:
            yield ComponentLine(name=one.name.vi, note="bản giấy, không ghi số lượng")


def _line(name: Text, received: Received, note: str = "") -> ComponentLine:
    return ComponentLine(name=name.vi, note=note, **received._asdict())
