"""Word files that are damaged: the program says which, and does not start."""

from collections.abc import Callable
from pathlib import Path

import pytest

from osl_data.wording.words import WordsError, messages
from tests.damage import instead

DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (Path.unlink, "found: No such file or directory"),
    "a folder": (lambda path: instead(path, Path.mkdir), "found: Is a directory"),
    "empty": (lambda path: path.write_bytes(b""), "found none"),
    "a list": (lambda path: path.write_bytes(b"- one\n"), "found none"),
    "no YAML": (lambda path: path.write_bytes(b"key: [\n"), "found: while parsing a flow node"),
    "no text": (lambda path: path.write_bytes(b"\xff\xfe\x00"), "found: 'utf-8' codec can't decode"),
}


@pytest.mark.parametrize("what", DAMAGE)
def test_a_damaged_word_file(tmp_path: Path, what: str) -> None:
    path = tmp_path / "pl.yml"
    path.write_text("key: słowo\n", encoding="utf-8")
    assert messages(tmp_path, "pl") == {"key": "słowo"}
    spoil, found = DAMAGE[what]
    spoil(path)
    with pytest.raises(WordsError) as error:
        messages(tmp_path, "pl")
    assert str(error.value).startswith(f"{path}: expected the words of the program, {found}")
    assert str(error.value).endswith("; install it again")
