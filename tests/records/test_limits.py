"""Odd and hostile record files: a line each that says where, what was expected, and what to do."""

import random
import time
from pathlib import Path

import pytest

from osl_data.records.checking import check
from osl_data.records.contact import Web
from osl_data.records.files import RecordFileError, parse
from osl_data.text.printable import hidden_sign, printable
from tests import sample
from tests.attacks import yaml_hostile
from tests.making import source

HERE = Path("places.yml")
HIDDEN = "expected text without hidden characters, found "
REFERENCE = "expected values written out, found the reference "
TAG = "expected no tags, found "
DEEP = "expected values within values at most 10 deep, found more; write each plainly"


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("- ? [a]\n  : b\n", 1, "expected the name of a field, found a list or mapping; write a word and a colon"),
        ("- {a: b}\n- {{a: b}: c}\n", 2, "expected the name of a field, found a list or mapping"),
        ("- id: !!int x\n", 1, f"{TAG}'!!int'; write the value alone"),
        ("- !!python/object/apply:os.system [a]\n", 1, f"{TAG}'!!python/object/apply:os.system'"),
        ("- a: !!binary aGVq\n", 1, f"{TAG}'!!binary'"),
        ("- a: !local x\n", 1, f"{TAG}'!local'"),
        ("- a\n- &x b\n", 2, f"{REFERENCE}&x; write the value there"),
        ("- &x b\n- *x\n", 1, f"{REFERENCE}&x"),
        ("- *nothing\n", 1, f"{REFERENCE}*nothing"),
        ("[" * 100_000, 1, DEEP),
        ("- " * 100_000, 1, DEEP),
        ("{a: " * 100_000, 1, DEEP),
        ("- a\x00\n", 1, f"{HIDDEN}U+0000 (a control character); take it out"),
        ("- a\n# \x1b[2J\n", 2, f"{HIDDEN}U+001B (a control character)"),
        ("- a\n- \u202eb\n", 2, f"{HIDDEN}U+202E (RIGHT-TO-LEFT OVERRIDE)"),
        ('- "\\u2066b"\n', 1, f"{HIDDEN}U+2066 (LEFT-TO-RIGHT ISOLATE)"),
        ("- a\u2028b\n", 1, f"{HIDDEN}U+2028 (LINE SEPARATOR)"),
        ("- a\rb\n", 1, f"{HIDDEN}U+000D (a control character)"),
        ("- a\ufffe\n", 1, f"{HIDDEN}U+FFFE (a control character)"),
        ("- " + "x" * 10_001, 1, "expected at most 10,000 characters in a value, found 10,001; shorten it"),
        ("- x\n" * 100_001, 99_998, "expected at most 100,000 values in a file, found more; split it"),
        ("- a: 1\n" + "".join(f"  f{n}: 1\n" for n in range(100)), 101, "expected at most 100 fields in one mapping"),
    ],
    ids=lambda value: repr(value)[:40],
)
def test_what_no_record_holds_is_refused(text: str, line: int, problem: str) -> None:
    with pytest.raises(RecordFileError) as error:
        parse(text, HERE)
    assert str(error.value).startswith(f"places.yml:{line}: file: {problem}")


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("- a: " + "9" * 5_000, "9" * 5_000),
        ("- a: 0." + "9" * 5_000, "0." + "9" * 5_000),
        ("- a: 190:20:30", "190:20:30"),
        ("- a: 2024-13-45", "2024-13-45"),
        ("- a: .inf", ".inf"),
        ("- a: " + "x" * 10_000, "x" * 10_000),
    ],
    ids=lambda value: value[:20],
)
def test_what_is_no_number_or_date_stays_text(text: str, meant: str) -> None:
    assert parse(text, HERE) == [{"a": meant}]


