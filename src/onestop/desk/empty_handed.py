"""What happens when somebody who was asked for more comes to the counter and brings nothing, in words to tell him."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from onestop.cases import api as cases
from onestop.frame.formats import short_day
from onestop.kernel.bilingual import Text
from onestop.kernel.times import local_date

_NO_ANSWER = Text(
    "Không bấm nhận: chưa ghi nhận gì, yêu cầu bổ sung vẫn còn hiệu lực. Người nộp mang đến hoặc gửi trực "
    "tuyến sau, tất cả trong một lần.",
    "Do not press receive: nothing is recorded and the request stays open. They bring what was asked for "
    "later, or send it online, all at once.",
)
_PASSED = Text(
    "Đã quá ngày phải trả lời; hồ sơ không tự thay đổi và vẫn nhận bổ sung.",
    "The last day to answer has passed; nothing happens to the case by itself, and an answer is still taken.",
)
_NOT_BEGUN = Text(
    "Hồ sơ chưa được tiếp nhận, nên thời hạn giải quyết chưa bắt đầu.",
    "The dossier was not accepted yet, so the time limit has not begun.",
)
_STOPPED: Final[dict[str, Text]] = {
    "exclude": Text(
        "Thời hạn giải quyết đang dừng; được tính tiếp khi nhận bổ sung.",
        "The time limit stands still; it goes on when the answer is received.",
    ),
    "restart": Text(
        "Thời hạn giải quyết đang dừng; được tính lại từ đầu khi nhận đủ bổ sung, còn nhận mà vẫn thiếu thì chỉ tính tiếp "
        "phần thời hạn còn lại.",
        "The time limit stands still; it begins anew when all that was asked for is received, and taken with something "
        "missing only what is left of it runs on.",
    ),
}
"""By what the policy of the procedure does on a supplement."""
_RUNS = Text(
    "Thời hạn giải quyết vẫn tính; ngày hẹn trả không đổi vì chờ bổ sung.",
    "The time limit runs on; waiting for the answer does not move the promised day.",
)
_WANTS_NO_MORE = Text(
    "Người nộp không bổ sung nữa: ghi lời của người nộp vào ô giải thích, chọn ở cuối trang vì sao còn thiếu, "
    "rồi bấm nhận. Hồ sơ trở lại nơi đã yêu cầu với những gì đã có.",
    "They will bring nothing more: write what they say into the explanation, say at the end of the page why "
    "something is missing, and press receive. The case goes back to whoever asked with what is there.",
)
_HAS_NO_MORE_TO_SAY = Text(
    "Người nộp không bổ sung nữa: ghi lời của người nộp vào ô giải thích rồi bấm nhận. Hồ sơ trở lại nơi đã yêu cầu với "
    "những gì đã có.",
    "They will bring nothing more: write what they say into the explanation and press receive. The case goes back to "
    "whoever asked with what is there.",
)
"""Where the request names nothing, so that nothing named can be missing."""
_NOT_ACCEPTED_THEN = Text(
    "Khi đó, giấy tờ bắt buộc mà cơ quan chưa có và vẫn cần thì hồ sơ chưa tiếp nhận được; có thể không tiếp "
    "nhận, với lý do không bổ sung theo yêu cầu.",
    "A dossier that then still lacks a required paper, neither held by the agencies nor needless, cannot be "
    "accepted; it can be turned away as not completed.",
)


def empty_handed(file: cases.CaseFile, today: date) -> Iterator[Text]:
    """Sentence by sentence, of a case in which something is asked for; nothing of any other."""
    if file.asked is None:
        return
    yield _NO_ANSWER
    yield from _until(file.asked.reply_by, today)
    yield from _clock(file)
    yield _WANTS_NO_MORE if file.asked.items else _HAS_NO_MORE_TO_SAY
    if file.received_at is None:
        yield _NOT_ACCEPTED_THEN


def _until(last: date | None, today: date) -> Iterator[Text]:
    if last is None:
        return
    if last < today:
        yield _PASSED
    else:
        yield Text(f"Trả lời đến hết ngày {short_day(last)}.", f"To be answered by the end of {short_day(last, 'en')}.")


def _clock(file: cases.CaseFile) -> Iterator[Text]:
    if file.received_at is None:
        yield _NOT_BEGUN
    elif file.due_at is not None:
        yield _runs(local_date(file.due_at))
    elif (stopped := _STOPPED.get(file.terms.policy.on_supplement)) is not None:
        yield stopped


def _runs(promised: date) -> Text:
    return Text(
        f"{_RUNS.vi.rstrip('.')}: {short_day(promised)}.",
        f"{_RUNS.en.rstrip('.')}: {short_day(promised, 'en')}.",
    )
