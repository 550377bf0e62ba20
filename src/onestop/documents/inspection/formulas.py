"""Formulas of Excel that reach beyond the workbook: DDE (`cmd|'/c …'!A0`), the web, a data server."""

import re

_QUOTED = re.compile(r'"[^"]*"')
_DDE = re.compile(r"\|[^!]*!")
_REACHING = re.compile(
    r"\b(WEBSERVICE|RTD|IMAGE|CALL|REGISTER|REGISTER\.ID|EXEC|CUBE[A-Z]+|SQL\.REQUEST|STOCKHISTORY|IMPORTDATA|PY)\s*\(",
    re.IGNORECASE,
)
_LINKED = re.compile(r'\bHYPERLINK\s*\(\s*"([^"]*)"', re.IGNORECASE)


def reaches_outside(formula: str) -> bool:
    """Whether calculating it asks another program or machine, or it links to more than the web.

    >>> [reaches_outside(one) for one in ("SUM(A1:A3)", "cmd|'/c calc'!A0", 'WEBSERVICE("http://x")', '"a|b!"')]
    [False, True, True, False]
    """
    plain = _QUOTED.sub('""', formula)
    return bool(_DDE.search(plain) or _REACHING.search(plain)) or _links_outside(formula)


def _links_outside(formula: str) -> bool:
    return any(not re.match(r"\s*(https?://|mailto:|#)", one, re.IGNORECASE) for one in _LINKED.findall(formula))
