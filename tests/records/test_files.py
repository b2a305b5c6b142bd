"""Record files: what YAML may mean, and that saving what was loaded gives the same bytes."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from osl_data.records.files import RecordFileError, dump, line_of, parse
from osl_data.records.library import Library, load, record_files
from tests import sample
from tests.shipped import RECORDS

HERE = Path("sources.yml")


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("no", "no"),
        ("yes", "yes"),
        ("on", "on"),
        ("true", True),
        ("false", False),
        ("16:00", "16:00"),
        ("2024-05-01", "2024-05-01"),
        ("2024-05", "2024-05"),
        ("2024", 2024),
        ("'2024'", "2024"),
        ("007", "007"),
        ("0x1A", "0x1A"),
        ("1_000", "1_000"),
        ("1e3", "1e3"),
        (".inf", ".inf"),
        ("12.50", Decimal("12.50")),
        ("-3", -3),
        ("~", None),
        ("null", None),
        ("", None),
        ("<<", "<<"),
        ("+48717823555", "+48717823555"),
    ],
)
def test_plain_values_mean_what_they_look_like(written: str, meant: Any) -> None:
    (record,) = parse(f"- value: {written}\n", HERE)
    assert record == {"value": meant}
    assert type(record["value"]) is type(meant)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: 1\n", "sources.yml:1: file: expected a YAML list of records, found dict"),
        ("- a: [1\n", "sources.yml:2: file: expected YAML, found did not find expected ',' or ']'"),
        (
            "- id: a\n  title: x\n  id: b\n",
            "sources.yml:3: file: expected YAML, found the field 'id' twice in one mapping",
        ),
        (
            "- id: a\n- id: \x07\n",
            "sources.yml:2: file: expected text without hidden characters, found U+0007 (a control character); "
            "take it out",
        ),
        ("- id: a\n---\n- id: b\n", "sources.yml:2: file: expected YAML, found but found another document"),
    ],
)
def test_what_is_no_list_of_records_is_refused(text: str, message: str) -> None:
    with pytest.raises(RecordFileError) as error:
        parse(text, HERE)
    assert str(error.value) == message


def test_no_records() -> None:
    assert parse("[]\n", HERE) == []
    assert parse("", HERE) == []
    assert dump([]) == "[]\n"


def test_canonical_form() -> None:
    programme, figure = sample.programmes()[1], sample.figures()[2]
    assert dump([programme, figure]) == (
        "- id: pal-zrodla\n"
        "  type: pal\n"
        "  name: Program Aktywności Lokalnej Źródła\n"
        "  areas:\n"
        "  - testowo-zrodla\n"
        "  unit: mops-testowo\n"
        "  status:\n"
        "    value: unknown\n"
        "  summary_pl: Znany tylko z ulotki.\n"
        "  summary_en: Known from the leaflet only.\n"
        "  evidence:\n"
        "  - source: ulotka\n"
        "    where: line 9\n"
        "    fields:\n"
        "    - type\n"
        "    - name\n"
        "    - areas\n"
        "    - unit\n"
        "    - status\n"
        "\n"
        "- id: mosty-dotacja\n"
        "  what_pl: Liczba mosty-dotacja\n"
        "  what_en: Number mosty-dotacja\n"
        "  nature: money\n"
        "  measure: grant\n"
        "  value: 9000.5\n"
        "  qualifier: exact\n"
        "  unit: PLN\n"
        "  programme: projekt-mosty\n"
        "  evidence:\n"
        "  - source: strona-2015\n"
        "    where: line 13\n"
        "    fields:\n"
        "    - value\n"
        "    - qualifier\n"
        "    - unit\n"
        "    - programme\n"
    )


def test_text_that_looks_like_something_else_is_quoted() -> None:
    contact = sample.contacts()[0]
    address = contact.addresses[0].model_copy(update={"number": "7", "detail": "true", "room": "08:00"})
    text = dump([contact.model_copy(update={"addresses": [address]})])
    assert "    number: '7'\n    detail: 'true'\n    room: 08:00\n" in text
    (record,) = parse(text, HERE)
    assert type(contact).model_validate(record).addresses == [address]


def test_lines_of_values() -> None:
    text = "- id: a\n\n- id: b\n  items:\n  - x: 1\n  - x: 2\n    y: 3\n"
    assert line_of(text, ()) == 1
    assert line_of(text, (1,)) == 3
    assert line_of(text, (1, "id")) == 3
    assert line_of(text, (1, "items", 1, "y")) == 7
    assert line_of(text, (1, "items", 1, "missing")) == 6
    assert line_of(text, (1, "missing")) == 3


@pytest.fixture(scope="module")
def shipped() -> Library:
    return load(RECORDS)


@pytest.mark.parametrize(
    "path", [path for path, _, _ in record_files(RECORDS)], ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_shipped_files_are_byte_stable(shipped: Library, path: Path) -> None:
    assert dump([entry.record for entry in shipped.entries if entry.path == path]).encode() == path.read_bytes()
