"""What the look of every page keeps: readable in both themes, light to fetch, kept by browsers, drawn with what is there."""

import gzip
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client

from onestop.frame import pictures
from onestop.frame.static_files import A_YEAR, static

SOURCE = Path(settings.BASE_DIR)
STATIC = SOURCE / "frame" / "static"
CSS = (STATIC / "onestop.css").read_text("utf-8")
TEMPLATES = sorted(SOURCE.glob("*/templates/**/*.jinja"))

ON_EACH_OTHER = [
    *(
        (ink, ground)
        for ink in ("ink", "ink-2", "river", "river-dark", "leaf", "alarm")
        for ground in ("white", "paper")
    ),
    *((ink, "paper-2") for ink in ("ink", "ink-2", "river")),
    *((ink, f"{ink}-soft") for ink in ("river", "leaf", "amber", "alarm", "lacquer")),
    *(("ink", f"{tone}-soft") for tone in ("gold", "river", "leaf", "amber", "alarm", "lacquer")),
    *(("ink-2", f"{tone}-soft") for tone in ("gold", "river", "leaf")),
    *((f"on-{ground}", ground) for ground in ("strip", "river", "alarm", "leaf", "gold", "ink")),
    *((ink, ground) for ink in ("on-tv", "on-tv-2", "tv-gold") for ground in ("tv", "tv-2")),
    ("on-river", "river-dark"),
    ("on-alarm", "alarm-dark"),
    ("on-gold", "focus"),
    ("lacquer", "white"),
    ("visited", "white"),
]
"""Every ink that words are set in, and the ground under it; `ink` has a ground of its own in the numbers of a list."""
LEAST_CONTRAST = 4.5
"""WCAG 2.2, 1.4.3, level AA."""


def colours(selector: str) -> dict[str, str]:
    """The tokens a theme declares, by name; what the strong one leaves out it has from the usual."""
    declared: dict[str, str] = {}
    for block in re.findall(rf"(?:^|[}};]){re.escape(selector)}\{{([^}}]*)\}}", CSS):
        declared |= dict(re.findall(r"--([a-z0-9-]+):\s*(#[0-9a-f]{3,6})", block))
    return declared


def luminance(colour: str) -> float:
    """Relative luminance as WCAG defines it, of `#rgb` or `#rrggbb`."""
    digits = colour[1:] if len(colour) == 7 else "".join(digit * 2 for digit in colour[1:])
    parts = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("theme", [":root", ".os-contrast"])
def test_words_can_be_read_on_their_ground_in_both_themes(theme: str) -> None:
    found = colours(":root") | colours(theme)
    faint = {
        (ink, ground): round(contrast(found[ink], found[ground]), 2)
        for ink, ground in ON_EACH_OTHER
        if contrast(found[ink], found[ground]) < LEAST_CONTRAST
    }

    assert faint == {}


def test_no_colour_is_used_that_no_theme_declares() -> None:
    used = set(re.findall(r"var\(--([a-z0-9-]+)[,)]", CSS))
    declared = set(re.findall(r"--([a-z0-9-]+):", CSS))

    assert {name for name in used - declared if not name.startswith("govuk-")} == set()


@pytest.mark.parametrize("kind", ["icons", "objects", "scenes"])
def test_every_drawing_can_be_drawn(kind: str) -> None:
    draw = {"icons": pictures.icon, "objects": pictures.object_picture, "scenes": pictures.scene}[kind]
    names = {path.stem for path in (pictures.FOLDER / kind).glob("*.svg")}

    assert names
    assert all(
        re.fullmatch(
            r'<svg class="os-[^>]* width="\d+" height="\d+" [^>]*aria-hidden="true" focusable="false"><.*></svg>',
            draw(name),
            re.DOTALL,
        )
        for name in names
    )


def test_every_drawing_that_a_page_asks_for_is_there() -> None:
    asked = {
        (kind, name)
        for path in TEMPLATES
        for kind, name in re.findall(r'\b(icon|object_picture|scene)\("([a-z-]+)"', path.read_text("utf-8"))
    }
    places = {"icon": "icons", "object_picture": "objects", "scene": "scenes"}

    assert {
        (kind, name) for kind, name in asked if not (pictures.FOLDER / places[kind] / f"{name}.svg").exists()
    } == set()


