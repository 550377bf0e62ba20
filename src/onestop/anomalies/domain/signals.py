"""The signals: the one table of what is looked for. Page, list of cases, export and docs follow from a row.

A signal is a share that is unusually high beside other agencies of the same level with the same procedures. It is a question and
never a verdict: each row says what may lie behind it innocently.
"""

from dataclasses import dataclass
from typing import Final

from onestop.indicators.counted import Counted
from onestop.kernel.bilingual import Text

QUARTER_ENDS: Final = "quarter_ends"
MONTH_ENDS: Final = "month_ends"
LAST_DAYS: Final = 3
"""Working days at the end of a month or a quarter that count as its end."""
REFILED_WITHIN: Final = 10
"""Days after a refusal within which the same person's same application counts as filed again."""
_DECIDED: Final = "t.outcome IN ('granted', 'granted_in_part', 'refused') AND t.finished_at IS NOT NULL"
_LEFT: Final = "(t.due_at - t.finished_at)"


def _day(column: str) -> str:
    return f"(t.{column} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bins:
    """How the chart of a signal parts its population."""

    sql: str
    count: int
    marked: int
    """The bin that is the signal; -1 where each bin has its own share of it."""
    first: Text
    middle: Text
    last: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Signal:
    """What is looked for, of what, and why."""

    code: str
    name: Text
    counts: Text
    """Population and condition in words exact enough to recount by hand."""
    of: Text
    """What the population is, within a sentence, after its number."""
    among: Text
    """What the condition is, within a sentence, after a share."""
    at: Text
    """What the moment is at which a case counts."""
    innocent: Text
    """What may lie behind it and is nobody's fault."""
    source: Text
    counted: Counted
    bins: Bins | None = None
    least_population: int = 30
    """Below that nothing is compared."""
    least_seen: int = 5
    least_ratio: float = 1.5
    """How many times the expected share it must be, at least: what is certain and small is no question."""


_OURS: Final = Text(
    "Dấu hiệu riêng của hệ thống; ngưỡng do hệ thống đặt.", "A signal of our own; so are its thresholds."
)

