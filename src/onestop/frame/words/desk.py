"""The counter."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "desk.too_many_look_ups": Text(
        "Bạn đã tra cứu theo số quá nhiều lần trong một giờ. Hãy chờ {minutes} phút rồi tra tiếp; "
        "mỗi lần tra cứu đều được ghi lại.",
        "You have looked up too many numbers within an hour. Wait {minutes} {minutes:minute|minutes}; every "
        "look-up is written down.",
    ),
}