def test_up_to_the_limits_all_is_read() -> None:
    assert len(parse("- x\n" * 99_995, HERE)) == 99_995
    assert parse("[" * 10 + "]" * 10, HERE) == [[[[[[[[[[]]]]]]]]]]
    assert len(parse("- " + "".join(f"f{n}: 1\n  " for n in range(100)), HERE)[0]) == 100


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (b"\xef\xbb\xbf[]\n", "1: file: expected text in UTF-8 without a byte order mark, found its mark of UTF-8;"),
        ("[]\n".encode("utf-16"), "1: file: expected text in UTF-8 without a byte order mark, found UTF-16;"),
        (b"[]\n\xff", "2: file: expected text in UTF-8, found the byte 0xff"),
        (b"#" * 1_000_001, "1: file: expected at most 1,000,000 bytes, found more; split it"),
        (b"- x: " + b"y" * 5_000 + b"\n", "1: record 1.x: expected no field of this name, found 'yyy"),
    ],
)
def test_a_file_that_is_no_text(tmp_path: Path, written: bytes, problem: str) -> None:
    root = sample.write(tmp_path / "data")
    path = root / sample.CITY / "figures.yml"
    path.write_bytes(written)
    found = [str(each) for each in check(root) if each.path == path]
    assert any(each.startswith(f"{path}:{problem}") for each in found)
    assert max(map(len, found)) < 1_000


def test_endless_chains_are_walked_once(tmp_path: Path) -> None:
    root = sample.write(tmp_path / "data")
    path = root / sample.CITY / "places.yml"
    text = path.read_text(encoding="utf-8")
    evidence = "  evidence:\n  - source: ulotka\n    where: line 1\n    fields:\n    - name\n"
    chain = [
        f"\n- id: p{n}\n  type: estate\n  name: Osiedle\n  parent: p{(n + 1) % 1500}\n{evidence}" for n in range(1500)
    ]
    path.write_text(text + "".join(chain), encoding="utf-8")
    start = time.monotonic()
    found = [each for each in check(root) if "comes back to" in each.problem]
    assert len(found) == 1500
    assert time.monotonic() - start < 10


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://gmina.example/",
        "//gmina.example/",
        "gmina.example",
        "https://ktos:haslo@gmina.example/",
        "https://gmina.example@zly.example/",
        "https://gmina.example\\@zly.example/",
        "https://gmina.example/ x",
        "https://gmina.example/\u202ex",
        'https://gmina.example/"onclick=',
        "https://gmina.example/<script>",
        "https://",
        "https://gmina",
        "https://gmina.example:99999999/",
        "https://gmina.example/" + "x" * 2_000,
        "HTTPS://gmina.example/",
    ],
)
def test_a_web_address_leads_where_it_says(url: str) -> None:
    for made in (lambda: source("a", url=url), lambda: Web(url=url, source="a")):
        with pytest.raises(ValueError, match=r"expected|at most"):
            made()


@pytest.mark.parametrize(
    "url",
    [
        "https://gmina.example",
        "http://www.gmina.example:8080/a,b/c;d?e=f&g=ą#h",
        "https://osl-żary.example/@klub/a_(b)",
        "https://gmina.example/?adres=a@b.example",
    ],
)
def test_other_web_addresses_are_taken(url: str) -> None:
    assert source("a", url=url).url == url


def test_hidden_signs_have_names_and_escapes() -> None:
    assert hidden_sign("zażółć\t„gęślą”\n\u00a0👩") is None
    assert hidden_sign("a\u200bb\u202e") == "U+200B (ZERO WIDTH SPACE)"
    assert printable("ż\u00a0\n\x9b\ud800\U000e0041") == "ż\u00a0\\n\\x9b\\ud800\\U000e0041"


def test_fifty_hostile_files(tmp_path: Path) -> None:
    """A few of those that `make attack` draws by the thousand."""
    root = sample.write(tmp_path / "data")
    path = root / sample.CITY / "organisations.yml"
    good = path.read_text(encoding="utf-8")
    draw = random.Random(11)
    for _ in range(50):
        made = yaml_hostile.bent(draw, good)
        path.write_bytes(made.encode("utf-8", "surrogatepass"))
        code, said = yaml_hostile.check(root)
        assert [*yaml_hostile.faults(code, said)] == []
