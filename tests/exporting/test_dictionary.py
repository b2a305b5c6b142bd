"""The data dictionary is what the code says now."""

from pathlib import Path

from osl_data.exporting.dictionary import dictionary
from tests import sample
from tests.shipped import RECORDS

PAGE = RECORDS.parent / "docs" / "data-dictionary.md"


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == dictionary(RECORDS), "run: make docs"


def test_every_link_leads_somewhere(tmp_path: Path) -> None:
    text = dictionary(sample.write(tmp_path))
    headings = [line.lstrip("# ").lower() for line in text.splitlines() if line.startswith("#")]
    anchors = {"".join(c for c in heading if c.isalnum() or c in " _-").replace(" ", "-") for heading in headings}
    assert len(headings) == len(set(headings))
    links = {part.split(")")[0] for part in text.split("](#")[1:]}
    assert links - anchors == set()


def test_fields_terms_and_columns_are_told(tmp_path: Path) -> None:
    lines = dictionary(sample.write(tmp_path)).splitlines()
    assert "| `unit` | id of an organisation |  | stated |" in lines
    assert "| `areas` | list: id of a place |  | stated |" in lines
    assert "| `phones` | list: [Phone](#phone) |  | stated |" in lines
    assert "| `byday` | list: a weekday as MO or, with its number in the month, as 1WE or -1SA |  |" in lines
    assert "| `summary_pl` | text | yes | editorial |" in lines
    assert "| `value` | decimal number | yes | stated |" in lines
    assert "| `diagnosis` | diagnosis po polsku | diagnosis in English | `process` |" in lines
    assert "| `e164` | VARCHAR | number in E.164, a short one as it is dialled |" in lines
    assert "### phones.csv" in lines
