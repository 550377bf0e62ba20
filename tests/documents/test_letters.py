"""Every letter a form accepts can be set on every paper, and is taken out of it again as it was typed."""

import random
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator
from operator import itemgetter
from typing import Any

import pypdfium2
import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from architecture.modules import SOURCE
from onestop.documents.api import (
    AnswerLine,
    ComponentLine,
    DocumentLine,
    DocumentSection,
    Party,
    apology_pdf,
    document_pdf,
    handed_over_pdf,
    papers_noted_pdf,
    payment_pdf,
    receipt_pdf,
    refusal_pdf,
    result_letter_pdf,
    revocation_pdf,
    stop_pdf,
    supplement_pdf,
)
from onestop.documents.render import FONTS as FAMILIES
from onestop.kernel import alphabet
from onestop.kernel.alphabet import unwritable, written_out

from .extractors import EXTRACTORS, bare
from .slips import (
    apology,
    document,
    handed_over,
    papers_noted,
    payment,
    receipt,
    refusal,
    result,
    revocation,
    stop,
    supplement,
)

FONTS = SOURCE / "documents" / "fonts"
LETTERS = list(alphabet.letters())
OUR_LANGUAGES = "aăâbcdđeêghiklmnoôơpqrstuưvxyAĂÂBCDĐEÊGHIKLMNOÔƠPQRSTUƯVXY ƀčĕĭñŏŭƁɃČĔĬÑŎŬ'’-–.,;:/()"
"""Vietnamese, and the letters that Ede, Jarai, Bahnar, M'nong and Koho have beside."""
Box = tuple[float, float, float, float]
letters = st.one_of(st.sampled_from(OUR_LANGUAGES), st.sampled_from("áàảãạếềểễệổỗợửữÝỲ"), st.sampled_from(LETTERS))
words = st.lists(letters, min_size=1, max_size=24).map("".join).filter(str.strip)
texts = st.lists(words, min_size=1, max_size=8).map(" ".join).map(written_out).filter(lambda text: not unwritable(text))


def _party(text: str) -> Party:
    return Party(name=text, address=text)


PAPERS: dict[str, Callable[[str], bytes]] = {
    "receipt": lambda text: receipt_pdf(receipt(submitter=_party(text), procedure=text, receiver=text)),
    "supplement": lambda text: supplement_pdf(
        supplement(
            applicant=_party(text),
            answers=(AnswerLine(name=text, declared=text, note=text),),
            reasons=(text,),
            guide=text,
        )
    ),
    "refusal": lambda text: refusal_pdf(refusal(applicant=_party(text), reasons=(text,), official=text)),
    "payment": lambda text: payment_pdf(payment(applicant=_party(text), payer=text, source=text, official=text)),
    "handed_over": lambda text: handed_over_pdf(
        handed_over(applicant=_party(text), result=text, shown=(text,), taken=(text,), official=text)
    ),
    "papers_noted": lambda text: papers_noted_pdf(
        papers_noted(applicant=_party(text), result=text, shown=(text,), taken=(text,), official=text)
    ),
    "stop": lambda text: stop_pdf(stop(applicant=_party(text), reasons=(text,), note=text, official=text)),
    "apology": lambda text: apology_pdf(apology(applicant=_party(text), reasons=(text,), note=text, official=text)),
    "result": lambda text: result_letter_pdf(result(addressee=text, paragraphs=(text,), signatory=text)),
    "document": lambda text: document_pdf(
        document(
            groups=(DocumentSection(title="Người", rows=(DocumentLine(label="Tên", value=text),) * 2),), signatory=text
        )
    ),
    "revocation": lambda text: revocation_pdf(
        revocation(applicant=_party(text), reasons=(text,), note=text, official=text)
    ),
}
every_paper = pytest.mark.parametrize("paper", PAPERS.values(), ids=PAPERS)


@pytest.mark.exhaustive
@every_paper
@settings(max_examples=12, deadline=None)
@given(text=texts)
def test_what_was_typed_is_taken_out_letter_by_letter(paper: Callable[[str], bytes], text: str) -> None:
    made = paper(text)

    for name, extract in EXTRACTORS.items():
        assert bare(extract(made)).count(bare(text)) >= 3, name


def _sample(count: int) -> list[str]:
    """All letters of our languages, and as many others drawn alike each time."""
    return [*OUR_LANGUAGES.replace(" ", ""), *random.Random(8).sample(LETTERS, count)]


WHOLE = pytest.param(len(LETTERS), marks=[pytest.mark.heavy, pytest.mark.exhaustive, pytest.mark.takes(60)])
"""The whole alphabet."""


