"""Examples of assigning, sending back and taking no part (see `act_examples`)."""

from .act_example import WORKED, Example, may_of

HANDS: dict[str, Example] = {
    "assign": Example(
        act="assign",
        after=("accept",),
        step="appraise",
        answers={"assignee": "9001"},
        form={"assignee": "9001"},
        may=may_of(("head", "competent")),
        told=(),
    ),
    "reassign": Example(
        act="reassign",
        after=("accept", "assign"),
        step="appraise",
        answers={"assignee": "9002", "reasons": ["away"]},
        form={"assignee": "9002", "reasons": "away"},
        opens_anew=True,
        may=may_of(("head", "competent")),
        told=(),
    ),
    "claim": Example(
        act="claim",
        after=("accept",),
        step="appraise",
        may=may_of(("specialist", "competent"), ("head", "competent")),
        told=(),
    ),
    "release": Example(
        act="release",
        after=("accept", "claim"),
        step="appraise",
        may=may_of(("specialist", "competent")),
        in_other_hands=may_of(("head", "competent")),
        told=(),
    ),
    "send_back": Example(
        act="send_back",
        after=WORKED,
        step="sign",
        answers={"to": "appraise", "reasons": ["draft_wrong"], "note": "Mục 2: ghi đủ họ, chữ đệm và tên"},
        form={"to": "appraise", "reasons": "draft_wrong", "note": "Mục 2: ghi đủ họ, chữ đệm và tên"},
        may=may_of(("head", "competent")),
        told=(),
    ),
    "declare_conflict": Example(
        act="declare_conflict",
        answers={"ground": "relative"},
        form={"ground": "relative", "confirm": "yes"},
        may=may_of(("receptionist", "intake"), ("specialist", "intake"), ("head", "intake")),
        grave=True,
        told=(),
    ),
    "declare_conflict at work": Example(
        act="declare_conflict",
        after=("accept",),
        answers={"ground": "own_interest"},
        form={"ground": "own_interest", "confirm": "yes"},
        may=may_of(*((role, "competent") for role in ("receptionist", "specialist", "head"))),
        grave=True,
        told=(),
    ),
    "declare_conflict where an opinion is asked": Example(
        act="declare_conflict",
        after=("accept", "ask_opinion"),
        answers={"ground": "relative"},
        form={"ground": "relative", "confirm": "yes"},
        may=may_of(
            *((role, place) for role in ("receptionist", "specialist", "head") for place in ("competent", "asked")),
        ),
        grave=True,
        told=(),
    ),
    "declare_conflict once it was decided": Example(
        act="declare_conflict",
        after=("accept", "complete_step", "decide"),
        answers={"ground": "relative"},
        form={"ground": "relative", "confirm": "yes"},
        may=may_of(
            *((role, place) for role in ("receptionist", "specialist", "head") for place in ("competent", "intake")),
        ),
        grave=True,
        told=(),
    ),
}
