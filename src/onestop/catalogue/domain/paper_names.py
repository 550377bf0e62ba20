"""The name of a paper, out of a table cell that also holds the mark of a list and the files of its form."""

import re
from itertools import pairwise
from typing import Final

from onestop.catalogue.domain.document_numbers import GROWN_ON
from onestop.catalogue.domain.letters import CAPITALS, SMALL
from onestop.kernel.text import fold

_MARKED: Final = SMALL.removeprefix("a-z")
_MARK: Final = re.compile(
    r"^(?:\s|\*|[-+•–✓➢►▪●■◦❖→!\uf000-\uf0ff.:;,)]"
    r"|(?!\(0\d\)\s*(?:bộ|bản|tờ)\b)\(?(?:[ivxIVX]{1,4}|\d{1,2}(?:\.\d{1,2})*|[a-zđ]\.\d{1,2}|[a-zđ]{1,2}\d?)(?:[).]|\s\))(?!\d)\s*|\d{1,2}-(?=\s)|\(\*\))+"
)
_BEHIND: Final = re.compile(r"\s*;\s*[-+]$")
"""The mark of the next row, grown on to this one."""
_FILE: Final = re.compile(r"\.(?:docx?|pdf|xlsx?|rtf|zip|rar)(?-i:(?![a-z]))", re.IGNORECASE)
_SEAMS: Final = (
    re.compile(
        r"(?<![\s(/_\-“\"])(?=Mẫu|MẪU|Mau|MAU|Mus|Phụ lục|PHỤ LỤC|Phu ?[Ll]uc|PHU LUC|Phl|Phc|TK |TPHS|KQ |Biểu|PL |~\$)"
    ),
    GROWN_ON,
    re.compile(r"(?<!\d)[;.)](?=\d{1,2}\. ?[A-Za-z])"),
    re.compile(rf"(?<=[{SMALL}.;:)])(?<!\D\d\.)(?<!\D\d\d\.)(?=[{CAPITALS}])|(?<=GMS)(?=GMS)"),
    re.compile(rf"(?<=[{_MARKED}])(?=\d)|(?<=[{SMALL}][.;])(?=\d)|\)[.;]?(?=\d)"),
    re.compile(
        r"(?:định|mẫu|tiếp|bộ|[.;)])(?=văn bản|tờ trình|phương án|mau ?\d|mẫu \d|m\d|phuluc|\d{1,2}[.-]|\d{1,2}[a-zđ] |\d{6}_)"
    ),
)
"""Where a file begins, the surest sign first: how the names of form files begin, the end of a document's number, a
capital inside a word, a digit after a word, and a word that cannot go on so."""
_NUMBERED_AGAIN: Final = re.compile(r"\s*\(\d\)\.")
"""A file taken down twice: "Mau 04.docx (1).doc"."""
_LONGEST_FILE: Final = 100
_DOUBLED: Final = re.compile(rf"(?<=[^\W\d_])([aeiou{_MARKED}]{{1,2}}[a-z]{{1,2}}|[aeiou{_MARKED}]{{2}})\1\b")
_CUT_DATE: Final = re.compile(r"\s*(?:ngày\s*)?\d{1,2}/\d{1,2}/\d{0,3}$")
_TWO_STOPS: Final = re.compile(r"(?<!\.)\.\s?\.$")
_STOP_BEHIND_A_SIGN: Final = re.compile(r"[\s;,]*[;,]\.$")
_NUMBER_OF_A_FILE: Final = re.compile(r";\d{1,2}\.?$")
"""What the number of a form file left at the end of a name: "theo mẫu;9." before "9..TKghi.doc"."""
SETS_SAID: Final = r"\bsố lượng hồ sơ\s*:"
"""Before how many sets of the dossier there are."""
_SETS_BEHIND: Final = re.compile(rf"{SETS_SAID}[^.;:]{{1,30}}$", re.IGNORECASE)
"""How many sets of the dossier there are, said behind the last paper of a row: no number of that paper."""
_SYLLABLE: Final = re.compile(r"[^\W_]+")
_AT_THE_END: Final = " ;:,("


