"""A file taken in where it is not decided: its time counts from when the competent agency has it.

Decree 118/2025 Art. 17.3 as amended by Decree 309/2026 Art. 8.3, of what is taken in regardless of boundary. What was handed in
directly goes on at once, or after the hour of the law pack as the next working day opens (Art. 18.2 as amended); what came
electronically is there the same moment. Of what came by post the decree says nothing: it counts from acceptance.
"""

from datetime import datetime

from onestop.kernel.bilingual import Text
from onestop.kernel.calendar import WorkingCalendar
from onestop.kernel.times import LOCAL, local, to_minute
from onestop.rules.clock.wording import moment, short_time
from onestop.rules.law_packs import LawPack


def counts_from(*, received: datetime, directly: bool, pack: LawPack, calendar: WorkingCalendar) -> datetime | None:
    """When the competent agency has what was received elsewhere; None where the law of the dossier does not ask.

    `directly`: handed in by somebody at a counter.
    """
    if "taken_in_elsewhere" not in pack.rules:
        return None
    came = local(received)
    if not directly or (calendar.is_working(came.date()) and to_minute(came).time() <= pack.transfer_until):
        return came
    return datetime.combine(calendar.nth_working_after(came.date(), 1), calendar.hours[0][0], LOCAL)


def line(*, received: datetime, there: datetime, pack: LawPack, calendar: WorkingCalendar) -> Text:
    """What it means for the term, with the provision."""
    cite = pack.rules["taken_in_elsewhere"].cite
    if there <= received:
        return Text(
            "Hồ sơ được tiếp nhận không phụ thuộc địa giới; cơ quan có thẩm quyền nhận được ngay nên thời hạn tính từ lúc tiếp "
            f"nhận ({cite.vi}).",
            "The file was taken in regardless of boundary; the competent agency had it at once, so the term counts from receipt "
            f"({cite.en}).",
        )
    when, until = moment(there), short_time(pack.transfer_until)
    late = calendar.is_working(received.date())
    why = Text(f"sau {until.vi}", f"after {until.en}") if late else Text("vào ngày nghỉ", "on a day of rest")
    return Text(
        f"Hồ sơ nộp trực tiếp {why.vi}, tiếp nhận không phụ thuộc địa giới: thời hạn tính từ khi cơ quan có thẩm quyền nhận "
        f"được, {when.vi} ({cite.vi}).",
        f"Handed in directly {why.en} and taken in regardless of boundary: the term counts from when the competent agency has "
        f"it, {when.en} ({cite.en}).",
    )


def later(there: datetime, pack: LawPack) -> Text:
    """Of what completes such a file and was handed in after the hour: from when it counts, with the provision."""
    when, cite = moment(local(there)), pack.rules["taken_in_elsewhere"].cite
    return Text(
        f" tại nơi tiếp nhận, cơ quan có thẩm quyền nhận được {when.vi} ({cite.vi})",
        f" where the file was taken in, the competent agency has it {when.en} ({cite.en})",
    )
