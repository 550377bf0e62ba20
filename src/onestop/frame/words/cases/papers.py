"""Papers of a case: why one is not opened."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.paper_names_applicant": Text(
        "Giấy này ghi số định danh, địa chỉ của người nộp hồ sơ {case_code}, nên chỉ cơ quan tiếp nhận, giải quyết, trả kết quả "
        "và cơ quan cấp giấy mở được. Thông tin đã khai và giấy tờ đã nộp có trên trang hồ sơ.",
        "This paper states the number and address of the applicant of case {case_code}, so only the agencies that receive, "
        "decide and return the case, and the one that issued the paper, open it. What was declared and handed in stands on the "
        "page of the case.",
    ),
}
