"""Dossiers: why something cannot be done, of whose a step is, and who may not do it."""

from onestop.kernel.bilingual import Text

REFUSALS: dict[str, Text] = {
    "cases.conflict_of_interest": Text(
        "Bạn không làm được việc gì trong hồ sơ {case_code}, vì {because}. Lãnh đạo cơ quan giao cho người khác.",
        "You can do nothing in case {case_code}, because {because}. The head of the agency gives it to somebody else.",
    ),
    "cases.four_eyes": Text(
        "Bạn đã làm “{done}” của hồ sơ {case_code}, nên “{step}” phải do người khác làm. Cần phân công người khác: lãnh "
        "đạo bấm “Phân công”, người khác thì đề nghị lãnh đạo; nếu cơ quan không còn ai thì giao hoặc ủy quyền cho cấp phó.",
        "You did “{done}” of case {case_code}, so “{step}” must be done by somebody else. Another official is to be "
        "assigned: the head does so by “Assign”, anybody else asks the head; where the agency has nobody else, let a deputy be "
        "given the post or the power to do it.",
    ),
    "cases.assigned_to_another": Text(
        "“{step}” của hồ sơ {case_code} đã giao cho người khác. Lãnh đạo cơ quan có thể giao lại, hoặc giao cho chính mình.",
        "“{step}” of case {case_code} was given to somebody else. The head of the agency can give it to another, or take it "
        "over.",
    ),
    "cases.assigned_already": Text(
        "Bước này của hồ sơ {case_code} đã có người nhận.",
        "This step of case {case_code} is somebody’s already.",
    ),
    "cases.given_by_head": Text(
        "“{step}” của hồ sơ {case_code} do lãnh đạo giao cho bạn. Không làm được thì đề nghị lãnh đạo thu lại hoặc giao cho "
        "người khác.",
        "“{step}” of case {case_code} was given to you by the head of the agency. If you cannot do it, ask the head to take it "
        "back or give it to another.",
    ),
    "cases.not_assigned": Text(
        "Bước này của hồ sơ {case_code} chưa giao cho ai. Hãy phân công.",
        "This step of case {case_code} was given to nobody yet. Assign it.",
    ),
    "cases.cannot_be_assigned": Text(
        "Người được chọn không làm được “{step}” của hồ sơ {case_code}: không đúng vị trí, đã làm bước phải do người khác làm, "
        "hoặc có xung đột lợi ích. Hãy chọn người khác trong danh sách.",
        "Whoever was chosen cannot do “{step}” of case {case_code}: the post does not allow it, they did what must be done by "
        "somebody else, or they are not impartial. Choose another from the list.",
    ),
    "cases.not_done_before": Text(
        "Hồ sơ {case_code} không trả lại được bước này. Hãy chọn một bước đã làm trong danh sách.",
        "Case {case_code} cannot go back to this step. Choose one that was done from the list.",
    ),
}
