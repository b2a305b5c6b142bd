"""Every view over the sample, whole and in both languages: each heading, word, link, class, label, and their order.

What is expected lies in `expected/`, a file for a view and language, in the form of `outline.py`. After a change that
is meant, `OSL_RENEW=1` writes the files anew: read what then differs as closely as code.
"""

import io
import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n import words_of
from osl_data.keeping import journal
from osl_data.keeping.importing import import_bytes, undo
from osl_data.queries.reference.register_names import known_names
from osl_data.registers.columns import COLUMNS
from osl_data.store.connection import connect
from osl_data.store.home import registers
from osl_data.text.clock import WARSAW
from tests import sample
from tests.dashboard.opening import opened
from tests.dashboard.outline import page_keys, page_outline
from tests.dashboard.registering import give
from tests.navigation import PAGES
from tests.registers.example import csv_bytes

EXPECTED = Path(__file__).with_name("expected")
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
"""A Tuesday, half past ten in Warsaw."""

VIEWS = {
    "przeglad": {},
    "przeglad szukaj": {"q": "anna"},
    "kontakty": {},
    "kontakty szukaj": {"q": "601 234 568"},
    "kontakty jeden": {"id": "mops-dyrekcja"},
    "programy": {},
    "programy filtry": {"place": "testowo-gorne", "status": "ended", "from": "2011", "to": "2013"},
    "program": {"id": "pal-dolne"},
    "program klub": {"id": "klub-gorne"},
    "program bez niczego": {"id": "pal-zrodla"},
    "program w innym": {"id": "klub-sasiadow"},
    "aktywnosc": {},
    "aktywnosc miasto": {"city": "testowo"},
    "aktywnosc groups": {"view": "groups"},
    "aktywnosc week": {"view": "week"},
    "aktywnosc timeline": {"view": "timeline"},
    "aktywnosc figures": {"view": "figures"},
    "porownanie": {},
    "porownanie side": {"of": "testowo-dolne,testowo-gorne"},
    "porownanie programy": {"of": "pal-dolne,klub-gorne"},
    "porownanie gaps": {"view": "gaps", "about": "testowo-gorne"},
    "porownanie alike": {"view": "alike", "about": "testowo-gorne"},
    "porownanie matrix": {"view": "matrix", "id": "groups.seniors"},
    "zrodla": {},
    "zrodla source": {"id": "strona-2024"},
    "zrodla differences": {"view": "differences"},
    "zrodla quality": {"view": "quality"},
    "zrodla codebook": {"view": "codebook"},
}
"""Views over the records: a name that begins with the page's, and the parameters of the URL."""

OF_TWO_CITIES = {
    "przeglad": {},
    "kontakty": {"city": "probowo"},
    "kontakty dawny": {"id": "dawny-dyzur"},
    "programy": {},
    "program": {"id": "pal-razem"},
    "program klub": {"id": "klub-b"},
    "aktywnosc": {},
    "aktywnosc groups": {"view": "groups"},
    "aktywnosc week": {"view": "week"},
    "aktywnosc timeline": {"view": "timeline"},
    "aktywnosc figures": {"view": "figures"},
    "porownanie miasta": {"of": "testowo,probowo"},
    "porownanie programy": {"of": "pal-dolne,pal-razem,klub-b,projekt-dawny"},
    "porownanie gaps": {"view": "gaps", "about": "probowo-a"},
    "porownanie alike": {"view": "alike", "about": "probowo-a"},
    "porownanie matrix": {"view": "matrix"},
    "zrodla": {},
    "zrodla source": {"id": "raport"},
    "zrodla differences": {"view": "differences"},
    "zrodla quality": {"view": "quality"},
}
"""Views over two cities, where things come in twos; in one language, for the words are stated above."""

OF_REGISTER = {
    "rejestry wczytane": {},
    "aktywnosc sums": {"view": "register"},
    "aktywnosc by type": {"view": "register", "by": "type", "metric": "cost"},
    "aktywnosc beside": {"view": "register", "show": "beside"},
    "aktywnosc spread": {"view": "register", "show": "spread"},
    "aktywnosc novelty": {"view": "register", "show": "novelty"},
    "aktywnosc seasons": {"view": "register", "show": "seasons"},
}
"""Views over a register of five events."""

