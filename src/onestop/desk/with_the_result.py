"""What goes to the applicant beside the result, told on the page that hands it over: originals, and money paid too much.

And what he signs, shows or hands in before: without that the page would let it go, and it is asked for in vain afterwards.
"""

from collections.abc import Container
from typing import Final

from onestop.cases import api as cases
from onestop.catalogue.api import AT_RETURN
from onestop.frame.formats import money, short_day
from onestop.frame.noted import Noted, noted
from onestop.kernel.bilingual import Text, listed

_HANDS_OVER: Final = ("return_result", "return_part")


def with_the_result(view: cases.CaseView, act: cases.Act) -> tuple[Text, ...]:
    """One sentence each; nothing where nothing goes with it."""
    file = view.file
    if act.code not in _HANDS_OVER:
        return ()
    wanted = _wanted_first(view)
    if act.code != "return_result":
        return wanted
    back = [
        Text(
            f"Trả kèm bản chính: {one.name.vi} ({one.owed}). Trả rồi thì ghi ở “Trả lại bản chính”.",
            f"An original goes with it: {one.name.en} ({one.owed}). Record it with “Give originals back”.",
        )
        for one in cases.owed(file)
    ]
    if excess := sum(amount for _, one, amount in cases.refunds(file) if cases.is_too_much(file, one)):
        back.append(
            Text(
                f"Người nộp đã nộp thừa {money(excess)}. Lãnh đạo hoàn trả và ghi ở “Hoàn trả tiền”, cả sau khi trả kết quả.",
                f"{money(excess, 'en')} too much was paid. The head gives it back and records it with “Refund”, also after "
                "the result was handed over.",
            )
        )
    return (*wanted, *back)


def _wanted_first(view: cases.CaseView) -> tuple[Text, ...]:
    """What the applicant signs, shows or hands in before he is given it, and when a counter noted what it had of him already;
    nothing for a refusal."""
    file = view.file
    if file.outcome == "refused":
        return ()
    names = {one.name for one in cases.to_show(file)}
    bind = [one for one in view.version.duties if one.at in AT_RETURN and one.binds(file.channel)]
    return (
        *(
            Text(f"Trước khi trả: {says.vi}", f"Before you hand it over: {says.en}")
            for one in bind
            if cases.is_ahead(file, {paper.code for paper in one.papers}, "counter")
            for says in (one.says.inside(),)
        ),
        *(_noted(one, names) for one in noted(file) if bind),
    )


def _noted(one: Noted, asked: Container[Text]) -> Text:
    """What was shown or handed in before, and when; and what was handed in and is not `asked` for again, as is what went back."""
    on = Text(f"Đã ghi ngày {short_day(one.at)}", f"Noted on {short_day(one.at, 'en')}")
    came = (*one.shown, *one.taken)
    names = listed(came) if came else Text("không cần giấy tờ nào", "no paper needed")
    kept = listed(name for name in one.taken if name not in asked)
    again = Text(f" Không hỏi lại: {kept.vi}.", f" Not asked for again: {kept.en}.") if kept.vi else Text("", "")
    return Text(f"{on.vi}: {names.vi}.{again.vi}", f"{on.en}: {names.en}.{again.en}")