PARTED: re.Pattern[str] = re.compile(r"<(\w+)[^>]*\bos-nowrap\b[^>]*>(?:(?!</\1>).)*</\1>[.,;:)]", re.DOTALL)
"""What is kept in one piece and the sign after it: browsers may break a line between them."""


def test_no_line_begins_with_the_sign_that_ends_what_stands_before_it() -> None:
    parted = {path.name: [one[0] for one in PARTED.finditer(path.read_text("utf-8"))] for path in TEMPLATES}

    assert {name: found for name, found in parted.items() if found} == {}
    assert PARTED.search('<a class="os-code os-nowrap" href="/">{{ code }}</a>, nộp')
    assert not PARTED.search('<span class="os-nowrap"><a class="os-code" href="/">{{ code }}</a>,</span> nộp')


@pytest.mark.parametrize("name", ["onestop.css", "onestop.js", "icon.svg"])
def test_what_is_served_bears_its_digest_and_is_kept_for_a_year(client: Client, name: str) -> None:
    answer = client.get(static(name))

    assert re.search(r"\.[0-9a-f]{12}\.", static(name))
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == f"max-age={A_YEAR}, public, immutable"


@pytest.mark.django_db
def test_a_new_build_has_a_new_name(client: Client) -> None:
    assert client.get("/static/onestop.0123456789ab.css").status_code == 404


def test_fonts_bear_their_digest_too(client: Client) -> None:
    fonts = re.findall(r"url\(\"?(fonts/[^)\"]+)", CSS)

    assert len(fonts) == len(set(fonts)) == 9
    for font in fonts:
        assert "immutable" in client.get(f"/static/{font}").headers["Cache-Control"]


@pytest.mark.parametrize(("encoding", "read"), [("gzip", gzip.decompress), ("br", None)])
def test_the_style_sheet_goes_compressed(client: Client, encoding: str, read: object) -> None:
    answer = client.get(static("onestop.css"), headers={"accept-encoding": encoding})
    sent = b"".join(answer.streaming_content)  # type: ignore[attr-defined]

    assert answer.headers["Content-Encoding"] == encoding
    assert len(sent) < len(CSS) / 4
    assert not callable(read) or read(sent).decode() == CSS, "built anew without its compressed twin"


FIRST_VISIT = 150_000
"""Octets: what a cheap phone on a poor line fetches before anything is in its cache."""


@pytest.mark.django_db
def test_a_first_visit_is_light(client: Client) -> None:
    page = client.get("/", headers={"accept-encoding": "gzip"})
    text = gzip.decompress(page.content).decode()
    fetched = re.findall(r'(?:href|src)="/static/([^"]+)\.[0-9a-f]{12}(\.\w+)"', text)
    files = [STATIC / f"{stem}{suffix}" for stem, suffix in fetched]
    sizes = {path.name: len(gzip.compress(path.read_bytes(), mtime=0)) for path in files}
    # A Vietnamese page draws its letters from these two parts of the font, an English one from the second alone.
    fonts = sum(
        path.stat().st_size for part in ("vietnamese", "latin") for path in STATIC.glob(f"fonts/*-{part}-?00.*.woff2")
    )

    assert page.headers["Content-Encoding"] == "gzip"
    assert {"onestop.css", "onestop.js"} <= set(sizes)
    assert len(page.content) + sum(sizes.values()) + fonts <= FIRST_VISIT


@pytest.mark.django_db
@pytest.mark.parametrize("said", ["A", "A+", "A++"])
def test_a_choice_of_text_size_is_named_by_what_it_shows(client: Client, said: str) -> None:
    """WCAG 2.5.3: whoever speaks to his phone says what he reads."""
    body = client.get("/tro-giup").content.decode()
    sizes = re.findall(r'size=\d+[^>]*>\s*([^<]*)<span class="govuk-visually-hidden">: [^<]+</span></a>', body)

    assert said in sizes
