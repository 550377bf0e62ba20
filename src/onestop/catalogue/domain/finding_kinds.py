"""What each kind of finding means, for the page on which the keeper of the catalogue reads them."""

from onestop.kernel.bilingual import Text

MEANINGS: dict[str, Text] = {
    "agency_ambiguous": Text(
        "Mục cơ quan của nguồn nêu nhiều cơ quan; có thể các bước nói ai quyết định việc nào",
        "The source's fields name several agencies; its steps may tell which decides what",
    ),
    "agency_ended": Text(
        "Nguồn còn nêu cơ quan đã kết thúc hoạt động",
        "The source still names an agency that has ended",
    ),
    "agency_ministry": Text(
        "Thuộc thẩm quyền bộ, tòa án hoặc cơ quan khác ở trung ương",
        "For a ministry, a court or another agency at the centre to decide",
    ),
    "agency_not_in_register": Text(
        "Cơ quan không có trong danh bạ của tỉnh",
        "Agency not in the province's register",
    ),
    "agency_of_the_centre": Text(
        "Mục cơ quan của nguồn nêu cơ quan ngành dọc (như công an, thuế, hải quan)",
        "The source's fields name a branch of the centre (such as police, tax, customs)",
    ),
    "announced_by_a_province": Text(
        "Do một tỉnh công bố cho riêng tỉnh ấy, có thể không áp dụng ở đây",
        "Announced by one province for itself; it may not apply here",
    ),
    "another_system": Text(
        "Nguồn nêu một hệ thống khác để nộp trực tuyến, của bộ, ngành hoặc của quốc gia",
        "The source names another system to apply in online, of a ministry, a branch or the nation",
    ),
    "bad_result_code": Text("Mã kết quả không hợp lệ", "Result code not valid"),
    "cases_alike": Text(
        "Hai trường hợp mang cùng một tên",
        "Two cases bear the same name",
    ),
    "cases_among_papers": Text(
        "Nhiều trường hợp liệt kê chung, không rõ giấy tờ nào của trường hợp nào",
        "Several cases in one list, unclear which paper belongs to which",
    ),
    "cases_unmatched": Text(
        "Trường hợp ở thời hạn và ở thành phần hồ sơ không khớp nhau",
        "Cases of the terms and of the papers do not match",
    ),
    "channel_repeated": Text(
        "Một cách nộp được nêu nhiều lần",
        "The same way of applying stands more than once",
    ),
    "channels_differ_in_unit": Text(
        "Cùng số ngày nhưng khác đơn vị giữa các cách nộp (ngày, ngày làm việc)",
        "The same number in other units by other ways of applying (days, working days)",
    ),
    "channels_differ_in_time": Text(
        "Nguồn ghi thời hạn khác nhau giữa các cách nộp, có thể là thời hạn của các trường hợp khác nhau",
        "The source has different times for different ways of applying; they may be those of different cases",
    ),
    "competent_as_implementing": Text(
        "Chỉ nêu cơ quan thực hiện, không nêu cơ quan có thẩm quyền",
        "Only who carries it out is named, not who decides",
    ),
    "component_unnamed": Text("Thành phần hồ sơ không có tên", "A paper without a name"),
    "count_glued_to_name": Text(
        "Số mẫu đơn dính liền số bản chính",
        "Number of the form and number of originals written as one",
    ),
    "decided_above": Text(
        "Mục cơ quan của nguồn chỉ nêu một sở, nhưng tên thủ tục hoặc các bước nêu Ủy ban nhân dân tỉnh hoặc Chủ tịch quyết định",
        "The source's fields name a department alone, and its name or steps have the provincial committee or its chairman decide",
    ),
    "department_not_named": Text(
        "Mục cơ quan của nguồn không nêu đích danh một sở",
        "The source's fields of agencies name no one department",
    ),
    "district_named": Text(
        "Nguồn còn nêu cấp huyện: cấp này kết thúc hoạt động từ 01/7/2025",
        "The source still names the district level, which ended on 30 June 2025",
    ),
    "district_in_papers": Text(
        "Giấy tờ của nguồn nêu cơ quan cấp huyện, là cấp đã kết thúc hoạt động",
        "A paper of the source is to come from an agency of a district, a level that has ended",
    ),
    "district_level_ended": Text(
        "Mục cơ quan của nguồn nêu cấp huyện, cấp đã kết thúc hoạt động từ 01/7/2025",
        "The source's fields name the district level, which ended on 30 June 2025",
    ),
    "fee_and_note_differ": Text(
        "Mức phí và ghi chú nêu số tiền khác nhau",
        "Fee and note name different sums",
    ),
    "fee_free_in_doubt": Text(
        "Miễn phí ở một cách nộp, có phí hoặc lệ phí ở cách nộp khác",
        "Free by one way of applying, with a fee by another",
    ),
    "fee_in_other_money": Text("Mức phí bằng ngoại tệ", "Fee in foreign money"),
    "fee_in_words": Text("Mức phí chỉ nêu bằng lời", "Fee told in words only"),
    "fee_missing": Text("Không có mức phí", "No fee stated"),
    "fee_set_elsewhere": Text(
        "Ghi miễn phí nhưng ghi chú nói mức phí quy định ở văn bản khác",
        "Called free beside a note that the fee is set elsewhere",
    ),
    "fee_suspicious": Text("Mức phí có thể sai đơn vị", "Fee whose unit may be wrong"),
    "field_missing": Text("Không có lĩnh vực", "No field of administration"),
    "filed_by_a_holder": Text(
        "Các bước để trưởng thôn, tổ trưởng tổ dân phố hoặc Ban công tác Mặt trận lập và gửi hồ sơ; "
        "người được nêu trong hồ sơ không tự nộp",
        "The steps have the head of a village or quarter, or the Fatherland Front there, draw up and send the file; "
        "whom it is about does not apply himself",
    ),
    "for_officials_only": Text(
        "Nguồn chỉ nêu đối tượng là cán bộ, công chức, viên chức hoặc tổ chức Đảng",
        "The source names nobody but officials or organisations of the Party as its subjects",
    ),
    "groups_by_case": Text(
        "Giấy tờ chia theo trường hợp ghi ở đầu mỗi nhóm, nhưng các trường hợp chưa tách đủ rõ để chọn khi nộp ở đây",
        "Papers are listed by the case named above each group, but the cases are not separate enough to choose one here",
    ),
    "groups_in_turn": Text(
        "Đầu mỗi nhóm ghi giấy tờ của từng lần nộp hoặc của từng bên: nhóm nào cũng cần cho việc này, "
        "không phải chọn một nhóm",
        "Each group is handed in at a time of its own or by another side: all are wanted, none is a case to choose",
    ),
    "groups_some_by_case": Text(
        "Nhiều nhóm giấy tờ ghi ở đầu nhóm dành cho trường hợp nào; với nhóm không ghi, trang này không biết là của mọi người "
        "hay của một trường hợp: hãy đọc từng đầu nhóm",
        "Many groups of papers say above them of which case they are; of one that does not, this page cannot tell whether it is "
        "everybody's or of one case: read each heading",
    ),
    "groups_unclear": Text(
        "Không rõ các nhóm giấy tờ là trường hợp khác nhau hay phải nộp cả",
        "Unclear whether groups of papers are different cases or all wanted",
    ),
    "handed_to_another": Text(
        "Các bước cho người làm thủ tục nộp hồ sơ cho một tổ chức khác, và tổ chức ấy gửi đến cơ quan giải quyết",
        "The steps have the applicant hand in to another body, which sends the file on to the agency",
    ),
    "heading_names_paper": Text(
        "Tên giấy tờ ở chỗ tên nhóm, không rõ các dòng dưới là giấy tờ khác hay thuộc giấy tờ ấy",
        "A paper's name where a heading should be, unclear whether the rows below are others or belong to it",
    ),
    "in_person_only": Text("Chỉ nhận trực tiếp", "In person only"),
    "legal_basis_garbled": Text(
        "Số hiệu văn bản không đọc được, không đưa vào căn cứ",
        "Number of a legal document cannot be read and is left out",
    ),
    "legal_basis_glued": Text(
        "Số hiệu văn bản dính liền chữ hoặc số theo sau, đã tách",
        "Number of a legal document run into what follows; parted",
    ),
    "missing_competent_agency": Text(
        "Mục cơ quan của nguồn không nêu cơ quan có thẩm quyền",
        "The source's fields of agencies name none that is competent",
    ),
    "name_broken": Text("Tên thủ tục bị ngắt dòng", "Name broken over lines"),
    "name_glued_to_template": Text(
        "Tên giấy tờ dính tên tệp biểu mẫu",
        "Paper's name glued to a template's file name",
    ),
    "name_not_of_procedure": Text(
        "Tên là tên quyết định công bố, hoặc chỉ nêu một địa phương khác",
        "Name of the decision that announces it, or of one other place",
    ),
    "no_channel": Text("Không nêu cách nộp hồ sơ", "No way of applying stated"),
    "no_component": Text("Không nêu thành phần hồ sơ", "No papers stated"),
    "no_legal_basis": Text("Không nêu căn cứ pháp lý", "No legal basis stated"),
    "no_level_of_the_province": Text("Không thuộc cấp nào của tỉnh", "Done at no level of the province"),
    "no_result": Text("Không nêu kết quả", "No result stated"),
    "of_named_provinces": Text(
        "Nguồn chỉ nêu cơ quan của một số tỉnh",
        "The source names the agencies of some provinces only",
    ),
    "online_row_says_otherwise": Text(
        "Nguồn có dòng trực tuyến, nhưng mô tả ở dòng ấy nói nộp trực tiếp hoặc chỉ nói đặt lịch",
        "The source has an online row, but its description tells of applying in person, or only of a booking",
    ),
    "originals_zero": Text("Giấy tờ không ghi số bản chính lẫn bản sao", "Paper with neither original nor copy"),
    "own_version_kept": Text(
        "Giữ bản của tỉnh, không thay bằng bản quốc gia",
        "Our own version kept, not replaced by the national one",
    ),
    "paper_missing": Text(
        "Nguồn đánh số giấy tờ nhưng thiếu số, có giấy tờ không hiện ra",
        "The source numbers its papers and skips a number: one is not shown",
    ),
    "prose_as_component": Text("Đoạn văn ở chỗ tên giấy tờ", "Prose where a paper's name should be"),
    "postal_row_says_otherwise": Text(
        "Nguồn có dòng bưu chính, nhưng mô tả ở dòng ấy chỉ nói bổ sung hồ sơ hoặc trả kết quả",
        "The source has a postal row, but its description tells only of additions or of the result",
    ),
    "quantity_and_name_differ": Text(
        "Số bản ghi trong tên giấy tờ khác số ở cột bên cạnh",
        "Number of copies in a paper's name other than beside it",
    ),
    "received_on_the_spot": Text(
        "Thực hiện lưu động: công chức tiếp nhận tại nơi đến làm, không phải tại quầy",
        "Done by officials on the spot: it is received where they come, at no counter",
    ),
    "returns_nothing": Text(
        "Nguồn ghi không phải trả kết quả, nên không có thời hạn",
        "The source says that no result is returned, so there is no term",
    ),
    "rows_rejoined": Text(
        "Một giấy tờ bị ngắt thành nhiều dòng ở chỗ ghi số bản, đã nối lại",
        "A paper cut into rows where it tells a number of copies, put together again",
    ),
    "split_component": Text(
        "Giấy tờ bị ngắt thành nhiều dòng, không rõ dòng nào đi với dòng nào",
        "Papers cut into several rows, unclear which belong together",
    ),
    "steps_cut_off": Text(
        "Trình tự thực hiện của nguồn bị ngắt giữa chừng, không có phần sau",
        "The steps of the source break off, and what follows is not there",
    ),
    "steps_missing": Text("Không có trình tự thực hiện", "No steps stated"),
    "time_and_note_differ": Text(
        "Thời hạn không có trong chính mô tả của nó",
        "Term absent from its own description",
    ),
    "time_depends_on_case": Text(
        "Mô tả hoặc các bước nêu thời hạn khác nhau theo trường hợp",
        "The description or the steps name other terms for other cases",
    ),
    "time_disputed_in_steps": Text(
        "Các bước nêu thời hạn khác với cột thời hạn, hoặc tính thời hạn từ một việc khác",
        "The steps name another term than its column, or count it from another event",
    ),
    "time_in_note_only": Text(
        "Thời hạn không có ở cột, chỉ có trong mô tả của nguồn",
        "Term not in its column, only in the source's description",
    ),
    "time_is_a_fee": Text("Thời hạn dính liền mức phí", "Term and fee written as one number"),
    "time_is_one_of_several": Text(
        "Mô tả nêu nhiều thời hạn, cột thời hạn chỉ ghi một",
        "The description names several terms, the column only one of them",
    ),
    "time_missing": Text("Cột thời hạn không nêu số ngày", "No number of days in the column of terms"),
    "time_not_a_number": Text("Thời hạn không phải số ngày hợp lệ", "Term is not a usable number"),
    "time_short_for_a_visit": Text(
        "Cột thời hạn chỉ ghi trong một ngày, mà các bước có việc kiểm tra tại hiện trường và không nêu thời hạn ấy",
        "The column has a term within one day, though the steps have a visit in the field and name no such term",
    ),
    "time_starts_elsewhere": Text(
        "Mô tả tính thời hạn từ một việc khác, không phải từ khi nhận hồ sơ",
        "The description counts the term from something other than the receipt of the dossier",
    ),
    "time_suspicious": Text(
        "Thời hạn ở cột dài bất thường, có thể ghi sai",
        "The term in its column is unusually long and may be mistyped",
    ),
    "time_until_a_day": Text(
        "Mô tả nêu một ngày cố định trong năm, không phải thời hạn tính từ khi nhận hồ sơ",
        "The description names a day of the year, and no term from the receipt of the dossier",
    ),
    "time_without_unit": Text("Thời hạn không có đơn vị", "Term without a unit"),
    "union_among_agencies": Text(
        "Mục cơ quan của nguồn ghi một tổ chức công đoàn, không phải cơ quan giải quyết thủ tục",
        "The source's field of agencies names a trade union, which decides no procedure",
    ),
    "unit_and_note_differ": Text(
        "Đơn vị thời hạn khác với mô tả",
        "Unit of the term other than in its description",
    ),
    "unknown_channel": Text("Cách nộp không rõ", "Unknown way of applying"),
    "unknown_level": Text("Cấp thực hiện không rõ", "Unknown level"),
    "unknown_subject": Text("Đối tượng thực hiện không rõ", "Unknown subject"),
    "unknown_unit": Text("Đơn vị thời hạn không rõ", "Unknown unit of time"),
    "word_garbled": Text("Từ bị gõ lặp đuôi, hiện một lần", "Word with its end typed twice, shown once"),
}


def finding_meaning(kind: str) -> Text:
    """What the kind means; a kind without words shows its code."""
    return MEANINGS.get(kind, Text(kind, kind))
