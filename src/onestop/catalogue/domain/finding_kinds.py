"""What each kind of finding means, for the page on which the keeper of the catalogue reads them."""

from onestop.kernel.bilingual import Text

MEANINGS: dict[str, Text] = {
    "agency_ambiguous": Text(
        "Nhiều cơ quan được nêu, chưa rõ ai quyết định",
        "Several agencies named, unclear which decides",
    ),
    "agency_not_in_register": Text(
        "Cơ quan không có trong danh bạ của tỉnh",
        "Agency not in the province's register",
    ),
    "agency_of_the_centre": Text(
        "Cơ quan ngành dọc trung ương, tỉnh không tiếp nhận",
        "Central agency; not the province's to receive",
    ),
    "bad_result_code": Text("Mã kết quả không hợp lệ", "Result code not valid"),
    "channel_repeated": Text(
        "Một cách nộp được nêu nhiều lần",
        "The same way of applying stands more than once",
    ),
    "channels_differ_in_time": Text(
        "Thời hạn khác nhau giữa các cách nộp",
        "Terms differ between ways of applying",
    ),
    "component_unnamed": Text("Thành phần hồ sơ không có tên", "A paper without a name"),
    "fee_and_note_differ": Text(
        "Mức phí 0 nhưng ghi chú nêu số tiền",
        "Fee 0 beside a note that names a sum",
    ),
    "fee_missing": Text("Không có mức phí", "No fee stated"),
    "fee_suspicious": Text("Mức phí có thể sai đơn vị", "Fee that has probably lost its zeros"),
    "field_missing": Text("Không có lĩnh vực", "No field of administration"),
    "in_person_only": Text("Chỉ nhận trực tiếp", "In person only"),
    "legal_basis_garbled": Text("Số hiệu văn bản bị hỏng", "Number of a legal document is garbled"),
    "missing_competent_agency": Text("Không nêu cơ quan có thẩm quyền", "No competent agency stated"),
    "name_broken": Text("Tên thủ tục bị ngắt dòng", "Name broken over lines"),
    "name_glued_to_template": Text(
        "Tên giấy tờ dính tên tệp biểu mẫu",
        "Paper's name glued to a template's file name",
    ),
    "no_channel": Text("Không nêu cách nộp hồ sơ", "No way of applying stated"),
    "no_component": Text("Không nêu thành phần hồ sơ", "No papers stated"),
    "no_legal_basis": Text("Không nêu căn cứ pháp lý", "No legal basis stated"),
    "no_level_of_the_province": Text("Không thuộc cấp nào của tỉnh", "Done at no level of the province"),
    "no_result": Text("Không nêu kết quả", "No result stated"),
    "originals_zero": Text("Giấy tờ không cần bản chính lẫn bản sao", "Paper with neither original nor copy"),
    "own_version_kept": Text(
        "Giữ bản của tỉnh, không thay bằng bản quốc gia",
        "Our own version kept, not replaced by the national one",
    ),
    "prose_as_component": Text("Đoạn văn ở chỗ tên giấy tờ", "Prose where a paper's name should be"),
    "split_component": Text("Một giấy tờ bị tách thành nhiều dòng", "One paper cut into several rows"),
    "steps_missing": Text("Không có trình tự thực hiện", "No steps stated"),
    "time_missing": Text("Không có thời hạn", "No term stated"),
    "time_not_a_number": Text("Thời hạn không phải số ngày hợp lệ", "Term is not a usable number"),
    "time_without_unit": Text("Thời hạn không có đơn vị", "Term without a unit"),
    "unknown_channel": Text("Cách nộp không rõ", "Unknown way of applying"),
    "unknown_level": Text("Cấp thực hiện không rõ", "Unknown level"),
    "unknown_subject": Text("Đối tượng thực hiện không rõ", "Unknown subject"),
    "unknown_unit": Text("Đơn vị thời hạn không rõ", "Unknown unit of time"),
}


def finding_meaning(kind: str) -> Text:
    """What the kind means; a kind without words shows its code."""
    return MEANINGS.get(kind, Text(kind, kind))
