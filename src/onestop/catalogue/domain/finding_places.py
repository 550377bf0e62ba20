"""Where in a record a finding lies, in words: `methods[1].time` is the term of the second way of applying."""

import re
from typing import Final

from onestop.kernel.bilingual import Text

_PLACES: Final[dict[str, Text]] = {
    "code": Text("Mã thủ tục", "Procedure code"),
    "name": Text("Tên thủ tục", "Name"),
    "decision_number": Text("Quyết định công bố", "Decision announcing it"),
    "levels": Text("Cấp thực hiện", "Levels"),
    "subjects": Text("Đối tượng thực hiện", "Subjects"),
    "field": Text("Lĩnh vực", "Field"),
    "steps_text": Text("Trình tự thực hiện", "Steps"),
    "competent_agency": Text("Cơ quan có thẩm quyền", "Competent agency"),
    "implementing_agency": Text("Cơ quan thực hiện", "Implementing agency"),
    "methods": Text("Cách thức thực hiện", "Ways of applying"),
    "methods.channel": Text("Cách nộp thứ {0}", "Way of applying {0}"),
    "methods.time": Text("Cách nộp thứ {0}: thời hạn", "Way of applying {0}: time limit"),
    "methods.fee": Text("Cách nộp thứ {0}: phí, lệ phí", "Way of applying {0}: fee"),
    "methods.note": Text("Cách nộp thứ {0}: mô tả", "Way of applying {0}: description"),
    "dossier": Text("Thành phần hồ sơ", "Papers"),
    "dossier.group": Text("Nhóm giấy tờ {0}", "Group of papers {0}"),
    "dossier.items": Text("Nhóm giấy tờ {0}, dòng {1}", "Group of papers {0}, row {1}"),
    "results": Text("Kết quả thực hiện", "Result"),
    "results.code": Text("Kết quả thứ {0}: mã", "Result {0}: code"),
    "legal_bases": Text("Căn cứ pháp lý thứ {0}", "Legal basis {0}"),
}
_NUMBER: Final = re.compile(r"\[(\d+)\]")


def finding_place(field: str) -> Text:
    """The place in words, counted from 1 as people count; a place nobody named is the record as a whole."""
    numbers = [int(number) + 1 for number in _NUMBER.findall(field)]
    key = "dossier.group" if field.startswith("dossier[") and field.endswith("]") and len(numbers) == 1 else field
    place = _PLACES.get(_NUMBER.sub("", key), Text("Bản ghi", "Record"))
    if not numbers and "{" in place.vi:
        return Text("Căn cứ pháp lý", "Legal basis")
    return Text(place.vi.format(*numbers), place.en.format(*numbers))
