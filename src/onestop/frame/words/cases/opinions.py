"""Dossiers: why something cannot be done, of agencies that are asked."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.nobody_to_ask": Text(
        "Cơ quan này không được hỏi ý kiến cho hồ sơ {case_code}: là nơi giải quyết, hoặc nay không còn. Chọn cơ quan khác.",
        "That agency cannot be asked about case {case_code}: it decides the case, or does not exist today. Choose another one.",
    ),
    "cases.question_missing": Text(
        "Hãy ghi cần cho ý kiến về điểm nào.",
        "Say what the agency is asked.",
    ),
    "cases.day_of_opinion_missing": Text(
        "Quy định của thủ tục không ấn định thời hạn cho ý kiến: hãy ghi ngày trả lời.",
        "The law of the procedure sets no time for an opinion: name the last day to answer.",
    ),
    "cases.opinion_requested_already": Text(
        "Cơ quan này đã được hỏi và chưa trả lời.",
        "That agency was asked already and has not answered yet.",
    ),
    "cases.not_consulted": Text(
        "Cơ quan này không được hỏi, đã trả lời, hoặc không phải trả lời nữa.",
        "That agency is not asked, has answered, or need not any more.",
    ),
    "cases.opinion_not_explained": Text(
        "Không đồng ý hoặc có điều kiện thì phải ghi rõ: vì sao, điều kiện nào. Chép lại từ văn bản giấy thì phải ghi số, ngày.",
        "Disagreeing, or agreeing on conditions, must be explained: why, or on which. Of a paper say its number and its day.",
    ),
    "cases.opinion_outstanding": Text(
        "Hồ sơ {case_code} đang chờ ý kiến của cơ quan được hỏi, chậm nhất hết ngày {last}. Chờ trả lời, hoặc thôi lấy ý kiến "
        "nếu không cần nữa.",
        "An agency was asked about case {case_code} and may answer until the end of {last}. Wait for it, or take the request "
        "back if it is not needed.",
    ),
    "cases.no_opinion_requested": Text(
        "Bước “{step}” là ý kiến của cơ quan khác, mà chưa hỏi cơ quan nào. Hãy lấy ý kiến trước.",
        "The step “{step}” is the opinion of another agency, and none was asked. Ask first.",
    ),
}
