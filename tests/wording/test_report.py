"""The report of an error: a text that can be copied, and a link that mail programs take."""

from urllib.parse import parse_qs, unquote, urlsplit

import duckdb
import pytest

from osl_data.queries.sources import EvidenceRow, evidence
from osl_data.wording.report import Report, report
from osl_data.wording.words import words_of

WORDS = words_of("pl")
BODY = """\
Co jest nie tak i skąd to wiadomo?


Zapis: anna-testowa
Strona: https://atlas.example/?id=anna-testowa

Skąd mamy te dane:
- osoba, telefony, programy, rola, funkcja, jednostka: Tytuł strona-2024, notatka 10, https://mops.example/"""


@pytest.fixture
def items(connection: duckdb.DuckDBPyConnection) -> list[EvidenceRow]:
    return evidence(connection, ["anna-testowa"])


def made(items: list[EvidenceRow], address: str | None = "dane@atlas.example", title: str = "Anna Testowa") -> Report:
    return report("anna-testowa", title, items, WORDS, address, "https://atlas.example/?id=anna-testowa")


def fields(mailto: str) -> dict[str, str]:
    return {name: value for name, (value,) in parse_qs(urlsplit(mailto).query, strict_parsing=True).items()}


def item(number: int, printed: str | None = None) -> EvidenceRow:
    return EvidenceRow(
        "anna-testowa",
        "phones",
        f"s{number}",
        f"Źródło {number}",
        "",
        None,
        "line 1",
        printed,
        None,
        None,
        None,
        None,
        "2026",
        None,
        "",
    )


def test_a_whole_report(items: list[EvidenceRow]) -> None:
    found = made(items)
    assert found.subject == "Atlas OSL: błąd w danych, Anna Testowa"
    assert found.body == BODY
    assert found.mailto
    assert found.mailto.startswith(
        "mailto:dane@atlas.example?subject=Atlas%20OSL%3A%20b%C5%82%C4%85d%20w%20danych%2C%20Anna%20Testowa&body=Co%20"
    )
    assert "%0D%0A%0D%0A%0D%0AZapis%3A%20anna-testowa%0D%0AStrona" in found.mailto
    assert fields(found.mailto) == {"subject": found.subject, "body": BODY.replace("\n", "\r\n")}


def test_without_an_address_there_is_a_text_to_copy(items: list[EvidenceRow]) -> None:
    assert made(items, None) == Report("Atlas OSL: błąd w danych, Anna Testowa", BODY, None)
    assert made(items, "").mailto is None


def test_without_evidence() -> None:
    found = report("x", "X", [], WORDS)
    assert found.body == "Co jest nie tak i skąd to wiadomo?\n\n\nZapis: x"


def test_a_printed_form_is_quoted() -> None:
    assert made([item(1, "601 234 567")]).body.endswith("- telefony: Źródło 1, wiersz 1, w źródle „601 234 567”")


def test_a_long_report_leaves_sources_out_of_the_link_only() -> None:
    found = made([item(number) for number in range(100)])
    assert len(found.body.splitlines()) == 107
    assert found.mailto
    assert 1700 < len(found.mailto) <= 1900
    listed = fields(found.mailto)["body"].split("\r\n")
    shown = len(listed) - 8
    assert listed[-1] == f"… i jeszcze {100 - shown}"
    assert listed[-2] == f"- telefony: Źródło {shown - 1}, wiersz 1"


@pytest.mark.parametrize("length", [150, 400, 5000])
def test_a_link_is_never_too_long(length: int) -> None:
    found = made([item(1)], title="ż" * length)
    assert found.mailto
    assert len(found.mailto) <= 1900
    assert found.mailto.startswith("mailto:dane@atlas.example")


def test_nothing_from_outside_adds_a_field() -> None:
    found = made([], "a@b.example?bcc=c@d.example&x", "A\r\nBcc: c@d.example&cc=e@f.example")
    assert found.subject == "Atlas OSL: błąd w danych, A Bcc: c@d.example&cc=e@f.example"
    assert found.mailto
    assert set(fields(found.mailto)) == {"subject", "body"}
    assert unquote(urlsplit(found.mailto).path) == "a@b.example?bcc=c@d.example&x"