@pytest.mark.parametrize("count", [600, WHOLE])
def test_no_letter_of_the_alphabet_is_lost_or_turned_into_another(count: int) -> None:
    drawn = [one for one in _sample(count) if not one.isspace()]
    for first in range(0, len(drawn), 2_000):
        here = drawn[first : first + 2_000]
        marked = [f"<{place}>{one}" for place, one in enumerate(here)]
        lines = ("".join(marked[place : place + 4]) + "<" for place in range(0, len(marked), 4))
        made = result_letter_pdf(result(paragraphs=tuple(lines)))
        for name, extract in EXTRACTORS.items():
            said = bare(extract(made))
            lost = [one for place, one in enumerate(here) if f"{marked[place]}<" not in said]
            assert lost == [], name


@pytest.mark.exhaustive
def test_ordinary_sentences_keep_their_blanks() -> None:
    said = "H'Hen Niê và Y Kơ̆ch Ƀuôn Yă ở buôn Kŏ Siêr, giá ½ số cũ: 1.500 € → 12,5 m²; ☐ bản chính ☑ bản sao"
    for paper in PAPERS.values():
        made = paper(said)
        for name, extract in EXTRACTORS.items():
            assert said in " ".join(extract(made).split()), name


@pytest.mark.exhaustive
@every_paper
@pytest.mark.parametrize("word", ["W" * 100, "ỮẶỘ" * 40, "株式会社" * 40, "nguyen.van.a@" + "example" * 12, "M‑" * 60])
def test_a_word_longer_than_a_line_breaks_within_the_margins(paper: Callable[[str], bytes], word: str) -> None:
    made = paper(word)

    for page in pypdfium2.PdfDocument(made):
        boxes = list(_boxes(page))
        assert min(left for left, *_ in boxes) >= 28
        assert max(right for _, _, right, _ in boxes) <= page.get_width() - 28
        assert _overprinted(boxes) == []


def test_a_long_name_breaks_within_its_cell_of_a_table() -> None:
    line = ComponentLine(name="W" * 60, note="M" * 90, originals=1)
    answer = AnswerLine(name="W" * 60, declared="Ữ" * 90, note="M" * 90)
    asked = supplement(items=(line,), answers=(answer,))
    for made in (receipt_pdf(receipt(components=(line,))), supplement_pdf(asked)):
        for page in pypdfium2.PdfDocument(made):
            boxes = list(_boxes(page))
            assert max(right for _, _, right, _ in boxes) <= page.get_width() - 28
            assert _overprinted(boxes) == []


def _boxes(page: Any) -> Iterator[Box]:
    """Left, bottom, right and top of each glyph, in points."""
    said = page.get_textpage()
    for place in range(said.count_chars()):
        left, bottom, right, top = said.get_charbox(place)
        if right > left and top > bottom:
            yield left, bottom, right, top


def _overprinted(boxes: list[Box]) -> list[tuple[Box, Box]]:
    """Glyphs that cover half of one another. From left to right: none behind the right edge of one touches it."""
    found = []
    in_order = sorted(boxes)
    for place, one in enumerate(in_order):
        behind = bisect_left(in_order, one[2], key=itemgetter(0))
        touching = in_order[place + 1 : behind]
        found += [(one, other) for other in touching if _covered(one, other) > min(_area(one), _area(other)) / 2]
    return found


def _covered(one: Box, other: Box) -> float:
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    return width * height if width > 0 and height > 0 else 0


def _area(box: Box) -> float:
    return (box[2] - box[0]) * (box[3] - box[1])


def test_what_older_data_hold_beyond_the_alphabet_is_written_by_its_number() -> None:
    made = receipt_pdf(receipt(submitter=Party(name="Lan 🙂 \ue000 ខ្មែរ")))

    for extract in EXTRACTORS.values():
        assert bare("Lan [U+1F642] [U+E000]") in bare(extract(made))


def test_the_alphabet_is_what_the_fonts_draw() -> None:
    """`scripts/cut-fonts` makes both; no letter needs the bold ones, which have no more."""
    fonts = [TTFont(path) for path in FONTS.glob("*-Regular.ttf")]
    drawn = {chr(one) for font in fonts for one in font.getBestCmap()}

    assert {font["name"].getDebugName(1) for font in fonts} == set(FAMILIES)
    assert [one for one in LETTERS if not set(one) <= drawn] == []


@pytest.mark.exhaustive
@pytest.mark.parametrize("run", ["ơ̆", "➢", "W", "陳", "aơ̆→", "abcdefghijklmnop ", "a-"])
def test_the_longest_note_of_anything_is_set_whole(run: str) -> None:
    note = (run * 2_000)[:2_000].strip()
    made = supplement_pdf(supplement(reasons=(note,)))

    said = re.sub(r"Mãhồsơ\S{21}·Trang\d/\d", "", bare(EXTRACTORS["pdfium"](made)))
    assert bare(note) in said, "but for the foot of a page between"
