"""Rejestry and the statistics of a register, whole: what is told in each state, as in `test_whole_pages.py`."""

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from osl_data.keeping import journal
from osl_data.keeping.importing import import_bytes, undo
from osl_data.queries.reference.register_names import known_names
from osl_data.registers.columns import COLUMNS
from osl_data.store.connection import connect
from osl_data.store.home import registers
from tests import sample
from tests.dashboard.registering import give
from tests.dashboard.whole import NOW, Files, both_languages, compare, file_lines, page_lines, shown
from tests.registers.example import csv_bytes

pytestmark = pytest.mark.usefixtures("at_a_time")

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


@pytest.fixture
def of_register(at_a_time: None, own_sample: Path, sample_build: Path) -> None:
    """The dashboard looks into a home of the sample with a register, of which one row was rejected."""
    rows = [
        row | {"participants": count, "own_id": str(n)}
        for n, (row, count) in enumerate(zip(ROWS, PARTICIPANTS, strict=True), 1)
    ]
    cells = [[row.get(name, "") for name in COLUMNS] for row in rows]
    with connect(sample_build) as connection:
        known = known_names(connection, sample.CITY)
    import_bytes(csv_bytes(cells), "rejestr.csv", known, own_sample / "registers", today=NOW.date())


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
@pytest.mark.parametrize("show", ["sums", "beside", "spread", "novelty", "seasons"])
def test_what_everybody_is_told(
    show: str, own_sample: Path, sample_build: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of 205 events; one language, for the words are stated above."""
    days = [f"202{4 + n % 2}-{1 + n % 6:02}-{1 + n // 10:02}" for n in range(200)]
    rows = [ROWS[n % 5] | {"date": day, "participants": str(n % 9), "own_id": f"n{n}"} for n, day in enumerate(days)]
    cells = [[each.get(name, "") for name in COLUMNS] for each in rows]
    with connect(sample_build) as connection:
        known = known_names(connection, sample.CITY)
    import_bytes(csv_bytes(cells), "wiele.csv", known, own_sample / "registers", today=NOW.date())
    (own_sample / "registers" / "secret").write_text("5" * 64, encoding="ascii")
    monkeypatch.setenv("OSL_SUPPRESS_BELOW", "5")
    name = f"aktywnosc {show} everybody"
    app = shown("aktywnosc", {"view": "register", "show": show}, "pl")
    found = [*page_lines(app, name, "pl", files), *file_lines(files, "rejestr.csv")]
    compare(name, "pl", found + (file_lines(files, "rejestr.xlsx") if show == "sums" else []))


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
    (registers() / "lock").mkdir(parents=True)
    give(app, HEADER + GOOD)


def lost(app: AppTest) -> None:
    """Three files, and the rows of the second are gone."""
    for number in "345":
        give(app, HEADER + GOOD.replace("24", number), f"{number}.csv")
    next((registers() / "events").glob("000002-*")).unlink()
    app.run()
    give(app, HEADER + GOOD.replace("24", "6"), "6.csv")


def no_folder(app: AppTest) -> None:
    """A file in the place of the folder."""
    registers().write_text("", encoding="utf-8")
    app.run()


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
    "rows are lost": lost,
    "no folder": no_folder,
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
