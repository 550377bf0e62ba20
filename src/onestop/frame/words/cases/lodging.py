"""Dossiers: why something cannot be done, of lodging, and what is handed in."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.answers_not_accepted": Text(
        "Tờ khai còn {count} chỗ thiếu hoặc chưa đúng. Hãy sửa từng chỗ rồi nộp lại.",
        "{count} {count:answer|answers} of the form {count:is|are} missing or not right. Correct {count:it|them}, "
        "then send again.",
    ),
    "cases.no_competent_agency": Text(
        "Chưa rõ cơ quan nào giải quyết thủ tục {procedure}. Hãy chọn cơ quan giải quyết.",
        "It does not follow who decides on procedure {procedure}. Choose the agency that decides.",
    ),
    "cases.not_decided_there": Text(
        "Cơ quan {agency} không giải quyết thủ tục {procedure}. Hãy chọn một cơ quan trong danh sách.",
        "Agency {agency} does not decide on procedure {procedure}. Choose one of those listed.",
    ),
    "cases.not_open_for_applying": Text(
        "Thủ tục {procedure} chưa nhận hồ sơ vì nội dung công bố còn thiếu. Hãy hỏi Bộ phận Một cửa.",
        "Procedure {procedure} is not open: what was published is incomplete. Ask a one-stop section.",
    ),
    "cases.not_received_here": Text(
        "Cơ quan {agency} không trực tiếp nhận hồ sơ. Hãy chọn nơi nộp khác.",
        "Agency {agency} does not take in files itself. Choose another place.",
    ),
    "cases.paper_not_asked": Text(
        "Thủ tục không yêu cầu giấy tờ “{component}”. Hãy bỏ giấy tờ này.",
        "The procedure does not ask for the paper “{component}”. Remove it.",
    ),
    "cases.papers_missing": Text(
        "Còn thiếu: {papers}. Hãy nộp đủ rồi gửi lại.", "Still missing: {papers}. Hand them in, then send again."
    ),
    "cases.papers_not_received": Text(
        "Hồ sơ {case_code} chưa đủ để tiếp nhận, vì chưa nhận được: {papers}. Hãy ghi số lượng đã nhận; nếu còn thiếu thì yêu "
        "cầu bổ sung (mẫu số 02).",
        "Case {case_code} is not complete and cannot be accepted. Not received yet: {papers}. Count what you have received; for "
        "what is missing, request a supplement (form 02).",
    ),
    "cases.papers_in_part": Text(
        "Giấy tờ không bắt buộc nộp thiếu số bản: {papers}. Hồ sơ {case_code} chưa được tiếp nhận; hãy ghi lại số đã nhận, hoặc "
        "chọn vì sao vẫn tiếp nhận.",
        "Of papers that need not come, fewer came than are wanted: {papers}. Case {case_code} was not accepted; correct the "
        "count, or say why it is accepted all the same.",
    ),
    "cases.draft_sent": Text(
        "Hồ sơ này đã nộp ở một cửa sổ khác, mã {case_code}, nên phần vừa gõ ở đây không có trong hồ sơ đó. Bấm lưu lần nữa "
        "nếu muốn khai một hồ sơ mới.",
        "This application was sent in another window, as case {case_code}, so what you typed here is not part of it. Press save "
        "again only to begin a new application.",
    ),
    "cases.draft_discarded": Text(
        "Hồ sơ đang khai này đã bị bỏ ở một cửa sổ khác. Phần vừa gõ vẫn còn dưới đây; bấm lưu lần nữa để khai lại từ đầu.",
        "This draft was thrown away in another window. What you typed is still below; press save again to begin anew.",
    ),
    "cases.no_such_result": Text(
        "Thủ tục {procedure} vừa thay đổi, không còn kết quả mà bạn đã chọn cách nhận riêng. Hồ sơ chưa nộp: hãy tải lại trang, "
        "xem cách nhận kết quả rồi gửi lại.",
        "Procedure {procedure} changed just now and no longer leads to a result that you wanted to receive by itself. Nothing "
        "was sent: reload the page, check how you receive the results and send it again.",
    ),
    "cases.draft_changed": Text(
        "Nội dung hồ sơ vừa đổi ở một cửa sổ khác nên chưa nộp. Hãy xem lại, cam đoan và bấm nộp lần nữa.",
        "The application changed in another window just now, so it was not sent. Check it again, declare it and send it.",
    ),
    "cases.own_dossier": Text(
        "Bạn không tự nhận tại quầy hồ sơ của chính mình hoặc hồ sơ do chính bạn đến nộp. Hãy nộp trên Cổng bằng tài khoản cá "
        "nhân của bạn, hoặc đề nghị đồng nghiệp tiếp nhận.",
        "At the counter you cannot take in a dossier of your own, or one that you yourself hand in for somebody. Send it on the "
        "portal with your own account as a citizen, or ask a colleague to receive it.",
    ),
    "cases.submission_taken": Text(
        "Phiếu này đã gửi và đã thành một hồ sơ; bây giờ nội dung hoặc người nộp khác nên chưa nhận thêm gì. Nếu đúng là một hồ "
        "sơ nữa, hãy xem lại rồi gửi lần nữa.",
        "This form was sent before and is a case by now; it says something else, or is of somebody else, so nothing was added. "
        "If another application is meant, check it and send it again.",
    ),
}
