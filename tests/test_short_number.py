"""A short number on its way: from a record file to search, terminal, sheet, CSV and address book."""

import datetime
import io
from pathlib import Path

import pypdf

from osl_data.build import build
from osl_data.cli.answers import as_lines
from osl_data.exporting.csv import write_csv
from osl_data.exporting.sheet import sheet
from osl_data.exporting.vcard import vcard
from osl_data.records.checking import check
from osl_data.search.finding import find
from osl_data.store.connection import connect
from osl_data.wording.contacts import entries
from osl_data.wording.words import words_of
from tests import sample

WORDS = words_of("pl")


def test_a_short_number_is_shown_grouped_and_dialled_as_it_is(tmp_path: Path) -> None:
    records = sample.write(tmp_path / "data")
    file = records / "testowo" / "contacts.yml"
    sample.edit(
        file,
        "  - printed: 601 234 567\n    source: strona-2024\n    e164: +48601234567\n    type: mobile\n",
        "  - printed: infolinia 19 115\n    source: strona-2024\n    e164: '19115'\n    type: landline\n",
    )
    assert list(check(records)) == []
    with connect(build(records, tmp_path / "home")) as connection:
        for query in ("19115", "19 115"):
            answer = find(connection, query)
            assert [result.id for result in answer.results] == ["anna-testowa"]
            assert "  19 115\n" in "".join(f"{line}\n" for line in as_lines(answer))
        everybody = entries(connection, WORDS)
        (anna,) = (entry for entry in everybody if entry.contact.id == "anna-testowa")
        assert [str(number) for number in anna.shown_numbers()] == ["19 115"]
        assert "TEL;VALUE=text;TYPE=work,voice;PREF=1:19115\r\n" in vcard(anna)
        page = pypdf.PdfReader(io.BytesIO(sheet([anna], "", datetime.date(2026, 11, 22), WORDS))).pages[0]
        assert "19 115" in page.extract_text()
        assert page.annotations is not None
        assert page.annotations[0]["/A"]["/URI"] == "tel:19115"
        write_csv(connection, tmp_path / "out")
        assert "anna-testowa,19115,," in (tmp_path / "out" / "phones.csv").read_text(encoding="utf-8-sig")
