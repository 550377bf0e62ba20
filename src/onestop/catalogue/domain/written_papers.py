"""The papers of a procedure as we write it, and the page of questions that finds out which of them somebody needs.

A paper wanted only of some says when: in a situation, which whoever applies ticks, or with answers the form asks for
anyway. So nobody is led through papers that are not his.
"""

from collections.abc import Collection, Iterator, Mapping
from typing import Any, Final

from onestop.catalogue.domain.templates import UNKNOWN, stands_for

_PAGE: Final = {
    "vi": "Điều nào đúng với hồ sơ này?",
    "en": "Which of these apply?",
}
_INTRO: Final = {
    "vi": "Đánh dấu điều đúng với hồ sơ này; chỉ khi đó mới cần thêm giấy tờ. Không có điều nào thì đi tiếp.",
    "en": "Tick what is true of this application; only then are more papers needed. If nothing is, go on.",
}
_ONLY_IF: Final = {"vi": "Chỉ khi", "en": "Only if"}
_UNLESS: Final = {"vi": "Trừ khi", "en": "Unless"}
SITUATION: Final = "situation_"
"""Before the code of a situation: the name of the question about it."""


def written_papers(written: Mapping[str, Any], shared: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Every paper with what it shares with other procedures filled in; `shared` are the papers by code."""
    return [
        {**shared[one["use"]], "code": one["use"], **one} if "use" in one else dict(one)
        for one in written["components"]
    ]


def situations_of(written: Mapping[str, Any], shared: Mapping[str, Any]) -> dict[str, Any]:
    """The situations this procedure may speak of, its own before the shared ones."""
    return {**shared, **written.get("situations", {})}


def component(
    paper: Mapping[str, Any], situations: Mapping[str, Any], legal_bases: Collection[str] = ()
) -> dict[str, Any]:
    """One paper as it is published; the form says which template it stands for, where that is of an act cited."""
    source = paper.get("source", "upload")
    made = {
        "code": paper["code"],
        "name": paper["name"],
        "originals": paper.get("originals", 0 if source == "held" else 1),
        "copies": paper.get("copies", 0),
        "required": paper.get("required", True),
        "source": source,
    }
    made |= {
        key: paper[key]
        for key in ("variants", "group", "channels", "described_by", "answered", "shown")
        if key in paper
    }
    said = stands_for(paper.get("template", UNKNOWN), legal_bases)
    return made | ({"stands_for": said} if said else {}) | _condition(paper, situations)


def situations_page(
    papers: list[dict[str, Any]], situations: Mapping[str, Any], form: Mapping[str, Any]
) -> Iterator[dict[str, Any]]:
    """The page that asks for the situations papers depend on, each once; none where none does.

    What the form asks itself, because other questions depend on it, is not asked again.
    """
    there = {question.get("name") for page in form["pages"] for question in page.get("fields", ())}
    codes = dict.fromkeys(code for one in papers if (code := _situation(one)) and SITUATION + code not in there)
    if codes:
        asked = [_question(code, situations[code], papers) for code in codes]
        yield {"code": "situations", "title": _PAGE, "intro": _INTRO, "fields": asked}


def _question(code: str, label: Mapping[str, str], papers: list[dict[str, Any]]) -> dict[str, Any]:
    """The box for one situation, in those variants of the procedure in which a paper depends on it."""
    question = {"name": SITUATION + code, "widget": "checkbox", "required": False, "label": label}
    depending = [one.get("variants", ()) for one in papers if _situation(one) == code]
    variants = list(dict.fromkeys(variant for variants in depending for variant in variants))
    return {**question, "variants": variants} if all(depending) else question


def _condition(paper: Mapping[str, Any], situations: Mapping[str, Any]) -> dict[str, Any]:
    match paper:
        case {"unless": code}:
            said = _said(_UNLESS, situations[code], paper.get("only_if"))
            return {"only_if": said, "asked_when": {SITUATION + code: [None, False]}}
        case {"when": str(code)}:
            said = _said(_ONLY_IF, situations[code], paper.get("only_if"))
            return {"only_if": said, "asked_when": {SITUATION + code: [True]}}
        case {"when": answers, "only_if": words}:
            return {"only_if": _said(_ONLY_IF, words), "asked_when": answers}
        case {"only_if": words}:
            return {"only_if": _said(_ONLY_IF, words)}
    return {}


def _said(begins: Mapping[str, str], words: Mapping[str, str], more: Mapping[str, str] | None = None) -> dict[str, str]:
    """When it is wanted, and `more` that is to be known of it then: that it need not come where an agency finds the same."""
    return {
        language: f"{begins[language]}: {words[language]}" + (f"; {more[language]}" if more else "")
        for language in begins
    }


def _situation(paper: Mapping[str, Any]) -> str | None:
    """The situation a paper depends on, either way."""
    when = paper.get("unless", paper.get("when"))
    return when if isinstance(when, str) else None
