"""What a card says before somebody calls: may its hours be relied on, ended work, disputes; in both languages."""

from datetime import datetime
from pathlib import Path

import pytest

from osl_data.build import build
from osl_data.text.clock import WARSAW
from tests import sample
from tests.dashboard.opening import opened

OPEN, CLOSED = datetime(2026, 11, 24, 10, 30, tzinfo=WARSAW), datetime(2026, 11, 24, 18, 0, tzinfo=WARSAW)
"""A Tuesday within the hours of the office of the sample, and after them."""


@pytest.fixture
def records(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample's record files, to be changed; the dashboard looks into a home beside them."""
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    return sample.write(tmp_path / "data") / sample.CITY


def card(records: Path, id_: str, language: str) -> str:
    """All that Kontakty draws of one contact of these records."""
    build(records.parent, records.parent.parent / "home")
    return "\n".join(element.value for element in opened("kontakty", id=id_, lang=language).html)


def at(monkeypatch: pytest.MonkeyPatch, moment: datetime) -> None:
    monkeypatch.setattr("osl_data.text.clock.now", lambda: moment)


@pytest.mark.parametrize(("language", "said"), [("pl", "Otwarte teraz, do 16:00"), ("en", "Open now, until 16:00")])
def test_hours_of_a_new_source_are_relied_on(
    records: Path, monkeypatch: pytest.MonkeyPatch, language: str, said: str
) -> None:
    at(monkeypatch, OPEN)
    assert f'<p class="small"><b>{said}</b></p>' in card(records, "zespol-1-biuro", language)


@pytest.mark.parametrize(
    ("moment", "language", "said"),
    [
        (OPEN, "pl", "Otwarte teraz, do 16:00", ),
        (OPEN, "en", "Open now, until 16:00"),
        (CLOSED, "pl", "Teraz zamknięte; otwarcie: poniedziałek 08:00"),
        (CLOSED, "en", "Closed now; opens: Monday 08:00"),
    ],
)  # fmt: skip
def test_hours_of_an_undated_source_say_so(
    records: Path, monkeypatch: pytest.MonkeyPatch, moment: datetime, language: str, said: str
) -> None:
    at(monkeypatch, moment)
    source = "    published: 2024-05\n  read: 2026-11-21\n  confirmed: 2026-11-22\n"
    sample.edit(records / "sources.yml", source.removeprefix("  "), "  read: 2026-11-21\n")
    why = {"pl": "godziny z niedatowanego źródła", "en": "hours of an undated source"}[language]
    assert f'<p class="small">{said}<span class="muted"> · {why}</span></p>' in card(
        records, "zespol-1-biuro", language
    )


@pytest.mark.parametrize(
    ("language", "said"), [("pl", "godziny z niedatowanego źródła"), ("en", "hours of an undated source")]
)
def test_hours_of_an_undated_source_and_of_no_stated_days_say_so(records: Path, language: str, said: str) -> None:
    """Whether they are open now cannot be told."""
    source = "  published: 2024-05\n  read: 2026-11-21\n  confirmed: 2026-11-22\n"
    sample.edit(records / "sources.yml", source, "  read: 2026-11-21\n")
    sample.edit(
        records / "contacts.yml",
        "printed: poniedziałek-wtorek 8.00-16.00\n    source: strona-2024\n"
        "    freq: WEEKLY\n    byday:\n    - MO\n    - TU\n",
        "printed: 8.00-16.00\n    source: strona-2024\n",
    )
    days = {"pl": "dni nie podano", "en": "days not stated"}[language]
    assert f'<li>08:00–16:00 ({days})<span class="small muted"> · {said}</span></li>' in card(
        records, "zespol-1-biuro", language
    )


@pytest.mark.parametrize(
    ("language", "said"), [("pl", "Dotyczy działań już zakończonych"), ("en", "About work that has ended")]
)
def test_the_office_of_ended_work_says_so(records: Path, language: str, said: str) -> None:
    sample.edit(
        records / "contacts.yml",
        "  unit: mops-testowo\n  phones:\n  - printed: fax",
        "  unit: mops-testowo\n  programmes:\n  - klub-gorne\n  phones:\n  - printed: fax",
    )
    path = records / "contacts.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(
        text.replace("id: mops-dyrekcja\n  role: head", "id: mops-dyrekcja\n  role: office"), encoding="utf-8"
    )
    sample.edit(
        path,
        "    where: line 7\n    fields:\n    - role\n",
        "    where: line 7\n    fields:\n    - role\n    - programmes\n",
    )
    assert f'<p><span class="badge warn">{said}</span></p>' in card(records, "mops-dyrekcja", language)


@pytest.mark.parametrize(
    ("language", "said", "query"),
    [("pl", "Źródła się różnią. Początek klubu", ""), ("en", "Sources differ. Start of the club", "lang=en&amp;")],
)
def test_a_disputed_contact_says_so_and_leads_to_what_sources_state(
    records: Path, language: str, said: str, query: str
) -> None:
    sample.edit(records / "disagreements.yml", "  - klub-gorne\n", "  - klub-gorne\n  - anna-testowa\n")
    href = f"./zrodla?{query}view=differences&amp;id=spor-poczatek-klubu"
    page = card(records, "anna-testowa", language)
    assert f'<p><span class="badge warn"><a href="{href}" data-go>{said}</a></span></p>' in page
    (difference,) = (element.value for element in opened("zrodla", view="differences", id="spor-poczatek-klubu").html
                     if "Początek klubu" in element.value)  # fmt: skip
    assert "Od 2011 r." in difference