LAST_MINUTES: Final = Signal(
    code="last_minutes",
    name=Text("Xong trong 10 phút cuối trước hạn", "Finished in the last 10 minutes before the promise"),
    counts=Text(
        "Trong các hồ sơ có quyết định trong 2 giờ cuối trước giờ hẹn trả: số hồ sơ có quyết định trong 10 phút cuối.",
        "Of the cases decided in the last 2 hours before the promised moment: those decided in the last 10 minutes.",
    ),
    of=Text("hồ sơ xong trong 2 giờ cuối trước hạn", "cases finished in the last 2 hours before the promise"),
    among=Text("xong trong 10 phút cuối", "were finished in the last 10 minutes"),
    at=Text("Xong lúc", "Finished"),
    innocent=Text(
        "Lãnh đạo duyệt cả lô vào cuối ngày; hoặc việc đã xong từ trước, đến cuối giờ mới bấm.",
        "Whoever signs does so in one batch at the end of the day; or the work was done before and noted last.",
    ),
    source=_OURS,
    counted=Counted(
        population=f"{_DECIDED} AND {_LEFT} >= interval '0' AND {_LEFT} < interval '2 hours'",
        condition=f"{_LEFT} < interval '10 minutes'",
        agency="competent_agency",
        at="finished_at",
    ),
    bins=Bins(
        sql=f"11 - floor(extract(epoch FROM {_LEFT}) / 600)",
        count=12,
        marked=11,
        first=Text("120 phút trước hạn", "120 minutes before"),
        middle=Text("60 phút", "60 minutes"),
        last=Text("đúng hạn", "the promise"),
    ),
)
REQUESTS_AT_END: Final = Signal(
    code="requests_at_end",
    name=Text("Yêu cầu bổ sung dồn vào 3 ngày cuối quý", "Supplements asked for in the last 3 days of a quarter"),
    counts=Text(
        "Trong các hồ sơ có yêu cầu bổ sung: số hồ sơ có yêu cầu đầu tiên trong 3 ngày làm việc cuối của một quý.",
        "Of the cases in which a supplement was asked for: those first asked in the last 3 working days of a quarter.",
    ),
    of=Text("hồ sơ có yêu cầu bổ sung", "cases with a request to supplement"),
    among=Text("có yêu cầu trong 3 ngày cuối quý", "were asked in the last 3 days of a quarter"),
    at=Text("Yêu cầu lúc", "Asked"),
    innocent=Text(
        "Nhiều hồ sơ nộp ngay trước đó; hoặc cán bộ nghỉ, dồn việc về cuối quý.",
        "Many dossiers came in just before; or somebody was away and the work piled up.",
    ),
    source=Text(
        "Dừng thời hạn bằng yêu cầu bổ sung làm số hồ sơ quá hạn của kỳ báo cáo nhỏ đi. Ngưỡng do hệ thống đặt.",
        "A request stops the clock and lowers what is overdue in the reports of the period. Thresholds are ours.",
    ),
    counted=Counted(
        population="t.asked_at IS NOT NULL",
        condition=f"{_day('asked_at')} = ANY(%({QUARTER_ENDS})s::date[])",
        agency="asking_agency",
        at="asked_at",
    ),
)
REFUSALS_AT_END: Final = Signal(
    code="refusals_at_end",
    name=Text("Từ chối dồn vào 3 ngày cuối tháng", "Refusals in the last 3 days of a month"),
    counts=Text(
        "Trong các hồ sơ bị từ chối giải quyết: số hồ sơ bị từ chối trong 3 ngày làm việc cuối của một tháng.",
        "Of the cases refused: those refused in the last 3 working days of a month.",
    ),
    of=Text("hồ sơ bị từ chối", "refused cases"),
    among=Text("bị từ chối trong 3 ngày cuối tháng", "were refused in the last 3 days of a month"),
    at=Text("Từ chối lúc", "Refused"),
    innocent=Text(
        "Cuộc họp xét duyệt được xếp vào cuối tháng.",
        "The meeting that decides is held at the end of each month.",
    ),
    source=Text(
        "Từ chối trước ngày chốt số liệu làm số tồn của kỳ báo cáo nhỏ đi. Ngưỡng do hệ thống đặt.",
        "Refusing before figures are closed lowers what is left over in the reports. Thresholds are ours.",
    ),
    counted=Counted(
        population="t.outcome = 'refused' AND t.finished_at IS NOT NULL",
        condition=f"{_day('finished_at')} = ANY(%({MONTH_ENDS})s::date[])",
        agency="competent_agency",
        at="finished_at",
    ),
    least_population=20,
)
REFILED: Final = Signal(
    code="refiled",
    name=Text("Nộp lại trong 10 ngày sau khi bị từ chối", "Filed again within 10 days of a refusal"),
    counts=Text(
        "Trong các hồ sơ bị từ chối giải quyết: số hồ sơ mà chính người ấy nộp lại cùng thủ tục trong 10 ngày sau đó.",
        "Of the cases refused: those whose applicant applied for the same procedure again within 10 days.",
    ),
    of=Text("hồ sơ bị từ chối", "refused cases"),
    among=Text("được nộp lại trong 10 ngày", "were filed again within 10 days"),
    at=Text("Từ chối lúc", "Refused"),
    innocent=Text(
        "Người nộp đã có đủ điều kiện sau khi được giải thích rõ.",
        "The applicant met the conditions once they had been explained.",
    ),
    source=Text(
        "Từ chối rồi cho nộp lại làm thời hạn tính lại từ đầu. Ngưỡng do hệ thống đặt.",
        "To refuse and have it filed again makes the term begin anew. Thresholds are ours.",
    ),
    counted=Counted(
        population="t.outcome = 'refused' AND t.finished_at IS NOT NULL",
        condition="EXISTS (SELECT 1 FROM anomalies_again g WHERE g.case_code = t.case_code)",
        agency="competent_agency",
        at="finished_at",
    ),
    least_population=20,
)
REOPENED: Final = Signal(
    code="reopened",
    name=Text("Mở lại sau khi đã có kết quả", "Taken up again after it was decided"),
    counts=Text(
        "Trong các hồ sơ có quyết định: số hồ sơ sau đó được mở lại, theo khiếu nại hoặc do cơ quan tự mở lại.",
        "Of the cases decided: those taken up again since, after a complaint or of the agency's own motion.",
    ),
    of=Text("hồ sơ có quyết định", "cases decided"),
    among=Text("được mở lại", "were taken up again"),
    at=Text("Xong lúc", "Finished"),
    innocent=Text(
        "Cơ quan tự tìm ra sai sót và sửa, đúng như luật mong đợi.",
        "The agency finds its own errors and mends them, as the law wishes.",
    ),
    source=Text(
        "Luật Khiếu nại 2011, Điều 46 (thi hành quyết định giải quyết; điều khoản chưa đối chiếu). Ngưỡng do hệ thống đặt.",
        "Law on Complaints 2011, Art. 46 (decisions on complaints are carried out; article not compared). Thresholds are ours.",
    ),
    counted=Counted(
        population=_DECIDED, condition="t.reopened_at IS NOT NULL", agency="competent_agency", at="finished_at"
    ),
)
MOVED: Final = Signal(
    code="moved",
    name=Text("Cơ quan tự dời ngày hẹn", "Promised day moved by the agency"),
    counts=Text(
        "Trong các hồ sơ có quyết định: số hồ sơ có ngày hẹn được cơ quan dời ít nhất một lần, bằng phiếu xin lỗi và hẹn lại "
        "hoặc vì phải xác minh. Không tính lúc chờ bổ sung, chờ nộp tiền hay gián đoạn hệ thống.",
        "Of the cases decided: those whose promised day the agency moved once at least, by an apology with a new day or because "
        "something had to be verified. Waiting for a supplement or a payment, and outages, do not count.",
    ),
    of=Text("hồ sơ có quyết định", "cases decided"),
    among=Text("bị dời ngày hẹn", "had their day moved"),
    at=Text("Xong lúc", "Finished"),
    innocent=Text(
        "Nhiều hồ sơ khó, phải xác minh thực địa; thiếu người trong kỳ.",
        "Many hard cases that had to be verified on the spot; too few people in the period.",
    ),
    source=Text(
        "Nghị định 61/2018/NĐ-CP, Điều 19.9 (xin lỗi và hẹn lại); Nghị định 118/2025/NĐ-CP giữ lại, chưa đối chiếu. Ngưỡng do hệ "
        "thống đặt.",
        "Decree 61/2018/NĐ-CP, Art. 19.9 (apology and new day); kept by Decree 118/2025/NĐ-CP, not compared. "
        "Thresholds are ours.",
    ),
    counted=Counted(population=_DECIDED, condition="t.moved > 0", agency="competent_agency", at="finished_at"),
)
HOLLOW_ANSWERS: Final = Signal(
    code="hollow_answers",
    name=Text(
        "Bổ sung xong mà không có giấy tờ, không sửa gì", "Supplements taken with no paper and nothing put right"
    ),
    counts=Text(
        "Trong các hồ sơ đã nhận bổ sung: số hồ sơ có lần nhận mà không có giấy tờ, tệp nào và tờ khai không sửa gì, chỉ có lời.",
        "Of the cases with an answer to a request: those with one that brought no paper and no file and put nothing of the form "
        "right, words alone.",
    ),
    of=Text("hồ sơ đã nhận bổ sung", "cases with an answer"),
    among=Text("có lần bổ sung chỉ bằng lời", "had an answer of words alone"),
    at=Text("Nhận lúc", "Taken"),
    innocent=Text(
        "Điều được hỏi chỉ cần xác nhận bằng lời; hoặc cơ quan tự tra được giấy tờ.",
        "What was asked needed words alone; or the agency found the paper in a database by itself.",
    ),
    source=_OURS,
    counted=Counted(
        population="t.answered_at IS NOT NULL", condition="t.hollow", agency="competent_agency", at="answered_at"
    ),
    least_seen=4,
)
ASSISTED: Final = Signal(
    code="assisted",
    name=Text("Nộp hộ cao trong số hồ sơ trực tuyến", "A high share of online cases filed by officials"),
    counts=Text(
        "Trong các hồ sơ nộp trực tuyến: số hồ sơ do cán bộ nộp thay người dân. Tính cho nơi nộp.",
        "Of the cases lodged online: those an official filed on the applicant's behalf. Counts to where it was lodged.",
    ),
    of=Text("hồ sơ trực tuyến", "online cases"),
    among=Text("do cán bộ nộp thay", "were filed by an official"),
    at=Text("Nộp lúc", "Lodged"),
    innocent=Text(
        "Địa bàn nhiều người cao tuổi, nhiều công nhân cần giúp; có điểm hỗ trợ nộp trực tuyến.",
        "Many old people or workers there need help; there is a point that helps people apply online.",
    ),
    source=Text(
        "Để tỷ lệ hồ sơ trực tuyến không bị thổi phồng bằng nộp hộ. Ngưỡng do hệ thống đặt.",
        "Keeps the online rate honest. Thresholds are ours.",
    ),
    counted=Counted(population="t.channel = 'online'", condition="t.assisted", agency="intake_agency", at="lodged_at"),
    least_population=20,
)
LATE_APOLOGIES: Final = Signal(
    code="late_apologies",
    name=Text("Phiếu xin lỗi gửi dưới 1 ngày trước hạn", "Apologies sent less than a day ahead"),
    counts=Text(
        "Trong các hồ sơ có phiếu xin lỗi và hẹn lại: số hồ sơ mà phiếu gửi khi còn dưới 24 giờ trước giờ hẹn, hoặc sau giờ hẹn.",
        "Of the cases with an apology and a new day: those whose apology went out less than 24 hours before the promised moment, "
        "or after it.",
    ),
    of=Text("hồ sơ có phiếu xin lỗi", "cases with an apology"),
    among=Text("có phiếu gửi dưới 1 ngày trước hạn", "had it sent less than a day ahead"),
    at=Text("Gửi lúc", "Sent"),
    innocent=Text(
        "Việc chậm do nơi khác trả lời muộn, đến sát hạn mới biết.",
        "Another agency answered late, and that was not known earlier.",
    ),
    source=Text(
        "Nghị định 61/2018/NĐ-CP, Điều 19.9 (xin lỗi ít nhất một ngày trước hạn); Nghị định 118/2025/NĐ-CP giữ lại, chưa đối "
        "chiếu. Ngưỡng do hệ thống đặt.",
        "Decree 61/2018/NĐ-CP, Art. 19.9 (a day before the term ends at least); kept by Decree 118/2025/NĐ-CP, not compared. "
        "Thresholds are ours.",
    ),
    counted=Counted(
        population="t.apologised_at IS NOT NULL",
        condition="t.apology_due_at - t.apologised_at < interval '1 day'",
        agency="competent_agency",
        at="apologised_at",
    ),
    least_population=10,
    least_seen=4,
)
ONE_PERSON: Final = Signal(
    code="one_person",
    name=Text("Một người tiếp nhận và làm mọi bước", "One person accepted it and did every step"),
    counts=Text(
        "Trong các hồ sơ có quyết định, qua ít nhất hai việc trước quyết định: số hồ sơ mà một người vừa tiếp nhận vừa làm mọi "
        "bước. Quyết định không tính: hệ thống luôn đòi người khác ký.",
        "Of the cases decided after two acts at least: those one person accepted and did every step of. The decision does not "
        "count: the system always asks it of somebody else.",
    ),
    of=Text("hồ sơ qua ít nhất hai việc", "cases of two acts at least"),
    among=Text("do một người làm mọi bước", "were one person's work"),
    at=Text("Xong lúc", "Finished"),
    innocent=Text(
        "Xã nhỏ, một người giữ hai vị trí; đồng nghiệp nghỉ trong kỳ.",
        "A small commune where one person holds two posts; a colleague was away.",
    ),
    source=_OURS,
    counted=Counted(
        population=f"{_DECIDED} AND t.hands IS NOT NULL",
        condition="t.hands = 1",
        agency="competent_agency",
        at="finished_at",
    ),
)

SIGNALS: Final = {
    one.code: one
    for one in (
        LAST_MINUTES,
        REQUESTS_AT_END,
        REFUSALS_AT_END,
        HOLLOW_ANSWERS,
        REFILED,
        REOPENED,
        MOVED,
        LATE_APOLOGIES,
        ASSISTED,
        ONE_PERSON,
    )
}
