"""What can be wrong with a process, in words an official who drew it understands."""

from collections.abc import Iterable
from dataclasses import dataclass

from onestop.kernel.bilingual import Text


@dataclass(frozen=True, slots=True)
class Fault:
    """`node` is the place to look at; empty when it is the whole."""

    code: str
    node: str
    words: Text


_WORDS: dict[str, tuple[str, str]] = {
    "unknown_start": (
        "Quy trình bắt đầu ở “{node}”, nhưng không có nút nào tên như vậy.",
        "The process starts at “{node}”, but there is no such node.",
    ),
    "unknown_next": (
        "Từ “{node}” có mũi tên dẫn tới “{more}”, nhưng không có nút nào tên như vậy.",
        "An arrow from “{node}” leads to “{more}”, but there is no such node.",
    ),
    "no_default": (
        "Nhánh rẽ “{node}” không có lối đi mặc định: hồ sơ không khớp điều kiện nào sẽ bị kẹt.",
        "Gateway “{node}” has no default: a case that fits no condition would be stuck.",
    ),
    "no_branches": (
        "Nhánh song song “{node}” phải có ít nhất hai lối đi.",
        "Parallel gateway “{node}” needs at least two ways out.",
    ),
    "join_expects": (
        "Điểm hợp “{node}” khai chờ một số mũi tên khác với số mũi tên dẫn tới nó ({more}).",
        "Join “{node}” declares a different number of arrows than lead to it ({more}).",
    ),
    "unreachable": (
        "Không có đường nào dẫn tới “{node}”.",
        "No way leads to “{node}”.",
    ),
    "no_end": ("Quy trình không có điểm kết thúc.", "The process has no end."),
    "twice": (
        "Có thể có hai việc cùng lúc ở “{node}”: các nhánh song song gặp nhau mà không chờ nhau.",
        "Two tokens can be at “{node}” at once: parallel ways meet there without waiting for each other.",
    ),
    "endless_round": (
        "Có thể chạy vòng mãi qua “{node}” mà không qua bước nào của con người.",
        "It can go round through “{node}” for ever without any step in between.",
    ),
    "deadlock": (
        "Hồ sơ có thể bị kẹt ở điểm hợp “{node}”, chờ mãi nhánh {more}.",
        "A case can be stuck at join “{node}”, waiting for ever for {more}.",
    ),
    "left_behind": (
        "Quy trình có thể kết thúc khi điểm hợp “{node}” vẫn còn chờ nhánh {more}.",
        "The process can end while join “{node}” is still waiting for {more}.",
    ),
    "cannot_finish": (
        "Từ “{node}” có thể đi tiếp mãi mà không bao giờ kết thúc được.",
        "From “{node}” it can go on for ever and never be able to end.",
    ),
    "dead_step": (
        "Bước “{node}” không bao giờ được thực hiện.",
        "Step “{node}” can never be carried out.",
    ),
    "question_for_nothing": (
        "Có câu hỏi cho “{node}”, nhưng không nhánh rẽ nào xét điều đó.",
        "There is a question for “{node}”, but no gateway decides on it.",
    ),
    "question_not_translated": (
        "Câu hỏi cho “{node}” phải có cả tiếng Việt và tiếng Anh.",
        "The question for “{node}” must be in Vietnamese and in English.",
    ),
    "not_by_unknown": (
        "Bước “{node}” không được do người làm bước “{more}” thực hiện, nhưng không có bước nào tên như vậy.",
        "Step “{node}” may not be done by whoever did “{more}”, but there is no such step.",
    ),
    "not_by_itself": (
        "Bước “{node}” cấm chính người làm bước đó: không ai làm được.",
        "Step “{node}” may not be done by whoever does it: nobody could.",
    ),
    "one_pair_of_eyes": (
        "Bước quyết định “{node}” phải do người khác với người làm bước {more}: hãy ghi các bước đó vào not_by.",
        "The decision at “{node}” must be made by somebody else than whoever did {more}: name these in its not_by.",
    ),
    "unknown_place": (
        "Bước “{node}” được giao cho “{more}”, không phải loại cơ quan nào đã biết.",
        "Step “{node}” is done at “{more}”, which is no kind of agency we know.",
    ),
    "decided_elsewhere": (
        "Bước quyết định “{node}” không giao cho cơ quan khác được: cơ quan có thẩm quyền quyết định.",
        "The decision at “{node}” cannot be given to another agency: the competent one decides.",
    ),
    "always_verified": (
        "Bước “{node}” là bước xác minh (verifies) mà hồ sơ nào cũng bắt đầu từ đó: hãy hẹn ngay theo thời hạn dài.",
        "Step “{node}” verifies, and every case begins there: promise the longer term from the start.",
    ),
    "nothing_to_confirm": (
        "Bước “{node}” có thời gian xác nhận (confirm_within) nhưng không giao cho cơ quan khác (at), hoặc không có thời gian "
        "của bước (quota).",
        "Step “{node}” sets a time for confirming (confirm_within) but is done at no other agency (at), or has no share (quota).",
    ),
    "reserved_for_nobody": (
        "Bước “{node}” ghi ai được làm theo pháp luật (reserved) nhưng không giao cho cơ quan nào (at).",
        "Step “{node}” says who may do it by law (reserved) but is done at no other agency (at).",
    ),
    "apart_of_nothing": (
        "Bước “{node}” ghi quy định riêng của một kết quả (apart) nhưng không làm ra kết quả nào giải quyết riêng được (result).",
        "Step “{node}” says what is set for one result alone (apart) but yields none that can be dealt with alone (result).",
    ),
    "too_many_states": (
        "Quy trình có quá nhiều tình huống để kiểm tra (hơn {more}); hãy bớt nhánh song song.",
        "The process has too many situations to check (more than {more}); use fewer parallel ways.",
    ),
}


def fault(code: str, node: str = "", more: object = "") -> Fault:
    """The fault in words. `more` is what the sentence needs besides the node."""
    vi, en = _WORDS[code]
    return Fault(code, node, Text(vi.format(node=node, more=more), en.format(node=node, more=more)))


def listed(names: Iterable[str]) -> str:
    return ", ".join(f"“{name}”" for name in sorted(names))
