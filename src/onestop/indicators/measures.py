"""Measures: `share of POPULATION satisfying CONDITION`, each written once.

A measure over cases also names the day on which a case counts. The expressions are
Ibis over the columns of the facts, integer counts only, so that the same text runs
on PostgreSQL (live), DuckDB (the export) or any other engine Ibis speaks. Ibis takes a
second to wake, so it is imported where an expression is first compiled: commands that
ask for no figure do not wait for it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Any, TypeAlias

from onestop.kernel.bilingual import Text

Table: TypeAlias = Any
Predicate: TypeAlias = Callable[[Table], Any]

ONLINE_LEVELS = ("L3", "L4", "PARTIAL", "FULL")
"""Levels 3 and 4 (Decree 43/2011) and their successors since Decree 42/2022."""

CASE_COLUMNS = {
    "case_code": "string", "procedure_code": "string", "procedure_version": "int32", "service_level": "string",
    "level": "string", "intake_agency": "string", "competent_agency": "string", "answerable_agency": "string",
    "channel": "string", "assisted": "boolean", "lodged_at": "timestamp('UTC')", "received_at": "timestamp('UTC')",
    "due_at": "timestamp('UTC')", "finished_at": "timestamp('UTC')", "returned_at": "timestamp('UTC')",
    "status": "int16", "outcome": "string", "supplements": "int16", "authenticated": "boolean",
    "identified": "boolean", "rating": "int16", "rated_at": "timestamp('UTC')", "late": "boolean",
    "lodged_on": "date", "finished_on": "date", "rated_on": "date",
}  # fmt: skip
PROCEDURE_COLUMNS = {
    "procedure_code": "string", "version": "int32", "name": "string", "level": "string", "service_level": "string",
    "valid_from": "date", "valid_until": "date", "on_national_portal_since": "date",
}  # fmt: skip

COUNTS_TO = {
    "competent_agency": Text("Cơ quan có thẩm quyền", "Competent agency"),
    "intake_agency": Text("Nơi nộp hồ sơ", "Lodged with"),
    "answerable_agency": Text("Tính hạn cho cơ quan", "Agency it counts to"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """What is counted, of what, and where the definition comes from."""

    code: str
    name: Text
    short: Text
    """What heads a column."""
    definition: Text
    """Population and condition in words exact enough to recompute by hand."""
    source: Text
    over: str
    """`cases` or `procedures`."""
    population: Predicate
    condition: Predicate
    day: str = ""
    """For cases: the local day on which the case counts."""
    agency: str = "competent_agency"
    """For cases: the column of the agency to which the case counts; the one that did, or let pass, what is measured."""
    confidential: bool = False
    """Who stands behind a count may not be learned: shown in blocks of ten and more, never case by case."""

    @property
    def counts_to(self) -> Text:
        """What heads the column of that agency."""
        return COUNTS_TO[self.agency]


ONLINE_PROCEDURES = Measure(
    code="procedures_online",
    name=Text("Thủ tục cung cấp trực tuyến mức độ 3, 4", "Procedures provided online at levels 3 and 4"),
    short=Text("Trực tuyến", "Online"),
    definition=Text(
        "Số thủ tục có hiệu lực trong ngày tính có mức độ dịch vụ là 3, 4, toàn trình hoặc một phần, chia cho "
        "tổng số thủ tục có hiệu lực trong ngày đó.",
        "Procedures in force on the day whose service level is 3, 4, full or partial, divided by all procedures in "
        "force on that day.",
    ),
    source=Text(
        "Nghị quyết 76/NQ-CP (2021); dự thảo chương trình của tỉnh, 27/9/2021",
        "Resolution 76/NQ-CP (2021); draft provincial programme, 27 Sept 2021",
    ),
    over="procedures",
    population=lambda t: t.procedure_code.notnull(),
    condition=lambda t: t.service_level.isin(ONLINE_LEVELS),
)
ON_NATIONAL_PORTAL = Measure(
    code="procedures_on_national_portal",
    name=Text("Thủ tục tích hợp trên Cổng Dịch vụ công quốc gia", "Procedures on the National Public Service Portal"),
    short=Text("Cổng quốc gia", "National portal"),
    definition=Text(
        "Số thủ tục có hiệu lực trong ngày tính đã tích hợp trên Cổng Dịch vụ công quốc gia, chia cho tổng số thủ "
        "tục có hiệu lực trong ngày đó.",
        "Procedures in force on the day that are integrated on the National Public Service Portal, divided by all "
        "procedures in force on that day.",
    ),
    source=Text(
        "Nghị quyết 76/NQ-CP (2021); dự thảo chương trình của tỉnh, 27/9/2021",
        "Resolution 76/NQ-CP (2021); draft provincial programme, 27 Sept 2021",
    ),
    over="procedures",
    population=lambda t: t.procedure_code.notnull(),
    # An absent date is not "integrated"; Ibis would otherwise keep the unknown.
    condition=lambda t: t.portal_yes,
)
RESOLVED_ONLINE = Measure(
    code="cases_resolved_online",
    name=Text("Hồ sơ giải quyết trực tuyến mức độ 3, 4", "Records resolved online at levels 3 and 4"),
    short=Text("Trực tuyến", "Online"),
    definition=Text(
        "Trong các hồ sơ đã giải quyết xong (có ngày kết thúc xử lý) trong 12 tháng đến hết ngày tính: số hồ sơ nộp "
        "trực tuyến với mức độ dịch vụ 3, 4, toàn trình hoặc một phần, chia cho tổng số. Tính cho cơ quan quyết định.",
        "Of the cases finished (with a finishing day) in the 12 months up to and including the day: those lodged "
        "online at service level 3, 4, full or partial, divided by all. Each counts to the agency that decided.",
    ),
    source=Text(
        "Nghị quyết 76/NQ-CP (2021); dự thảo chương trình của tỉnh, 27/9/2021",
        "Resolution 76/NQ-CP (2021); draft provincial programme, 27 Sept 2021",
    ),
    over="cases",
    day="finished_on",
    population=lambda t: t.finished_on.notnull(),
    condition=lambda t: (t.channel == "online") & t.service_level.isin(ONLINE_LEVELS),
)
SATISFIED = Measure(
    code="cases_satisfied",
    name=Text("Hài lòng về giải quyết thủ tục", "Satisfaction with the settlement of procedures"),
    short=Text("Hài lòng", "Satisfied"),
    definition=Text(
        "Trong các hồ sơ được người dân, doanh nghiệp đánh giá trong 12 tháng trọn gần nhất: số hồ sơ có điểm chung 4 "
        "hoặc 5 (thang 5), chia cho tổng số hồ sơ được đánh giá. Đánh giá của từng cơ quan được gộp theo tháng thành "
        "nhóm ít nhất mười lượt; nhóm chưa đủ thì chưa tính.",
        "Of the cases rated by people and businesses in the last 12 whole months: those with an overall score of 4 or "
        "5 out of 5, divided by all rated cases. Each agency's ratings are put together by month in groups of at least "
        "ten; a group that is not full yet does not count yet.",
    ),
    source=Text(
        "Thang đo SIPAS (4 và 5 là hài lòng); dự thảo chương trình của tỉnh, 27/9/2021",
        "SIPAS scale (4 and 5 count as satisfied); draft provincial programme, 27 Sept 2021",
    ),
    over="cases",
    day="rated_on",
    confidential=True,
    population=lambda t: t.rated_on.notnull(),
    condition=lambda t: t.rating >= 4,
)
AUTHENTICATED = Measure(
    code="cases_authenticated",
    name=Text("Giao dịch được xác thực điện tử", "Transactions electronically authenticated"),
    short=Text("Xác thực", "Authenticated"),
    definition=Text(
        "Trong các hồ sơ nộp trong 12 tháng đến hết ngày tính, qua mọi kênh: số hồ sơ mà người nộp đã được xác thực "
        "(đăng nhập, hoặc cán bộ đối chiếu giấy tờ tại quầy và xác nhận trên hệ thống), chia cho tổng số. "
        "Tính cho cơ quan nơi hồ sơ được nộp.",
        "Of the cases lodged in the 12 months up to and including the day, by any channel: those whose submitter "
        "was authenticated (signed in, or checked at the counter and confirmed in the system), divided by all. "
        "Each counts to the agency with which it was lodged.",
    ),
    source=Text("Dự thảo chương trình của tỉnh, 27/9/2021", "Draft provincial programme, 27 Sept 2021"),
    over="cases",
    day="lodged_on",
    agency="intake_agency",
    population=lambda t: t.lodged_on.notnull(),
    condition=lambda t: t.authenticated,
)
IDENTIFIED = Measure(
    code="online_users_identified",
    name=Text("Người dùng trực tuyến có định danh điện tử", "Online users with electronic identity"),
    short=Text("Định danh", "Identified"),
    definition=Text(
        "Trong các hồ sơ nộp trực tuyến trong 12 tháng đến hết ngày tính: số hồ sơ nộp bằng tài khoản định danh "
        "điện tử (mức 1 hoặc 2), chia cho tổng số hồ sơ nộp trực tuyến. Mỗi lần nộp tính một lần, "
        "cho cơ quan nơi hồ sơ được nộp.",
        "Of the cases lodged online in the 12 months up to and including the day: those lodged under an electronic "
        "identity (level 1 or 2), divided by all cases lodged online. Each lodging counts once, to the "
        "agency with which it was lodged.",
    ),
    source=Text(
        "Dự thảo chương trình của tỉnh, 27/9/2021; Nghị định 69/2024 về mức độ định danh",
        "Draft provincial programme, 27 Sept 2021; Decree 69/2024 for the levels",
    ),
    over="cases",
    day="lodged_on",
    agency="intake_agency",
    population=lambda t: t.channel == "online",
    condition=lambda t: t.identified,
)
ON_TIME = Measure(
    code="cases_on_time",
    name=Text("Hồ sơ giải quyết đúng hoặc trước hạn", "Cases resolved on or before time"),
    short=Text("Đúng hạn", "On time"),
    definition=Text(
        "Trong các hồ sơ đã giải quyết xong, có hẹn trả, trong 12 tháng đến hết ngày tính: số hồ sơ quyết định không "
        "trễ (không sau ngày hẹn; thời hạn tính bằng giờ thì không sau giờ hẹn), chia cho tổng số. "
        "Hồ sơ trễ tính cho cơ quan giữ hồ sơ lúc hết hạn, dù sau đó cơ quan khác nhận; hồ sơ không trễ tính cho cơ quan "
        "quyết định.",
        "Of the cases finished with an appointment in the 12 months up to and including the day: those decided not "
        "late (not after the promised day; for terms in hours, not after the promised minute), divided by all. A late case "
        "counts to the agency that had it when the term ended, whoever took it over since; any other to the agency that decided.",
    ),
    source=Text(
        "Quyết định 766/QĐ-TTg, nhóm 2; Bộ luật Dân sự 2015, Điều 148",
        "Decision 766/QĐ-TTg, group 2; Civil Code 2015, Art. 148",
    ),
    over="cases",
    day="finished_on",
    agency="answerable_agency",
    population=lambda t: t.finished_on.notnull() & t.due_at.notnull(),
    condition=lambda t: ~t.late,
)
SELF_SERVED = Measure(
    code="cases_self_served",
    name=Text("Hồ sơ trực tuyến do người dân tự nộp", "Online cases lodged by the people themselves"),
    short=Text("Tự nộp", "Self-served"),
    definition=Text(
        "Trong các hồ sơ nộp trực tuyến trong 12 tháng đến hết ngày tính: số hồ sơ không do cán bộ nộp hộ, chia cho "
        "tổng số. Tính cho cơ quan nơi hồ sơ được nộp.",
        "Of the cases lodged online in the 12 months up to and including the day: those not filed on the "
        "applicant's behalf by an official, divided by all. Each counts to the agency with which it was lodged.",
    ),
    source=Text(
        "Chỉ số riêng: để tỷ lệ trực tuyến không bị thổi phồng bằng nộp hộ", "Own measure: keeps the online rate honest"
    ),
    over="cases",
    day="lodged_on",
    agency="intake_agency",
    population=lambda t: t.channel == "online",
    condition=lambda t: ~t.assisted,
)

MEASURES = {
    measure.code: measure
    for measure in (
        ONLINE_PROCEDURES, ON_NATIONAL_PORTAL, RESOLVED_ONLINE, SATISFIED, AUTHENTICATED, IDENTIFIED, ON_TIME, SELF_SERVED,
    )
}  # fmt: skip
CASE_MEASURES = tuple(measure for measure in MEASURES.values() if measure.over == "cases")


def case_table(name: str = "indicators_case_fact") -> Table:
    import ibis

    return ibis.table(CASE_COLUMNS, name=name)


def contributions(measure: Measure, table: Table) -> Table:
    """What each day, agency and procedure adds to a case measure.

    Columns: agency, procedure, day, numerator, denominator.
    """
    import ibis

    counted = table.filter(measure.population(table))
    # Integers only: PostgreSQL, DuckDB and Spark agree on sums of 0 and 1, not on averages of booleans.
    return counted.group_by(
        agency=counted[measure.agency], procedure=counted.procedure_code, day=counted[measure.day]
    ).aggregate(
        numerator=ibis.ifelse(measure.condition(counted).fill_null(False), 1, 0).sum().cast("int64"),
        denominator=counted.count().cast("int64"),
    )


def satisfying(measure: Measure, table: Table) -> Table:
    """The population of a case measure with a 0/1 column `counts`: what a drill-down lists."""
    import ibis

    counted = table.filter(measure.population(table))
    return counted.mutate(counts=ibis.ifelse(measure.condition(counted).fill_null(False), 1, 0))


@cache
def contributions_sql(code: str, *, touched: bool) -> str:
    """The contributions as PostgreSQL text, of all facts or of those named in the table `touched`."""
    import ibis

    table = case_table()
    if touched:
        table = table.semi_join(ibis.table({"case_code": "string"}, name="touched"), "case_code")
    return str(ibis.to_sql(contributions(MEASURES[code], table), dialect="postgres"))


def procedures_on(measure: Measure, days: Table, facts: Table | None = None) -> Table:
    """Procedures in force on each of `days` (a table of one column, `day`) with a 0/1 column `counts`."""
    import ibis
    from ibis import _

    facts = ibis.table(PROCEDURE_COLUMNS, name="indicators_procedure_fact") if facts is None else facts
    in_force = facts.join(
        days, [facts.valid_from <= days.day, facts.valid_until.isnull() | (facts.valid_until > days.day)]
    ).mutate(portal_yes=(_.on_national_portal_since <= _.day).fill_null(False))
    counted = in_force.filter(measure.population(in_force))
    return counted.mutate(counts=ibis.ifelse(measure.condition(counted).fill_null(False), 1, 0))


@cache
def procedures_sql(code: str, *, by_day: bool) -> str:
    """Counts by day, or the very procedures, as PostgreSQL text over a table `days_shown` of one column `day`."""
    import ibis
    from ibis import _

    counted = procedures_on(MEASURES[code], ibis.table({"day": "date"}, name="days_shown"))
    if by_day:
        counted = counted.group_by("day").aggregate(
            numerator=_.counts.sum().cast("int64"), denominator=_.count().cast("int64")
        )
    return str(ibis.to_sql(counted, dialect="postgres"))


@cache
def satisfying_sql(code: str) -> str:
    """The drill-down of a case measure as PostgreSQL text; callers filter and page around it."""
    import ibis

    return str(ibis.to_sql(satisfying(MEASURES[code], case_table()), dialect="postgres"))


def compile_all() -> None:
    """Compile every statement a page may need, so that no reader waits for it."""
    for measure in MEASURES.values():
        if measure.over == "cases":
            satisfying_sql(measure.code)
        else:
            procedures_sql(measure.code, by_day=True)
            procedures_sql(measure.code, by_day=False)
