"""Signals: what can be refused about a question, and what the ledger says of one."""

from onestop.anomalies.events import QuestionAnswered, QuestionAsked, QuestionClosed
from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event

REFUSALS: dict[str, Text] = {
    "anomalies.nothing_seen": Text(
        "Cơ quan này không có hồ sơ nào của dấu hiệu trong kỳ đã chọn. Hãy chọn kỳ khác.",
        "No case of the agency shows this signal in the period chosen. Choose another period.",
    ),
    "anomalies.question_open": Text(
        "Câu hỏi {number} về dấu hiệu này còn mở. Hãy đóng câu hỏi ấy trước khi hỏi thêm.",
        "Question {number} about this signal is open. Close it before asking more.",
    ),
    "anomalies.words_missing": Text("Hãy ghi nội dung.", "Write what you want to say."),
    "anomalies.words_too_long": Text(
        "Nội dung dài quá {most} ký tự. Hãy viết gọn lại.",
        "This is longer than {most} {most:character|characters}. Write it shorter.",
    ),
    "anomalies.too_many_files": Text(
        "Kèm theo câu trả lời được nhiều nhất {most} tệp. Hãy bỏ bớt, rồi gửi lại.",
        "At most {most} {most:file|files} can go with an answer. Drop some, then send it again.",
    ),
    "anomalies.last_day_not_usable": Text(
        "Hạn trả lời phải trong khoảng từ {first} đến {last}.", "The last day to answer lies from {first} to {last}."
    ),
    "anomalies.no_such_question": Text(
        "Không có câu hỏi nào mang số {number}. Hãy xem lại số, hoặc mở danh sách dấu hiệu.",
        "There is no question {number}. Check the number, or open the list of signals.",
    ),
    "anomalies.no_such_signal": Text(
        "Không có dấu hiệu này ở cơ quan và kỳ đã chọn: chưa tính, hoặc quá ít hồ sơ để so. Hãy mở lại danh sách.",
        "There is no such signal at the agency in the period chosen: not counted, or of too few cases. Open the list again.",
    ),
    "anomalies.not_waiting": Text(
        "Câu hỏi {number} đã được trả lời hoặc đã đóng. Hãy mở lại trang để xem.",
        "Question {number} was answered or closed. Open the page again to see it.",
    ),
}
SENTENCES: dict[type[Event], Text] = {
    QuestionAsked: Text(
        "Thanh tra hỏi cơ quan {agency} về một dấu hiệu, số {number}, trả lời trước hết ngày {last_day}.",
        "The inspectors asked agency {agency} about a signal, question {number}, to be answered by {last_day}.",
    ),
    QuestionAnswered: Text("Cơ quan trả lời câu hỏi {number}.", "The agency answered question {number}."),
    QuestionClosed: Text("Thanh tra đóng câu hỏi {number}.", "The inspectors closed question {number}."),
}