def bare(name: str) -> str:
    """On one line, without the mark of a list it begins with.

    >>> bare("* Giấy tờ phải nộp:"), bare("a) Đơn đề nghị"), bare("(ii)  Trường hợp 2"), bare("; ++ Tài liệu")
    ('Giấy tờ phải nộp:', 'Đơn đề nghị', 'Trường hợp 2', 'Tài liệu')
    >>> bare("- Đơn theo Nghị định số 95/2024/NĐ-CP; -")
    'Đơn theo Nghị định số 95/2024/NĐ-CP'
    >>> bare("(01) bộ hồ sơ (bản giấy)"), bare("(1) Bộ hồ sơ")
    ('(01) bộ hồ sơ (bản giấy)', 'Bộ hồ sơ')
    """
    return _BEHIND.sub("", _MARK.sub("", " ".join(name.split())).strip())


def name_and_template(name: str) -> tuple[str, str]:
    """The name of the paper, and the files of its form that the portal's table glued to it; "" where it has none.

    >>> name_and_template("- Đơn theo Mẫu số 01 Phụ lục III;Mus01.docxPhlcIV.docx")
    ('Đơn theo Mẫu số 01 Phụ lục III', 'Mus01.docx, PhlcIV.docx')
    >>> name_and_template("Đơn đề nghị theo mẫu quy định1.6. Don de nghi.docx")
    ('Đơn đề nghị theo mẫu quy định', '1.6. Don de nghi.docx')
    >>> name_and_template("Báo cáo (mẫu số 04).Mau 04.docx (1).doc")
    ('Báo cáo (mẫu số 04).', 'Mau 04.docx (1).doc')
    """
    one_line = " ".join(name.split())
    found = [*_FILE.finditer(one_line)]
    seam = _seam(one_line, found[0].start()) if found and found[-1].end() == len(one_line) else None
    if seam is None:
        return _tidy(one_line), ""
    ends = [seam, *(one.end() for one in found if not _NUMBERED_AGAIN.match(one_line, one.end()))]
    files = (one_line[begins:ends_at].strip() for begins, ends_at in pairwise(ends))
    return _NUMBER_OF_A_FILE.sub("", _tidy(one_line[:seam])), ", ".join(files)


def begun(name: str, syllables: int = 4) -> str:
    """How a name begins, folded, whatever marks stand in it; "" of a shorter one.

    >>> begun("Biên bản xét duyệt, đề nghị trợ cấp", 6), begun("Đơn")
    ('bien ban xet duyet de nghi', '')
    """
    words = _SYLLABLE.findall(fold(name))[:syllables]
    return " ".join(words) if len(words) == syllables else ""


def doubled(name: str) -> "re.Match[str] | None":
    """A rime that stands twice, as in "đất đaiai": no Vietnamese word ends so."""
    return _DOUBLED.search(name)


def _tidy(name: str) -> str:
    """Without what is left of a date or a bracket that was cut off, and a rime typed twice once."""
    name = _DOUBLED.sub(r"\1", name)
    said = _CUT_DATE.sub("", bare(name).rstrip(_AT_THE_END)).rstrip(_AT_THE_END)
    if sets := _SETS_BEHIND.search(said):
        said = said[: sets.start()].rstrip(" ;,-+*") or said
    said = _STOP_BEHIND_A_SIGN.sub("", _TWO_STOPS.sub(".", said))
    while said.endswith(")") and said.count(")") > said.count("("):
        said = said[:-1].rstrip(_AT_THE_END)
    return said


def _seam(text: str, dot: int) -> int | None:
    """Where the first file begins."""
    first = max(3, dot - _LONGEST_FILE)
    places = (one.end() for sign in _SEAMS for one in sign.finditer(text, 0, dot) if first <= one.end() < dot)
    return next(places, None)