CUT_OTHERWISE = {
    "aktywnosc by programme": {"by": "programme", "metric": "volunteers"},
    "aktywnosc by group": {"by": "group"},
    "aktywnosc by hour": {"by": "hour", "metric": "events"},
    "aktywnosc by quarter": {"by": "quarter", "metric": "cost"},
    "aktywnosc beside type": {"show": "beside", "by": "type"},
    "aktywnosc beside quarter": {"show": "beside", "by": "quarter", "metric": "events"},
    "aktywnosc spread place": {"show": "spread", "by": "place"},
    "aktywnosc novelty quarter": {"show": "novelty", "by": "quarter"},
    "aktywnosc seasons events": {"show": "seasons", "metric": "events"},
    "aktywnosc no event": {"place": "testowo-zrodla"},
}
"""Other cuts of that register; in one language, for the words are stated above."""

ROWS = [
    {"date": "2024-03-04", "time_from": "16:00", "type": "animation", "groups": "seniors", "participants": "40"},
    {"date": "2024-04-08", "time_from": "16:00", "type": "animation", "groups": "seniors; children"},
    {"date": "2025-03-03", "time_from": "16:00", "type": "animation", "groups": "seniors", "cost": "1 234,50"},
    {"date": "2025-03-10", "place": "testowo-dolne", "programme": "pal-dolne", "type": "selfhelp", "volunteers": "2"},
    {"date": "2025-04-07", "place": "testowo-dolne", "programme": "pal-dolne", "type": "selfhelp"},
    {"date": "2025-02-31", "type": "selfhelp"},
]
PARTICIPANTS = ("40", "20", "60", "3", "", "")
"""Of each row, in its order; the last row has a date that there is not."""

SEARCHES = (
    *("dolne", "tetsowa", "anna zzzz", "Próbna 10", "601 23", "herbata", "ulotka" + " ulotka" * 100),
    *("wew. 12", "mops.example", "pok. 3", "05-100", "świetlica", "Testowo nad Próbą", "office in English"),
)
"""By a place, with a slip, with a word too many, by an address, by digits, by an activity, by too long a text; then by
what a match is seldom in: an extension, a domain, a room, a postcode, a venue, another name, a synonym."""

EMPTY = {
    "przeglad bez dat": {"place": "testowo-zrodla"},
    "przeglad nic": {"status": "ended", "place": "testowo-dolne"},
    "kontakty": {"status": "ended", "place": "testowo-dolne"},
    "kontakty szukaj": {"q": "zzzzqqq"},
    "kontakty jeden": {"id": "nikt"},
    "programy": {"status": "ended", "place": "testowo-dolne"},
    "program": {"id": "nic"},
    "aktywnosc": {"status": "planned"},
    "aktywnosc groups": {"view": "groups", "status": "planned"},
    "aktywnosc week": {"view": "week", "status": "planned"},
    "aktywnosc timeline": {"view": "timeline", "status": "unknown"},
    "aktywnosc figures": {"view": "figures", "status": "planned"},
    "aktywnosc figures jedna": {"view": "figures", "id": "mosty-dotacja"},
    "aktywnosc figures nic": {"view": "figures", "id": "nic"},
    "aktywnosc register": {"view": "register"},
    "porownanie jedno": {"of": "testowo-dolne"},
    "porownanie zbedne": {"of": "testowo-dolne,nic", "status": "ended"},
    "porownanie programmes": {"by": "programmes"},
    "porownanie gaps": {"view": "gaps"},
    "porownanie gaps nic": {"view": "gaps", "about": "testowo-dolne"},
    "porownanie gaps samo": {"view": "gaps", "about": "testowo"},
    "porownanie alike": {"view": "alike"},
    "porownanie alike nic": {"view": "alike", "about": "testowo"},
    "porownanie matrix": {"view": "matrix", "status": "planned"},
    "zrodla": {"status": "planned", "place": "testowo-dolne"},
    "zrodla nic": {"id": "nic"},
    "zrodla ulotka": {"id": "ulotka"},
    "zrodla differences": {"view": "differences", "status": "planned"},
    "zrodla differences jedna": {"view": "differences", "id": "spor-poczatek-klubu"},
    "zrodla differences nic": {"view": "differences", "id": "nic"},
    "zrodla quality": {"view": "quality", "status": "planned", "place": "testowo-dolne"},
}
"""Views of what is not there, or of one record alone; told by what their lists do not hold."""

both_languages = pytest.mark.parametrize("language", ["pl", "en"])


