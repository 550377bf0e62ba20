"""What comes next in a case, and whose turn it is: its applicant is never left to guess."""

from typing import Final

from onestop.cases.api import CaseFile, Status
from onestop.frame.formats import moment
from onestop.kernel.bilingual import Text

_NOTHING_TO_DO: Final = Text(
    "Cơ quan đang giải quyết, bạn không phải làm gì. Nếu cần thêm, bạn được báo ở đây và ở trang đầu.",
    "The agency is working on it; there is nothing for you to do. If more is needed, we tell you here and on the first page.",
)
_NEXT: Final = {
    Status.SUPPLEMENT: Text(
        "Bạn bổ sung một lần cho đủ mọi thứ được yêu cầu. Sau đó cơ quan giải quyết tiếp.",
        "You send everything that was asked for, at one time. Then the agency goes on.",
    ),
    Status.PAYMENT: Text(
        "Bạn nộp khoản tiền được yêu cầu. Sau đó cơ quan giải quyết tiếp.",
        "You pay what was asked for. Then the agency goes on.",
    ),
    Status.WITHDRAWAL: Text(
        "Cơ quan trả lời yêu cầu rút hồ sơ của bạn.", "The agency answers your request to withdraw."
    ),
    Status.NOT_ACCEPTED: Text(
        "Xem lý do. Khắc phục xong, bạn nộp hồ sơ mới.", "Read why. Once that is put right, you can apply anew."
    ),
    Status.STOPPED: Text("Không còn việc gì phải làm.", "There is nothing more to do."),
    Status.RETURNED: Text("Không còn việc gì phải làm.", "There is nothing more to do."),
}
_RESULT_BY: Final = {
    "counter": Text(
        "Đến Bộ phận Một cửa nhận kết quả, mang theo căn cước và giấy hẹn.",
        "Come to the one-stop section for the result, with your identity card and the appointment slip.",
    ),
    "post": Text(
        "Kết quả đến qua bưu chính, theo địa chỉ bạn đã ghi.", "The result comes by post, to the address you gave."
    ),
}
_RESULT: Final = Text("Bộ phận Một cửa trả kết quả cho bạn.", "The one-stop section hands the result over to you.")


def next_step(file: CaseFile, *, to_bring: bool) -> Text:
    """In words to the applicant; `to_bring` says that papers he announced have not arrived yet."""
    if file.status.awaits_receipt:
        return _at_the_counter(file, to_bring=to_bring)
    if file.status is Status.FINISHED:
        return _RESULT_BY.get(str(file.answers.get("delivery")), _RESULT)
    return _NEXT.get(file.status, _NOTHING_TO_DO)


def _at_the_counter(file: CaseFile, *, to_bring: bool) -> Text:
    if to_bring:
        return Text(
            "Bạn mang bản giấy đến Bộ phận Một cửa. Hồ sơ được tiếp nhận khi đủ giấy.",
            "You bring the papers to the one-stop section. The application is accepted once they are all there.",
        )
    return Text(
        f"Bộ phận Một cửa xem hồ sơ đủ chưa và trả lời trước {moment(file.accept_by, 'vi')}.",
        f"The one-stop section checks that the file is complete and answers by {moment(file.accept_by, 'en')}.",
    )
