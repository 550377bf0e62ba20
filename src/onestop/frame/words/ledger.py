"""The ledger and its receipts."""

from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event
from onestop.ledger.events import ContentErased, LogOpened, MisfitsExamined

REFUSALS: dict[str, Text] = {
    "ledger.nothing_recorded": Text(
        "Nhật ký điện tử không có mục nào như vậy của hồ sơ {case}.", "The ledger has no such entry of case {case}."
    ),
    "ledger.not_yet_sealed": Text(
        "Sự kiện của hồ sơ {case} đã được ghi và đang chờ ký xác nhận vào nhật ký điện tử. Hãy thử lại sau vài giây.",
        "The event of case {case} is recorded and is being signed into the log. Try again in a few seconds.",
    ),
    "ledger.does_not_hold": Text(
        "Nhật ký điện tử không khớp nên hệ thống dừng ký. Người vận hành cần chạy kiểm tra ngay.",
        "The ledger does not agree with itself, so nothing more is signed. The operator must run the check now.",
    ),
    "ledger.no_public_key": Text(
        "Máy chủ này chưa có khoá công khai của nhật ký điện tử nên chưa kiểm tra được biên nhận. Hãy báo người vận hành.",
        "This server does not have the ledger's public key yet, so it cannot check receipts. Tell the operator.",
    ),
    "ledger.nothing_to_continue": Text(
        "Chưa có gì được ký: lần chạy đầu tự mở sổ.", "Nothing was ever signed here: the first start opens the log."
    ),
    "ledger.sequencer_runs": Text(
        "Tiến trình sequencer đang chạy và sẽ ký tiếp bằng khóa cũ: hãy dừng nó (hoặc dừng `up`), rồi chạy lại lệnh này.",
        "The sequencer runs and would go on with the old key: stop it (or `up`), then run this again.",
    ),
    "ledger.needs_another_name": Text(
        "Đã có mốc được ký mà cơ sở dữ liệu này không dẫn tới: chỉ có thể tiếp tục dưới tên khác (--name).",
        "Heads were signed that this database does not lead to: it can only go on under another name (--name).",
    ),
    "ledger.not_erasable": Text(
        "Không có nội dung nào để xóa: chưa được ký xác nhận vào nhật ký, đã xóa, hoặc không thuộc hồ sơ nào.",
        "There is no content to erase: it has no place in the ledger yet, was erased before, or is of no case.",
    ),
    "ledger.not_read_yet": Text(
        "Số liệu {follower} chưa đọc xong nội dung này: xóa ngay thì không đếm được nữa. Hãy thử lại sau vài giây; nếu vẫn vậy, "
        "xem ./onestop followers.",
        "{follower} has not read this content yet and could not count it afterwards. Try again in a few seconds; if it stays so, "
        "see ./onestop followers.",
    ),
    "ledger.entry_erased": Text(
        "Nội dung mục này của hồ sơ {case} đã xóa theo quy định nên không cấp biên nhận mới. "
        "Biên nhận đã cấp trước đó vẫn kiểm tra được.",
        "The content of this entry of case {case} was erased as the law provides, so no new receipt is given. "
        "Receipts given before that are still valid.",
    ),
    "ledger.no_legal_basis": Text(
        "Hãy nêu lý do xóa và điều khoản pháp luật cho phép.",
        "State why it is erased, and the provision of law that allows it.",
    ),
    "ledger.nothing_found": Text(
        "Hãy nêu đã xem xét thấy gì ở các bản ghi để riêng.", "State what was found of the entries set aside."
    ),
}
SENTENCES: dict[type[Event], Text] = {
    ContentErased: Text(
        "Nội dung một số bản ghi được xóa theo {legal_basis}: {erased_for}.",
        "The content of some entries was erased under {legal_basis}: {erased_for}.",
    ),
    MisfitsExamined: Text("Đã xem xét các bản ghi để riêng: {found}.", "Entries set aside were examined: {found}."),
    LogOpened: Text(
        "Nhật ký điện tử ký tiếp bằng khóa mới: {opened_for}.", "The ledger goes on under a new key: {opened_for}."
    ),
}