class Clock(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return NOW.astimezone(tz)


@pytest.fixture(autouse=True)
def at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is always the same time, and the dashboard is opened at the computer it runs on."""
    monkeypatch.setattr("osl_data.keeping.journal.datetime", Clock)
    monkeypatch.setattr("osl_data.text.clock.now", lambda: NOW.astimezone(WARSAW))
    monkeypatch.setattr("dashboard.access.here", lambda: True)


@pytest.fixture
def of_sample(sample_build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard looks into a home of the sample."""
    monkeypatch.setenv("OSL_HOME", str(sample_build.parent))


@pytest.fixture
def own_sample(sample_build: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home of the sample with room for a test's own registers; the dashboard looks into it."""
    home = tmp_path / "home"
    shutil.copytree(sample_build.parent, home)
    monkeypatch.setenv("OSL_HOME", str(home))
    return home


@pytest.fixture
def of_register(own_sample: Path, sample_build: Path) -> None:
    """The dashboard looks into a home of the sample with a register, of which one row was rejected."""
    rows = [
        row | {"participants": count, "own_id": str(n)}
        for n, (row, count) in enumerate(zip(ROWS, PARTICIPANTS, strict=True), 1)
    ]
    cells = [[row.get(name, "") for name in COLUMNS] for row in rows]
    with connect(sample_build) as connection:
        known = known_names(connection, sample.CITY)
    import_bytes(csv_bytes(cells), "rejestr.csv", known, own_sample / "registers", today=NOW.date())


FILTER_BOX = ("    [multiselect]", "    [container] ", "      [selectbox]")
"""How the lines of the box of filters begin."""

Files = dict[str, tuple[str, Callable[[], bytes]]]


@pytest.fixture
def files(monkeypatch: pytest.MonkeyPatch) -> Files:
    """What the download buttons of a page would hand out: name and maker of each file by the label of its button."""
    import streamlit as st

    offered: Files = {}
    button = st.download_button

    def noting(label: str, made: Callable[[], bytes], file_name: str, *given: Any, **more: Any) -> bool:
        offered[label] = file_name, made
        return button(label, made, file_name, *given, **more)

    monkeypatch.setattr("streamlit.download_button", noting)
    return offered


def shown(name: str, params: dict[str, str], language: str) -> AppTest:
    """A view in a language."""
    return opened(PAGES[name.split()[0]], **params, **({"lang": "en"} if language == "en" else {}))


def page_lines(app: AppTest, name: str, language: str, files: Files) -> list[str]:
    """The lines of a page; the box of filters and the foot are stated of the start page and the statistics alone."""
    found = page_outline(app, {label: name for label, (name, _) in files.items()})
    found += [page_keys(app)] if language == "pl" else []
    if name in ("przeglad", "aktywnosc sums"):
        return found
    words = words_of(language)
    usual = (
        *("[container heading]", "[container filters]", "[container chips]", "[popover]", "script"),
        f"[button_group] {words('language')}",
        f"[button_group] {words('filter.city')} (Testowo) {{",
        f"p.small.muted: {words('foot')}",
    )
    return [line for line in found if not (line.startswith(FILTER_BOX) or line.strip().startswith(usual))]


def file_lines(files: Files, ending: str) -> list[str]:
    """The lines of a file whose name ends so: of a workbook its sheets, else the text."""
    (made,) = (made for name, made in files.values() if name.endswith(ending))
    if not ending.endswith("xlsx"):
        return [f"[{ending}] {line}" for line in made().decode("utf-8-sig").splitlines()]
    book = openpyxl.load_workbook(io.BytesIO(made()), read_only=True)
    return [
        f"[{sheet.title}] {' | '.join('' if cell is None else str(cell) for cell in row)}"
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
    ]


def compare(name: str, language: str, found: list[str]) -> None:
    """State that a view is as its file says."""
    path = EXPECTED / f"{name.replace(' ', '-')}.{language}.txt"
    if os.environ.get("OSL_RENEW"):
        path.write_text("".join(line + "\n" for line in found), encoding="utf-8")
    assert found == path.read_text(encoding="utf-8").splitlines()


@pytest.mark.usefixtures("of_sample")
@pytest.mark.parametrize("name", VIEWS)
@both_languages
def test_a_view_over_the_sample(name: str, language: str, files: Files) -> None:
    found = page_lines(shown(name, VIEWS[name], language), name, language, files)
    if name == "zrodla codebook":  # what stands in the tables is the vocabulary's, and the database's own
        found = [line for line in found if line.startswith(("h", "p", "[")) or "summary" in line or "thead" in line]
    if any(offered == "atlas-osl-porownanie.xlsx" for offered, _ in files.values()):
        found += file_lines(files, "porownanie.xlsx")
    compare(name, language, found)


@pytest.mark.parametrize("name", OF_TWO_CITIES)
def test_a_view_over_two_cities(
    name: str, two_cities_build: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSL_HOME", str(two_cities_build.parent))
    compare(f"dwa miasta {name}", "pl", page_lines(shown(name, OF_TWO_CITIES[name], "pl"), name, "pl", files))


@pytest.mark.usefixtures("of_sample")
@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("on a holiday", datetime(2026, 11, 11, 9, tzinfo=UTC)),
        ("on a saturday", datetime(2026, 11, 21, 9, tzinfo=UTC)),
        ("a minute before closing", datetime(2026, 11, 24, 14, 59, tzinfo=UTC)),
    ],
)
@both_languages
def test_whether_a_house_is_open(
    day: str, moment: datetime, language: str, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(f"{__name__}.NOW", moment)
    compare(f"kontakty {day}", language, page_lines(shown("kontakty", {}, language), "kontakty", language, files))


@pytest.mark.usefixtures("of_register")
@pytest.mark.parametrize("name", OF_REGISTER)
@both_languages
def test_a_view_over_a_register(name: str, language: str, files: Files) -> None:
    found = page_lines(shown(name, OF_REGISTER[name], language), name, language, files)
    if name.startswith("aktywnosc"):
        found += file_lines(files, "rejestr.csv")
    if name == "aktywnosc sums":
        found += file_lines(files, "rejestr.xlsx")
    compare(name, language, found)


@pytest.mark.usefixtures("of_register")
@pytest.mark.parametrize("name", CUT_OTHERWISE)
def test_another_cut_of_a_register(name: str, files: Files) -> None:
    found = page_lines(shown(name, {"view": "register", **CUT_OTHERWISE[name]}, "pl"), name, "pl", files)
    compare(name, "pl", [*found, *(file_lines(files, "rejestr.csv") if files else [])])


@pytest.mark.usefixtures("of_register")
@pytest.mark.parametrize("show", ["sums", "beside", "spread", "seasons"])
def test_what_is_withheld(show: str, files: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_SUPPRESS_BELOW", "30")
    app = shown("aktywnosc", {"view": "register", "show": show}, "pl")
    name = f"aktywnosc {show} ukryte"
    compare(name, "pl", [*page_lines(app, name, "pl", files), *file_lines(files, "rejestr.csv")])


@pytest.mark.usefixtures("of_sample")
@both_languages
def test_views_of_what_is_not_there(language: str, files: Files) -> None:
    found: list[str] = []
    for name, params in EMPTY.items():
        files.clear()
        lines = page_lines(shown(name, params, language), name, language, files)
        found += [f"# {name}", *(line for line in lines if not line.startswith(("[download", "[popover", "div.osl")))]
    compare("czego nie ma", language, found)


@pytest.mark.usefixtures("of_sample")
@both_languages
def test_what_searches_find(language: str, files: Files) -> None:
    found: list[str] = []
    for text in SEARCHES:
        files.clear()
        lines = page_lines(shown("kontakty", {"q": text}, language), "kontakty", language, files)
        told = [
            line for line in lines if any(name in line for name in ("h3", ".why", "search", "p.", "p:", "li", "h2"))
        ]
        long = len(text) > 100
        found += [f"# {text[:20]}"]
        found += [line.replace(text, "…").replace(quote_plus(text), "…") if long else line for line in told]
    compare("szukanie", language, found)


HEADER = "Lp.;Data;Program;Miejsce;Uczestnicy razem;Nr własny\n"
GOOD = "1;12.03.2025;pal-dolne;Dolne;24;A-1\n"
OTHER = "1;12.03.2025;klub-gorne;Górne;25;A-1\n"
BAD = "2;31.02.2025;pal-nigdzie;Dolne;x;A-2\n"


def dry(app: AppTest) -> None:
    """A file that is only checked."""
    app.toggle(key="register-dry-run").set_value(True).run()
    give(app, HEADER + GOOD)


def undone(app: AppTest) -> None:
    """A file that is taken back."""
    give(app, HEADER + GOOD)
    app.button(key="undo-this").click().run()


def brought_back(app: AppTest) -> None:
    """A file that is taken back, and brought back."""
    undone(app)
    app.button(key="undo-1").click().run()


def history(app: AppTest) -> None:
    """A row that was corrected."""
    give(app, HEADER + GOOD)
    give(app, HEADER + OTHER, "poprawka.csv")
    app.text_input(key="register-own-id").set_value("A-1").run()


WHOLE = {
    "date": "12.03.2025",
    "time_from": "16:00",
    "time_to": "18:30",
    "programme": "pal-dolne",
    "type": "animation",
    "groups": "seniors; children",
    "place": "Dolne",
    "participants": "24",
    "women": "17",
    "men": "7",
    "under_18": "2",
    "aged_60": "21",
    "volunteers": "2",
    "volunteer_hours": "5,5",
    "partners": "Biblioteka",
    "cost": "1234,50",
    "note": "Przy herbacie",
    "own_id": "A-1",
}
"""A row with every cell filled."""


def every_field(app: AppTest) -> None:
    """A row in which all was stated, then corrected in part, then taken back in part; the correction is undone."""
    corrected = WHOLE | {"date": "13.03.2025", "time_to": "19:00", "place": "Górne", "groups": "seniors", "cost": ""}
    corrected |= {"programme": "klub-gorne", "type": "selfhelp", "participants": "40", "note": "", "men": "23"}
    last = {name: WHOLE[name] for name in ("date", "place", "own_id")}
    for number, cells in enumerate((WHOLE, corrected, last)):
        row = [cells.get(name, "") for name in COLUMNS]
        give(app, csv_bytes([row]), f"plik-{number}.csv")
    app.button(key="undo-2").click().run()
    app.text_input(key="register-own-id").set_value("A-1").run()


def nobody(app: AppTest) -> None:
    """An own id that no row has."""
    give(app, HEADER + GOOD)
    app.text_input(key="register-own-id").set_value(" Z-9 ").run()


def of_chosen_city(app: AppTest) -> None:
    """A city that was chosen, and more problems than are listed, also beyond the header."""
    app.selectbox(key="register-city").set_value("testowo").run()
    give(app, HEADER + "3;12.03.2025;pal-dolne;Dolne;24;A-3;x\n" + BAD * 30)


def at_the_same_time(app: AppTest) -> None:
    """Somebody else takes the file back first."""
    give(app, HEADER + GOOD)
    undo(registers(), 1)
    app.button(key="undo-this").click().run()


def broken(app: AppTest) -> None:
    """A journal that cannot be read."""
    give(app, HEADER + GOOD)
    (registers() / "journal/000001.json").write_bytes(b"x")
    app.run()


def busy(app: AppTest) -> None:
    """A file that comes while somebody else writes."""
    with journal.locked(registers()):
        give(app, HEADER + GOOD)


def failed(app: AppTest) -> None:
    """A file that cannot be kept."""
    registers().write_text("", encoding="utf-8")
    give(app, HEADER + GOOD)


STATES: dict[str, Callable[[AppTest], object]] = {
    "nothing yet": lambda _: None,
    "kept, with one row rejected": lambda app: give(app, HEADER + GOOD + BAD),
    "only checked": dry,
    "refused": lambda app: give(app, "Data;Telefon\n1.03.2025;x\n"),
    "no city": lambda app: give(app, "Data;Uczestnicy razem\n12.03.2025;24\n"),
    "nothing right": lambda app: give(app, HEADER + BAD),
    "the same again": lambda app: give(give(app, HEADER + GOOD), HEADER + GOOD),
    "taken back": undone,
    "brought back": brought_back,
    "a row that was corrected": history,
    "a row of every field": every_field,
    "a row that is not there": nobody,
    "a city that was chosen": of_chosen_city,
    "taken back by somebody else": at_the_same_time,
    "broken": broken,
    "somebody else writes": busy,
    "not to be written": failed,
}


@both_languages
@pytest.mark.parametrize("state", STATES)
def test_what_is_told_of_a_register(
    state: str, language: str, own_sample: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = journal.locked
    monkeypatch.setattr("osl_data.keeping.importing.locked", lambda folder: waited(folder, 0.1))
    app = shown("rejestry", {}, language)
    STATES[state](app)
    lines = [line.replace(str(own_sample), "HOME") for line in page_lines(app, "rejestry", language, files)]
    compare(f"rejestry {state.replace(',', '')}", language, lines)


@both_languages
@pytest.mark.parametrize("access", ["off", "login", "denied", "role"])
def test_who_may_not_load(
    access: str, language: str, own_sample: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("dashboard.access.access", lambda: access)
    monkeypatch.setattr("dashboard.access.providers", lambda: ["", "google"])
    monkeypatch.setattr("dashboard.access.signed_in_as", lambda: "Anna")
    compare(f"rejestry {access}", language, page_lines(shown("rejestry", {}, language), "rejestry", language, files))
