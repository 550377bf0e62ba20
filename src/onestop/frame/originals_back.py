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
    if file.is_decided:
        return _of_the_rest(file, act, here, on, own=own)
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


def _of_the_rest(
    file: cases.CaseFile, act: cases.Act, here: tuple[cases.Originals, ...], on: date, *, own: bool
) -> tuple[Text, ...]:
    """Of a case of which a result is there: what only came to be compared goes back with it, and what it rests on stays.

    Which paper which of several results rests on is not known, so none that the procedure keeps is promised back (rule of ours).
    """
    owed, kept = [one for one in here if one.owed], [one for one in here if one.here > one.owed]
    place = agency_name(cases.given_back_at(file, decided=True), on)
    vi = ", ".join(f"{one.name.vi} ({one.owed})" for one in owed)
    en = ", ".join(f"{one.name.en} ({one.owed})" for one in owed)
    stay_vi = ", ".join(f"{one.name.vi} ({one.here - one.owed})" for one in kept)
    stay_en = ", ".join(f"{one.name.en} ({one.here - one.owed})" for one in kept)
    when, who = _when(act), Text("bạn", "you get") if own else Text("người nộp", "the applicant gets")
    back = Text(
        f"Bản chính để đối chiếu: {vi}. {when.vi} {who.vi} nhận lại tại Bộ phận Một cửa của {place.vi}, có ký nhận.",
        f"Originals to be compared: {en}. {when.en} {who.en} them back, against a signature, at the one-stop section of "
        f"{place.en}.",
    )
    stay = Text(
        f"Bản chính lưu lại vì kết quả đã cấp dựa vào hồ sơ này: {stay_vi}.",
        f"Originals that stay, for the result that was issued rests on this dossier: {stay_en}.",
    )
    return (*((back,) if owed else ()), *((stay,) if kept else ()))


def _when(act: cases.Act) -> Text:
    if act.code in ("request_withdrawal", "answer_withdrawal"):
        return Text("Khi cơ quan đồng ý cho rút,", "Once the agency agrees,")
    return Text("Ngay sau đó", "From then on")
