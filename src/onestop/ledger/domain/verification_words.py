"""What the check of a receipt says, at every door in the same words: each thing seen, why not, and what follows."""

from typing import Final

from onestop.kernel.bilingual import Text

OUTCOMES: Final = {
    "holds": Text("Biên nhận hợp lệ", "This receipt is valid"),
    "does_not_hold": Text("Biên nhận không hợp lệ", "This receipt is not valid"),
    "unreadable": Text("Không đọc được biên nhận", "This receipt cannot be read"),
}
ADVICE: Final = {
    "holds": Text(
        "Khi cấp biên nhận, nhật ký điện tử của tỉnh đã ghi việc này, và nội dung trong biên nhận đúng là nội dung đã ghi.",
        "When the receipt was given the province's electronic log had recorded this, and what the receipt holds is what was "
        "recorded.",
    ),
    "does_not_hold": Text(
        "Nội dung hoặc chữ ký không khớp với nhật ký. Hãy tải lại biên nhận từ trang hồ sơ; nếu vẫn không hợp lệ, hãy giữ các "
        "tệp này và báo Bộ phận Một cửa.",
        "Its content or its signature does not match the log. Download the receipt again from the page of the case; if that one "
        "is not valid either, keep these files and tell the one-stop section.",
    ),
    "unreadable": Text(
        "Điều này không có nghĩa là biên nhận bị làm giả. Hãy chọn lại tệp, hoặc tải lại biên nhận từ trang hồ sơ.",
        "That does not mean it was forged. Choose the files again, or download the receipt again from the page of the case.",
    ),
}
CHECKS: Final = {
    "key": Text("Khóa công khai của nhật ký đọc được", "The public key of the log can be read"),
    "receipt": Text("Tệp biên nhận đọc được", "The receipt can be read"),
    "entry": Text("Bản ghi đúng dạng của nhật ký", "The entry is in the form the log uses"),
    "payload": Text("Nội dung đúng là nội dung đã ghi", "The content is what was recorded"),
    "text": Text("Câu tóm tắt đúng với bản ghi", "The summary agrees with the entry"),
    "proof": Text("Tệp bằng chứng đọc được", "The proof can be read"),
    "checkpoint": Text("Chữ ký đúng là của nhật ký này", "The signature is that of this log"),
    "inclusion": Text("Bản ghi có trong nhật ký đã ký", "The signed log contains the entry"),
    "consistency": Text("Từ đó đến nay nhật ký chỉ dài thêm", "Since then the log has only grown"),
}
"""By the code of a check: what holds."""
REFUTED: Final = {
    "entry": Text("Bản ghi trong receipt.json đã bị sửa.", "The entry in receipt.json was altered."),
    "payload": Text(
        "Nội dung trong receipt.json khác với nội dung đã ghi.", "The content of receipt.json is not what was recorded."
    ),
    "text": Text(
        "Câu tóm tắt trong receipt.json khác với điều đã ghi.", "The summary in receipt.json is not what was recorded."
    ),
    "checkpoint": Text(
        "Chữ ký trong receipt.tlog-proof không phải của nhật ký này.",
        "The signature in receipt.tlog-proof is not that of this log.",
    ),
    "inclusion": Text(
        "Nhật ký đã ký không chứa bản ghi này ở vị trí mà receipt.tlog-proof nêu.",
        "The signed log does not contain this entry where receipt.tlog-proof says.",
    ),
    "consistency": Text(
        "Nhật ký ngày nay không nối tiếp nhật ký lúc cấp biên nhận.",
        "Today's log does not continue the log from which the receipt was given.",
    ),
}
"""By the code of a check: what was read and is not so."""
UNREADABLE: Final = {
    "key": Text("Đây không phải khóa công khai của một nhật ký.", "This is not the public key of a log."),
    "receipt": Text(
        "Nội dung không phải của receipt.json, hoặc đã mất một phần.",
        "This is not the content of receipt.json, or part of it is missing.",
    ),
    "proof": Text(
        "Nội dung không phải của receipt.tlog-proof, hoặc đã mất một phần.",
        "This is not the content of receipt.tlog-proof, or part of it is missing.",
    ),
    "checkpoint": Text(
        "Phần chữ ký ở cuối receipt.tlog-proof đã mất một phần.",
        "The signature at the end of receipt.tlog-proof is incomplete.",
    ),
    "consistency": Text(
        "Tệp của lệnh consistency không đúng dạng, hoặc đã mất một phần.",
        "This is not a file of the command `consistency`, or part of it is missing.",
    ),
}
"""By the code of a check: what could not be looked at."""
NOT_TEXT: Final = Text("Tệp không phải văn bản.", "The file is not text.")
EMPTY: Final = Text("Tệp trống.", "The file is empty.")
TOO_LARGE: Final = Text("Tệp quá lớn so với một biên nhận.", "The file is too large to be a receipt.")
BROKEN_DOWNLOAD: Final = Text(
    "Tệp nén bị hỏng hoặc tải chưa hết.", "The zip file is damaged or was not downloaded completely."
)
NO_RECEIPT: Final = Text("Thiếu tệp receipt.json.", "The file receipt.json is missing.")
NO_PROOF: Final = Text("Thiếu tệp receipt.tlog-proof.", "The file receipt.tlog-proof is missing.")
A_PAPER: Final = Text(
    "Đây là một giấy tờ (PDF hoặc ảnh), không phải biên nhận điện tử. Muốn kiểm tra giấy tờ, hãy quét mã QR in trên đó, hoặc "
    "chọn tệp PDF ở trang Kiểm tra giấy đã cấp.",
    "This is a paper (PDF or picture), not an electronic receipt. To check a paper, scan the QR code printed on it, or choose "
    "its PDF on the page Check an issued paper.",
)
