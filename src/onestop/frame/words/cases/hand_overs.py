"""Dossiers: why something cannot be done, of steps that another agency does."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.not_handed_over": Text(
        "Bước này của hồ sơ {case_code} không chờ xác nhận: đã có người xác nhận, hoặc hồ sơ đã chuyển đi nơi khác. Hãy tải lại "
        "trang.",
        "Nobody is to confirm this step of case {case_code} now: somebody did, or it went elsewhere. Reload the page.",
    ),
    "cases.nothing_refused": Text(
        "Bước này của hồ sơ {case_code} không bị từ chối nhận, hoặc đã có người trả lời. Hãy tải lại trang.",
        "The hand-over of this step of case {case_code} was not refused, or somebody answered. Reload the page.",
    ),
    "cases.share_not_over": Text(
        "Nơi nhận còn thời gian để xác nhận bước này của hồ sơ {case_code}. Chỉ lấy lại được khi đã hết thời gian đó.",
        "The receiver still has time to confirm this step of case {case_code}. It is taken back only once that time is over.",
    ),
    "cases.no_such_receiver": Text(
        "Bước này của hồ sơ {case_code} không chuyển được đến cơ quan đó: không đúng loại cơ quan, hoặc nay không còn. Chọn cơ "
        "quan khác.",
        "This step of case {case_code} cannot be handed over to that agency: it is of another kind, or does not exist today. "
        "Choose another one.",
    ),
    "cases.answer_not_explained": Text(
        "Hãy giải trình: đã bổ sung gì, vì sao đúng cơ quan này; hoặc bước này được làm thế nào tại cơ quan giải quyết.",
        "Explain it: what was added, or why it is theirs to do; or how the step is done at the agency that decides.",
    ),
}
