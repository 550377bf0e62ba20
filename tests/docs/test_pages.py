"""The docs say what the code does: settings, events, measures and commands are all there, and links lead somewhere."""

import re
import runpy
import subprocess
import unicodedata
from pathlib import Path

import pytest

from onestop.assembly.cli import COMMANDS

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PAGES = sorted([ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *DOCS.glob("*.md")])
TEXT = {".md", ".py", ".yaml", ".jinja", ".scss", ".js", ".toml", ".typ", ".json", ".css", ".html", ".sh", ""}


def tracked(*folders: str) -> list[Path]:
    """Text files under version control."""
    listed = subprocess.run(["git", "ls-files", "-z", *folders], cwd=ROOT, capture_output=True, check=False).stdout
    if not listed:
        pytest.skip("not a git checkout")
    files = [ROOT / name for name in listed.decode().split("\0") if name]
    return [file for file in files if file.suffix in TEXT and file.is_file()]


@pytest.mark.parametrize("name", ["events", "measures", "signals"])
def test_pages_made_from_the_code_are_up_to_date(name: str) -> None:
    make = runpy.run_path(str(ROOT / "scripts" / f"make-{name}-doc"))["page"]

    assert (DOCS / f"{name}.md").read_text(encoding="utf-8") == make(), f"run scripts/make-{name}-doc"


def test_the_operators_guide_says_who_would_notice_each_changed_value() -> None:
    make = runpy.run_path(str(ROOT / "scripts" / "make-tamper-doc"))["page"]

    assert (DOCS / "operators-guide.md").read_text(encoding="utf-8") == make(), "run scripts/make-tamper-doc"


def test_every_environment_variable_is_in_the_operators_guide() -> None:
    guide = (DOCS / "operators-guide.md").read_text(encoding="utf-8")
    sources = [ROOT / "onestop", *(ROOT / "src" / "onestop").rglob("*.py")]
    read = re.compile(r"ONESTOP_[A-Z0-9_]+|DATABASE_URL")
    names = {name for file in sources for name in read.findall(file.read_text(encoding="utf-8"))}

    # Set by our own processes for each other, never by an operator.
    assert {name for name in names if f"| `{name}` |" not in guide} - {"ONESTOP_SUPERVISOR", "ONESTOP_UV"} == set()


def test_the_operators_guide_names_no_variable_that_nothing_reads() -> None:
    guide = (DOCS / "operators-guide.md").read_text(encoding="utf-8")
    sources = [ROOT / "onestop", *(ROOT / "src" / "onestop").rglob("*.py")]
    code = "\n".join(file.read_text(encoding="utf-8") for file in sources)

    assert [name for name in re.findall(r"^\| `([A-Z_]+)` \|", guide, re.MULTILINE) if name not in code] == []


def test_the_readme_lists_the_commands_there_are_and_no_other() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")

    assert sorted(re.findall(r"^\| `([a-z-]+)[ `]", readme, re.MULTILINE)) == sorted(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = re.findall(r"\]\(([^)\s]+)\)", page.read_text(encoding="utf-8"))
    local = [target.split("#")[0] for target in targets if "://" not in target and not target.startswith("#")]

    assert [target for target in local if not (page.parent / target).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_files_named_in_the_docs_exist(page: Path) -> None:
    named = re.findall(r"`((?:docs|src|scripts|tests)/[\w./-]+)`", page.read_text(encoding="utf-8"))

    assert [name for name in named if not (ROOT / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_modules_named_in_the_docs_by_the_end_of_their_path_exist(page: Path) -> None:
    named = re.findall(r"`([\w/]+\.py)`", page.read_text(encoding="utf-8"))
    there = [f"/{file.relative_to(ROOT)}" for top in ("src", "tests") for file in (ROOT / top).rglob("*.py")]

    assert [name for name in named if not any(file.endswith(f"/{name}") for file in there)] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_tests_named_in_the_docs_exist(page: Path) -> None:
    named = set(re.findall(r"`(test_\w+)`", page.read_text(encoding="utf-8")))
    written = "\n".join(file.read_text(encoding="utf-8") for file in (ROOT / "tests").rglob("test_*.py"))

    assert {name for name in named if f"def {name}(" not in written} == set()


def test_pictures_are_few_and_small() -> None:
    pictures = sorted((DOCS / "pictures").glob("*.png"))

    assert len(pictures) <= 8
    assert {each.name: each.stat().st_size for each in pictures if each.stat().st_size > 250_000} == {}


def test_no_place_of_one_machine_is_written_down() -> None:
    """Absolute paths and package mirrors of whoever wrote it mean nothing to who reads it."""
    places = ("/work" + "/", "/root" + "/", "/tmp" + "/")  # noqa: S108 - looked for, not used
    found = [
        f"{file.relative_to(ROOT)}: {place}"
        for file in tracked(
            "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs", "src", "scripts", "onestop", "pyproject.toml"
        )
        for place in places
        if re.search(rf"(?<![\w.}}]){re.escape(place)}", file.read_text(encoding="utf-8"))
    ]

    assert found == []


@pytest.mark.parametrize(
    ("lock", "pattern", "public"),
    [
        ("uv.lock", r'(?:registry|url) = "https?://([^/"]+)', {"pypi.org", "files.pythonhosted.org"}),
        ("package-lock.json", r'"resolved": "https?://([^/"]+)', {"registry.npmjs.org"}),
    ],
)
def test_locks_name_public_registries_only(lock: str, pattern: str, public: set[str]) -> None:
    assert set(re.findall(pattern, (ROOT / lock).read_text(encoding="utf-8"))) <= public


def test_vietnamese_is_composed() -> None:
    """One letter, one code point: search, comparison and digests depend on it."""
    wrong = [
        str(file.relative_to(ROOT))
        for file in tracked("README.md", "CHANGELOG.md", "CONTRIBUTING.md", "docs", "src")
        if not unicodedata.is_normalized("NFC", file.read_text(encoding="utf-8"))
    ]

    assert wrong == []


def test_every_room_of_the_house_stands_in_the_guide_for_contributors() -> None:
    rooms = {folder.parent.name for folder in (ROOT / "src" / "onestop").glob("*/__init__.py")}
    named = {room for room in rooms if f"`{room}`" in (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")}

    assert rooms - named == set()
