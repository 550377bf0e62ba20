"""Signed notes and checkpoints, against the example of the specification and against malice."""

import pytest

from onestop.ledger.domain.checkpoint import (
    CheckpointRejected,
    TreeHead,
    open_checkpoint,
    sign_checkpoint,
    stamp,
    stamp_holds,
)
from onestop.ledger.domain.merkle import EMPTY_ROOT
from onestop.ledger.domain.note import (
    KeyRejected,
    NoteRejected,
    SignerKey,
    VerifierKey,
    open_note,
    sign_note,
    split_note,
)

KEY = SignerKey.from_seed("motcua.example/ledger", bytes(range(32)))
OTHER = SignerKey.from_seed("motcua.example/ledger", bytes(32))
WITNESS = SignerKey.from_seed("witness.example", bytes(32))
TEXT = "Một cửa\nhai dòng\n"
HEAD = TreeHead(origin="motcua.example/ledger", size=0, root=EMPTY_ROOT)

# From the specification of signed notes.
SALVATORE = "\n".join(
    [
        "Ognuno sta solo sul cuor della terra",
        "trafitto da un raggio di sole:",
        "",
        "ed è subito sera.",
        "",
        "— quasimodo.example/salvatore NnugSzTjtVAewIS+Z/iJhUPeFDkO/5QQ2i5ddnGITLlC"
        "+EhfLW9oJKONrMouFSQU0xMcXxj99ihAQwaqP3ZekRwNtIc=",
        "",
    ]
)


def test_the_text_of_a_note_may_hold_empty_lines() -> None:
    text, signatures = split_note(SALVATORE)

    assert text.endswith("sole:\n\ned è subito sera.\n")
    assert [(name, len(data)) for name, data in signatures] == [("quasimodo.example/salvatore", 68)]


def test_a_note_opens_with_the_key_that_signed_it() -> None:
    assert open_note(sign_note(TEXT, KEY), [KEY.verifier()]) == TEXT


def test_a_key_is_published_as_a_vkey_and_read_back() -> None:
    key = KEY.verifier()

    assert VerifierKey.parse(key.text()) == key
    assert VerifierKey.parse(key.text() + "\n") == key


def test_unknown_keys_are_ignored_and_a_wrong_known_signature_rejects() -> None:
    note = sign_note(TEXT, KEY)
    witnessed = note + sign_note(TEXT, WITNESS).rpartition("\n\n")[2]
    spoiled = note + sign_note("khác\n", WITNESS).rpartition("\n\n")[2]

    assert open_note(witnessed, [KEY.verifier()]) == TEXT
    assert open_note(spoiled, [KEY.verifier()]) == TEXT
    with pytest.raises(NoteRejected):
        open_note(spoiled, [KEY.verifier(), WITNESS.verifier()])
    with pytest.raises(NoteRejected):
        open_note(note, [OTHER.verifier()])


def test_sixteen_signatures_are_accepted() -> None:
    note = sign_note(TEXT, KEY)
    line = sign_note(TEXT, WITNESS).rpartition("\n\n")[2]

    assert open_note(note + line * 15, [KEY.verifier()]) == TEXT


@pytest.mark.parametrize("at", range(len(sign_note(TEXT, KEY).encode())))
def test_no_byte_of_a_note_can_be_flipped(at: int) -> None:
    raw = bytearray(sign_note(TEXT, KEY).encode())
    raw[at] ^= 1

    with pytest.raises((NoteRejected, UnicodeDecodeError)):
        open_note(raw.decode(), [KEY.verifier()])


@pytest.mark.parametrize("text", ["", "không xuống dòng", "a\tb\n", "a\rb\n", "\x00\n", "\ud800\n"])
def test_a_note_is_lines_without_control_characters(text: str) -> None:
    with pytest.raises(NoteRejected):
        sign_note(text, KEY)


@pytest.mark.parametrize("name", ["", "a b", "a+b", "a\u00a0b", "a\nb", "\ud800"])
def test_a_key_name_has_no_spaces_or_plus(name: str) -> None:
    with pytest.raises(KeyRejected):
        SignerKey.from_seed(name, bytes(32))


def test_a_vkey_with_the_wrong_identifier_is_refused() -> None:
    name, _, encoded = KEY.verifier().text().split("+", 2)

    with pytest.raises(KeyRejected):
        VerifierKey.parse(f"{name}+00000000+{encoded}")
    with pytest.raises(KeyRejected):
        VerifierKey.parse("")


def test_a_checkpoint_says_origin_size_and_root() -> None:
    note = sign_checkpoint(HEAD, KEY)

    assert note.startswith("motcua.example/ledger\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n\n— motcua")
    assert open_checkpoint(note, KEY.verifier()) == HEAD


@pytest.mark.parametrize(
    "text", ["o\n01\n{r}\n", "o\n-1\n{r}\n", "o\n٣\n{r}\n", "o\n1\nAAAA\n", "o\n1\n{r}\nextra\n", "\n1\n{r}\n"]
)
def test_a_checkpoint_has_one_form(text: str) -> None:
    with pytest.raises(CheckpointRejected):
        TreeHead.parse(text.format(r="47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="))


def test_a_checkpoint_of_another_log_is_refused_even_if_signed() -> None:
    note = sign_note(TreeHead(origin="other.example", size=0, root=EMPTY_ROOT).text(), KEY)

    with pytest.raises(CheckpointRejected):
        open_checkpoint(note, KEY.verifier())


def test_a_stamp_holds_for_its_moment_only() -> None:
    mark = stamp(HEAD.text(), 1_679_315_147, KEY)

    assert stamp_holds(HEAD.text(), 1_679_315_147, mark, KEY.verifier())
    assert not stamp_holds(HEAD.text(), 1_679_315_148, mark, KEY.verifier())
    assert not stamp_holds(HEAD.text(), 1_679_315_147, mark[:-1] + bytes([mark[-1] ^ 1]), KEY.verifier())
