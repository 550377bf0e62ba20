"""Dossiers: why something cannot be done, of what an applicant is asked for, and what he asks for."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.another_answers_withdrawal": Text(
        "Bạn đã ghi yêu cầu rút hồ sơ {case_code} thay người nộp, nên người khác phải trả lời. Nếu cơ quan không còn ai "
        "thì lãnh đạo phân công thêm người.",
        "You recorded for the applicant the request to withdraw case {case_code}, so somebody else answers it. Where the "
        "agency has nobody else, the head has somebody given the post.",
    ),
    "cases.request_not_named": Text(
        "Hãy ghi đơn có chữ ký của người nộp: ai ký, ngày nào.",
        "Name the request the applicant signed: by whom and of which day.",
    ),
    "cases.supplement_used_up": Text(
        "Hồ sơ {case_code} đã được yêu cầu bổ sung đủ {allowed} lần theo quy định. Hãy giải quyết với những gì đã có.",
        "Case {case_code} has had {allowed} supplement {allowed:request|requests}, the most the law allows. Decide on what is "
        "there.",
    ),
    "cases.granted_already": Text(
        "Hồ sơ {case_code} đã được chấp thuận, chỉ còn các bước thực hiện: không yêu cầu bổ sung nữa. Kết quả có sai sót thì "
        "đính chính hoặc thu hồi sau khi trả.",
        "Case {case_code} was granted and is being carried out: nothing more is asked of the applicant. A result that is wrong "
        "is corrected or revoked.",
    ),
    "cases.nothing_asked": Text(
        "Hồ sơ {case_code} không có yêu cầu bổ sung nào đang chờ.",
        "Nothing is being asked of the applicant in case {case_code}.",
    ),
    "cases.nothing_handed_in": Text(
        "Chưa ghi nhận gì. Hãy ghi số bản giấy đã nhận, chọn tệp, sửa mục khai hoặc ghi lời giải thích; hồ sơ {case_code} vẫn "
        "đang chờ bổ sung.",
        "Nothing is entered. Enter how many papers came, choose a file, correct an answer or write the explanation; what was "
        "asked is still open in case {case_code}.",
    ),
    "cases.nothing_sent": Text(
        "Bạn chưa trả lời gì. Hãy sửa mục được yêu cầu, chọn tệp của giấy tờ được yêu cầu hoặc viết câu trả lời; có bản giấy "
        "thì mang đến Bộ phận Một cửa. Hồ sơ {case_code} vẫn đang chờ bổ sung.",
        "You have not answered anything. Correct what was asked, choose a file of each paper asked for, or write your answer; "
        "what is on paper, bring to the one-stop section. What was asked is still open in case {case_code}.",
    ),
    "cases.nothing_named": Text(
        "Hãy chọn ít nhất một giấy tờ cần bổ sung hoặc một mục khai cần sửa, hoặc ghi rõ nội dung cần bổ sung.",
        "Choose at least one paper that must be supplied or answer that must be corrected, or write what must be completed.",
    ),
    "cases.unknown_item": Text(
        "Hồ sơ {case_code} không khai mục này, hoặc mục này không được yêu cầu, nên không ghi được. Hãy chọn trong danh sách.",
        "Case {case_code} has no such answer, or it is not asked for. Choose from the list.",
    ),
    "cases.no_day_to_reply": Text(
        "Ngày trả lời phải từ {first} đến {last}. Hãy chọn ngày khác cho hồ sơ {case_code}, hoặc bỏ trống.",
        "The day by which to answer must be from {first} to {last}. Choose another for case {case_code}, or leave it empty.",
    ),
    "cases.item_reason_missing": Text(
        "Đã chọn nhiều lý do chung cho nhiều mục: hãy ghi lý do riêng của từng mục được yêu cầu.",
        "Several reasons are chosen for several items: say of each item why it is asked for.",
    ),
    "cases.still_outstanding": Text(
        "Còn thiếu so với yêu cầu bổ sung hoặc theo câu trả lời mới: {papers}. "
        "Hồ sơ {case_code} vẫn chờ bổ sung; hãy nộp đủ trong một lần.",
        "Not everything asked for, or needed with the new answers, is there. Still missing: {papers}. "
        "Nothing was recorded in case {case_code}: hand everything in at once.",
    ),
    "cases.only_answers_affirmed": Text(
        "Khẳng định nội dung đã khai là đúng chỉ trả lời cho mục khai; còn chưa nhận được: {papers}. Hãy ghi số lượng đã nhận, "
        "hoặc chọn lý do khác.",
        "That what was declared is right answers only questions of the form. Not received: {papers}. Count what you have "
        "received, or choose another reason.",
    ),
}
