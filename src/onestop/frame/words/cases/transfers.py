"""Dossiers: why something cannot be done, of the competent agency."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.nobody_to_take_over": Text(
        "Hồ sơ {case_code} không chuyển đến cơ quan này được: hồ sơ đang ở đó, hoặc cơ quan nay không còn. Chọn cơ quan khác.",
        "Case {case_code} cannot go to that agency: it is there already, or the agency does not exist today. Choose another one.",
    ),
    "cases.not_competent_for_it": Text(
        "Thủ tục của hồ sơ {case_code} không thuộc thẩm quyền của cơ quan này. Chỉ chuyển được đến cơ quan mà thủ tục đã công bố "
        "cho quyết định; nếu thuộc thủ tục khác, hãy trả lời không tiếp nhận và hướng dẫn người nộp.",
        "The procedure of case {case_code} does not let that agency decide. It can only go to one that may by the published "
        "procedure; where another procedure is meant, do not accept it and tell the applicant which.",
    ),
    "cases.transfer_pending": Text(
        "Hồ sơ {case_code} đã được đề nghị chuyển, cơ quan kia chưa trả lời. Muốn chuyển đến nơi khác thì thôi chuyển trước.",
        "Case {case_code} is offered to an agency that has not answered. To send it elsewhere, take that back first.",
    ),
    "cases.no_transfer_offered": Text(
        "Hồ sơ {case_code} không có đề nghị chuyển nào đang chờ trả lời.",
        "Case {case_code} is not offered to another agency, or no more.",
    ),
    "cases.still_consulted": Text(
        "Cơ quan này đang được lấy ý kiến về hồ sơ {case_code}. Chờ trả lời hoặc kết thúc lấy ý kiến, rồi mới chuyển.",
        "That agency is asked for its opinion of case {case_code}. Wait for it, or take the request back, before the transfer.",
    ),
}
