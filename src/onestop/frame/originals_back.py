"""Where and when originals go back, told before a case ends without a decision: everything that came goes back then."""

from datetime import date

from onestop.cases import api as cases
from onestop.frame.agencies import agency_name
from onestop.kernel.bilingual import Text

_ENDS_IT = ("request_withdrawal", "answer_withdrawal", "stop_case", "refuse_intake")


def originals_back(file: cases.CaseFile, act: cases.Act, on: date, *, own: bool = False) -> tuple[Text, ...]:
    """What is here, in one sentence, to an official or to whoever it is his `own` case; nothing where nothing goes back."""
    here = cases.originals_of(file) if act.code in _ENDS_IT else ()
    if not here:
        return ()
    place = agency_name(cases.given_back_at(file, decided=False), on)
    named = [Text(f"{one.name.vi} ({one.here})", f"{one.name.en} ({one.here})") for one in here]
    vi, en = ", ".join(one.vi for one in named), ", ".join(one.en for one in named)
    when, who = _when(act), Text("bạn", "you get") if own else Text("người nộp", "the applicant gets")
    return (
        Text(
            f"Bản chính đã nộp: {vi}. {when.vi} {who.vi} nhận lại tại Bộ phận Một cửa của {place.vi}, có ký nhận.",
            f"Originals handed in: {en}. {when.en} {who.en} them back, against a signature, at the one-stop section of "
            f"{place.en}.",
        ),
    )


def _when(act: cases.Act) -> Text:
    if act.code in ("request_withdrawal", "answer_withdrawal"):
        return Text("Khi cơ quan đồng ý cho rút,", "Once the agency agrees,")
    return Text("Ngay sau đó", "From then on")
