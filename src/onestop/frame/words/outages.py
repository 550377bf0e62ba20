"""Outages: what an operator can be refused, and what the ledger says of them."""

from onestop.kernel.bilingual import Text
from onestop.kernel.event import Event
from onestop.outages.events import (
    OutageBegan,
    OutageCalledOff,
    OutageEnded,
    OutageEndProposed,
    OutagePlanChanged,
    OutagePlanned,
    SilenceExplained,
)

REFUSALS: dict[str, Text] = {
    "outages.announced_too_late": Text(
        "Việc tạm dừng theo kế hoạch phải thông báo trước ít nhất {days} ngày làm việc (Điều 13 Nghị định 224/2026/NĐ-CP); "
        "với ngày đã chọn, hạn thông báo là {by}. Hãy chọn từ {earliest} trở đi.",
        "A planned outage is announced at least {days} working {days:day|days} ahead (Decree 224/2026/NĐ-CP, Art. 13); for the "
        "day chosen that had to be by {by}. Choose {earliest} or later.",
    ),
    "outages.ends_before_it_begins": Text(
        "Lúc kết thúc ({ends}) phải sau lúc bắt đầu ({begins}).",
        "The end ({ends}) must come after the beginning ({begins}).",
    ),
    "outages.not_yet": Text(
        "{at} chưa đến. Việc sẽ xảy ra thì thông báo trước: trang “Thông báo tạm dừng”, hoặc lệnh “plan”.",
        "{at} is yet to come. What will happen is announced ahead: page “Announce an outage”, or command “plan”.",
    ),
    "outages.service_unknown": Text(
        "Không có dịch vụ “{seen}”. Chọn trong: {known}.", "There is no service “{seen}”. Choose among: {known}."
    ),
    "outages.cause_unknown": Text(
        "Không có nguyên nhân “{seen}”. Chọn trong: {known}.", "There is no cause “{seen}”. Choose among: {known}."
    ),
    "outages.plan_missing": Text(
        "Hãy ghi số của phương án dự phòng, ví dụ 15/PA-TTCĐS.",
        "Give the number of the fallback plan, such as 15/PA-TTCĐS.",
    ),
    "outages.no_such_outage": Text(
        "Không có lần gián đoạn nào mang số {number}. Hãy xem lại số, hoặc mở danh sách.",
        "There is no outage {number}. Check the number, or open the list.",
    ),
    "outages.over_already": Text(
        "Lần gián đoạn {number} đã kết thúc hoặc đã hủy; điều đã xác nhận không sửa được.",
        "Outage {number} has ended or was called off; what was certified cannot be changed.",
    ),
    "outages.no_such_silence": Text(
        "Không có khoảng im lặng số {silence}, hoặc đã có người giải thích. Hãy xem lại danh sách.",
        "There is no silence {silence}, or somebody has explained it. Look at the list again.",
    ),
    "outages.nothing_to_put_right": Text(
        "Lần gián đoạn {number} đã bắt đầu, đã hủy, hoặc không phải tạm dừng theo kế hoạch: không sửa thông báo được nữa. Khi hệ "
        "thống hoạt động lại, hãy ghi giờ kết thúc, và giờ bắt đầu thực tế nếu khác.",
        "Outage {number} has begun, was called off, or was never announced: there is nothing to put right. Once the system is "
        "back, say when it ended, and when it really began if that was otherwise.",
    ),
    "outages.said_already": Text(
        "Lần gián đoạn này đã được ghi, số {number}.",
        "This outage is recorded already: {number}.",
    ),
    "outages.too_long": Text(
        "Một lần gián đoạn ghi bằng tay dài nhất {days} ngày. Hãy xem lại ngày, nhất là năm; lần dài hơn thì ghi từng phần.",
        "An outage that is declared by hand lasts {days} {days:day|days} at most. Check the days, above all the "
        "year; record a longer one part by part.",
    ),
    "outages.too_long_ago": Text(
        "Chỉ ghi được lần gián đoạn bắt đầu trong {days} ngày qua, từ ngày {first}. Hãy xem lại ngày, nhất là năm.",
        "Only an outage that began in the last {days} {days:day|days} can be recorded, from {first} on. "
        "Check the days, above all the year.",
    ),
    "outages.second_person_needed": Text(
        "Lần gián đoạn {number} được ghi nhiều ngày sau khi bắt đầu hoặc kết thúc: người khác với người đã ghi phải xác nhận.",
        "The beginning or the end of outage {number} was said days afterwards: somebody else than who said it has to certify it.",
    ),
    "outages.not_as_proposed": Text(
        "Lần gián đoạn {number} được ghi từ {begins} đến {ends}: hãy xác nhận đúng như vậy, hoặc hủy rồi ghi lại.",
        "Outage {number} was recorded from {begins} to {ends}: certify just that, or call it off and record it anew.",
    ),
    "outages.why_missing": Text("Hãy ghi vì sao đó không phải là gián đoạn.", "Say why that was no outage."),
}
SENTENCES: dict[type[Event], Text] = {
    OutagePlanned: Text(
        "Thông báo tạm dừng hệ thống {number}, từ {begins_at}, dự kiến đến {expected_end}.",
        "Outage {number} was announced, from {begins_at}, expected to end {expected_end}.",
    ),
    OutagePlanChanged: Text(
        "Sửa thông báo tạm dừng hệ thống {number}: từ {begins_at}, dự kiến đến {expected_end}.",
        "The announcement of outage {number} was put right: from {begins_at}, expected to end {expected_end}.",
    ),
    OutageBegan: Text(
        "Ghi nhận gián đoạn hệ thống {number}, từ {begins_at}.", "Outage {number} was recorded, from {begins_at}."
    ),
    OutageEndProposed: Text(
        "Ghi muộn: gián đoạn hệ thống {number} từ {begins_at} đến {proposed_end}, chờ người khác xác nhận.",
        "Said late: outage {number} lasted from {begins_at} to {proposed_end}; somebody else is to certify it.",
    ),
    OutageEnded: Text(
        "Gián đoạn hệ thống {number} kết thúc: từ {begins_at} đến {ended_at}.",
        "Outage {number} is over: from {begins_at} to {ended_at}.",
    ),
    OutageCalledOff: Text("Hủy lần gián đoạn hệ thống {number}.", "Outage {number} was called off."),
    SilenceExplained: Text(
        "Hệ thống im lặng từ {began_at} đến {ended_at}, không phải gián đoạn: {why}",
        "The server was silent from {began_at} to {ended_at}, which was no outage: {why}",
    ),
}
