"""What goes to the applicant beside the result, told on the page that hands it over: originals, and money paid too much."""

from onestop.cases import api as cases
from onestop.frame.formats import money
from onestop.kernel.bilingual import Text


def with_the_result(file: cases.CaseFile, act: cases.Act) -> tuple[Text, ...]:
    """One sentence each; nothing where nothing goes with it."""
    if act.code != "return_result":
        return ()
    back = [
        Text(
            f"Trả kèm bản chính: {one.name.vi} ({one.owed}). Trả rồi thì ghi ở “Trả lại bản chính”.",
            f"An original goes with it: {one.name.en} ({one.owed}). Record it with “Give originals back”.",
        )
        for one in cases.owed(file)
    ]
    if excess := sum(amount for _, one, amount in cases.refunds(file) if one.excess):
        back.append(
            Text(
                f"Người nộp đã nộp thừa {money(excess)}. Lãnh đạo hoàn trả và ghi ở “Hoàn trả tiền”, cả sau khi trả kết quả.",
                f"{money(excess, 'en')} too much was paid. The head gives it back and records it with “Refund”, also after "
                "the result was handed over.",
            )
        )
    return tuple(back)
