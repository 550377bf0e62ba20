"""Dossiers: why something cannot be done, of results and their documents, originals, and cases taken up again."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.part_not_ready": Text(
        "Kết quả này của hồ sơ {case_code} chưa có hoặc đã trả. Hãy tải lại trang.",
        "This result of case {case_code} is not there yet, or was handed over. Reload the page.",
    ),
    "cases.part_is_the_rest": Text(
        "Hồ sơ {case_code} chỉ còn kết quả này. Hãy bấm “Trả kết quả”: trả xong, hồ sơ khép lại.",
        "This is the only result left of case {case_code}. Press “Return the result”, which closes the case.",
    ),
    "cases.other_document_in_force": Text(
        "Hồ sơ {other} cùng một việc với hồ sơ {case_code}, mà văn bản {document} của hồ sơ đó còn hiệu lực. Thu hồi văn bản đó "
        "trước: một việc không có hai văn bản cùng hiệu lực.",
        "Case {other} is about the same matter as case {case_code}, and its document {document} is still in force. Revoke that "
        "one first: of one matter no two documents hold at once.",
    ),
    "cases.ground_overturned": Text(
        "Hồ sơ {case_code} mở lại hồ sơ {earlier}, vì khiếu nại về việc không tiếp nhận đã được chấp thuận: không thể không "
        "tiếp nhận nữa vì cùng lý do “{reason}”.",
        "Case {case_code} takes up again case {earlier}, for a complaint about its not being accepted was upheld: it cannot be "
        "turned away again for the same reason, “{reason}”.",
    ),
    "cases.too_early_to_give_back": Text(
        "Hồ sơ {case_code} chưa có kết quả, cũng chưa kết thúc: bản chính trả cùng kết quả.",
        "Case {case_code} is neither decided nor ended: originals go back with the result.",
    ),
    "cases.given_back_meanwhile": Text(
        "Đã ghi một lần trả bản chính lúc {given_at}, nên lần này không ghi thêm. Xem số bản chính còn giữ bên dưới; nếu vừa trả "
        "thêm nữa thì ghi lại.",
        "Originals were written down as given back {given_at}, so nothing was added. See below what is still here; where more "
        "went back, enter it again.",
    ),
    "cases.all_given_back": Text(
        "Hồ sơ {case_code} không còn giữ bản chính nào: đã trả hết, hoặc đã sang hồ sơ mở lại.",
        "No original lies with case {case_code} any more: all went back, or went on to the case that takes it up again.",
    ),
    "cases.nothing_given_back": Text(
        "Hãy ghi ít nhất một bản chính đã trả.",
        "Enter at least one original that was given back.",
    ),
    "cases.no_such_original": Text(
        "Hồ sơ {case_code} không còn giữ nhiều bản chính như vậy. Hãy ghi lại số đã trả.",
        "So many originals are not with case {case_code}. Correct the number given back.",
    ),
    "cases.not_revoked": Text(
        "Văn bản của hồ sơ {case_code} không bị thu hồi, hoặc việc thu hồi đã được hủy bỏ. Hãy tải lại trang.",
        "The document of case {case_code} is not revoked, or that was taken back already. Reload the page.",
    ),
    "cases.received_by_owner": Text(
        "Kết quả điện tử của hồ sơ {case_code} do người nộp tự nhận trên Cổng. Họ đến nhận bản giấy thì ghi là trả tại quầy hoặc "
        "qua bưu chính.",
        "The applicant receives the electronic result of case {case_code} on the portal himself. Where he fetches the paper, "
        "record that: at the counter, or by post.",
    ),
    "cases.revoked_since": Text(
        "Văn bản kết quả của hồ sơ {case_code} đã bị thu hồi: không trao văn bản nữa. Hãy bấm “Trao thông báo thu hồi”.",
        "The document of case {case_code} was revoked: it is not handed over. Press “Hand over the notice of revocation”.",
    ),
    "cases.decision_not_named": Text(
        "Hãy ghi số của quyết định hủy bỏ việc thu hồi.",
        "Say the number of the decision that takes the revocation back.",
    ),
    "cases.decision_day_not_possible": Text(
        "Quyết định hủy bỏ việc thu hồi phải có ngày từ {first} đến {last}.",
        "The decision that takes the revocation back must be of a day from {first} to {last}.",
    ),
    "cases.nothing_to_reopen": Text(
        "Hồ sơ {case_code} chưa kết thúc: không có gì để mở lại.",
        "Case {case_code} has not ended: there is nothing to reopen.",
    ),
    "cases.complaint_not_named": Text(
        "Hãy ghi ai giải quyết khiếu nại và số của quyết định.",
        "Say who decided on the complaint, and the number of the decision.",
    ),
    "cases.complaint_day_not_possible": Text(
        "Ngày của quyết định giải quyết khiếu nại phải từ {first} đến {last}.",
        "The decision on the complaint must be of a day from {first} to {last}.",
    ),
    "cases.reopened_already": Text(
        "Hồ sơ {case_code} đã được mở lại theo quyết định này.",
        "Case {case_code} was reopened by that decision already.",
    ),
    "cases.not_fetched": Text(
        "Kết quả hồ sơ {case_code} không nhận tại quầy mà trên Cổng hoặc qua bưu chính, như người nộp đã chọn.",
        "The result of case {case_code} is not fetched at a counter: its applicant chose the portal or the post.",
    ),
    "cases.returned_there": Text(
        "Kết quả hồ sơ {case_code} vốn nhận tại nơi đó. Hãy chọn nơi khác.",
        "The result of case {case_code} is fetched there already. Choose another place.",
    ),
    "cases.not_returned_there": Text(
        "Cơ quan đã chọn không trả kết quả tại quầy. Hãy chọn trong danh sách.",
        "The agency chosen hands no results over. Choose one of those listed.",
    ),
}
