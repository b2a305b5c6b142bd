"""Statistics of registers in both languages: numbers, what is not stated or withheld, files, made-up data marked."""

import csv
import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard import data
from osl_data.keeping.demonstration import make_demo
from osl_data.keeping.importing import import_bytes
from osl_data.queries.reference.register_names import known_names
from osl_data.registers.columns import COLUMNS
from tests.dashboard.opening import around, links, nodes, opened, said, text, visit
from tests.dashboard.test_views import foreign_text
from tests.navigation import PAGES
from tests.registers.example import csv_bytes

CITY, PLACE, PROGRAMME = "wroclaw", "wroclaw-huby", "wroclaw-cal-huby-widna-17"
XLSX, CSV = "atlas-osl-rejestr.xlsx", "atlas-osl-rejestr.csv"
TODAY = date(2025, 12, 31)

both_languages = pytest.mark.parametrize("language", ["pl", "en"])


def row(**cells: str) -> list[str]:
    return [(dict.fromkeys(COLUMNS, "") | cells)[name] for name in COLUMNS]


ROWS = [
    row(date="2024-03-04", time_from="16:00", type="club", groups="seniors", participants="40", women="30", men="10"),
    row(date="2024-04-08", time_from="16:00", type="club", groups="seniors; children", participants="20"),
    row(date="2025-03-03", time_from="16:00", type="club", groups="seniors", participants="60", cost="1 234,50"),
    row(date="2025-03-10", place=PLACE, programme=PROGRAMME, type="workshop", participants="3", volunteers="2"),
    row(date="2025-04-07", place=PLACE, programme=PROGRAMME, type="workshop"),
]


@pytest.fixture
def register(own_home: Path) -> Path:
    """The folder of a small register of one city."""
    folder = own_home / "registers"
    outcome = import_bytes(csv_bytes(ROWS), "rejestr.csv", data.ask(known_names, CITY), folder, today=TODAY)
    assert outcome.new == len(ROWS)
    return folder


def page(language: str = "pl", **params: str | list[str]) -> AppTest:
    """The statistics at a URL, in a language."""
    return opened("aktywnosc", view="register", **params, **({"lang": "en"} if language == "en" else {}))


def lines(app: AppTest, at: int = -1) -> list[list[str]]:
    """The cells of the rows of a table, by default the last."""
    tables = [part for element in app.html for part in element.value.split("<table")[1:] if "<tbody>" in part]
    body = tables[at].split("<tbody>")[1].split("</tbody>")[0]
    rows = [part for part in body.split("<tr") if "<td" in part]
    return [[_plain(cell) for cell in part.replace("<th", "<td").split("<td")[1:]] for part in rows]


def _plain(cell: str) -> str:
    inside = cell.split(">", 1)[1]
    return " ".join("".join(piece.split(">", 1)[-1] + " " for piece in ("x>" + inside).split("<")).split())


# When there is a register, and when not


@pytest.mark.usefixtures("own_home")
def test_without_a_register_there_is_no_such_view() -> None:
    assert "Statystyki z rejestrów" not in around(opened("aktywnosc"))
    asked = page()
    assert "Nie ma jeszcze żadnego rejestru" in text(asked)
    assert ("Wczytaj rejestr", "./rejestry") in links(asked)


@pytest.mark.usefixtures("register")
def test_with_a_register_there_is() -> None:
    assert "Statystyki z rejestrów" in around(opened("aktywnosc"))


def test_a_journal_that_cannot_be_read_is_said(register: Path) -> None:
    shown = text(page())
    assert "Tym liczbom może brakować" not in shown
    (register / "journal" / "000002.json").write_text(json.dumps({"format": 99, "number": 2}))
    shown = text(page())
    assert "Nie da się odczytać rejestrów. " in shown
    assert str(register) not in shown
    assert "000002" not in shown


def test_what_they_are_computed_from_is_made_when_it_is_missing(
    register: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr("dashboard.views.statistics.section.progress", lambda *_: lambda what, _: seen.append(what))
    assert not list(register.glob("cube-*.duckdb"))
    page()
    assert "events" in seen
    page()
    assert seen.count("events") == 1


def test_rows_that_cannot_be_read_are_said(register: Path) -> None:
    for file in (register / "events").iterdir():
        file.write_bytes(b"no rows")
    shown = text(page())
    assert "Tym liczbom może brakować części wczytanych rejestrów" in shown
    assert str(register) not in shown
    assert "events/" not in shown


# Numbers


@pytest.mark.usefixtures("register")
@both_languages
@pytest.mark.parametrize("show", ["sums", "beside", "spread", "novelty", "seasons"])
def test_every_view_speaks_one_language(show: str, language: str) -> None:
    app = page(language, show=show)
    foreign = foreign_text(language)
    assert [each for each in (*(node.text for node in nodes(app)), *around(app)) if foreign.fullmatch(each)] == []
    assert {"pl": "Skąd te liczby", "en": "Where these numbers come from"}[language] in text(app)


@pytest.mark.usefixtures("register")
def test_participants_by_month_come_first() -> None:
    app = page()
    assert "Uczestnicy według miesięcy (osoby)" in said(app, "h2")
    assert lines(app) == [
        ["03.2024", "1", "40", "nie podano", "nie podano", "nie podano"],
        ["04.2024", "1", "20", "nie podano", "nie podano", "nie podano"],
        ["03.2025", "2", "63", "2 podano w 1 z 2", "nie podano", "1 234,50 zł podano w 1 z 2"],
        ["04.2025", "1", "nie podano", "nie podano", "nie podano", "nie podano"],
    ]
    assert [each.split("}")[0] for each in said(app, "b")] == ["5", "123", "2", "1 234,50 zł"]


@pytest.mark.usefixtures("register")
def test_by_kind_the_largest_come_first() -> None:
    app = page(by="type", metric="women")
    assert lines(app, 0) == [["Klub / stałe spotkania", "30 podano w 1 z 3"], ["Warsztaty i szkolenia", "nie podano"]]
    programmes = page(by="programme")
    assert [line[0] for line in lines(programmes, 0)][-1] == "nie podano"
    assert any(href.startswith(f"./program?id={PROGRAMME}") for _, href in links(programmes))


@pytest.mark.parametrize(("types", "more"), [(15, []), (17, ["Pozostałe: 2"])])
def test_fifteen_kinds_are_drawn_and_the_rest_counted(own_home: Path, types: int, more: list[str]) -> None:
    known = data.ask(known_names, CITY)
    rows = [row(date=f"2025-03-{day:02}", type=code) for day, code in enumerate([*known.types.names][:types], 1)]
    import_bytes(csv_bytes(rows), "rejestr.csv", known, own_home / "registers", today=TODAY)
    app = page(by="type", metric="events")
    assert (len(lines(app, 0)), len(lines(app))) == (15, types)
    assert [each for each in said(app, "p") if each.startswith("Pozostałe")] == more


@pytest.mark.usefixtures("register")
def test_groups_must_not_be_added() -> None:
    app = page(by="group")
    assert lines(app, 0) == [["Seniorzy", "120"], ["Dzieci", "20"], ["nie podano", "3 podano w 1 z 2"]]
    assert "wierszy nie wolno dodawać" in text(app)
    assert "wierszy nie wolno dodawać" not in text(page(by="type"))


@pytest.mark.usefixtures("register")
def test_year_on_year() -> None:
    app = page(show="beside")
    assert "01.01.2025 – 07.04.2025" in text(app)
    assert lines(app) == [
        ["03.2025", "63", "40", "+23 (+58%)"],
        ["04.2025", "nie podano", "brak wydarzeń", "–"],
        ["Razem", "63 podano w 2 z 3", "40", "+23 (+58%)"],
    ]
    events = page(show="beside", metric="events", by="weekday")
    assert lines(events)[-1] == ["Razem", "3", "1", "+2"]  # so few are told in numbers, not in percent


@pytest.mark.usefixtures("register")
def test_participants_of_one_event() -> None:
    found = lines(page(show="spread"))
    assert found == [
        ["Klub / stałe spotkania", "", "40", "30–50", "20–60", "40", "3"],
        ["Warsztaty i szkolenia", "", "3", "3–3", "3–3", "3", "1"],
    ]


@pytest.mark.usefixtures("register")
def test_new_types_and_seasons() -> None:
    assert lines(page(show="novelty")) == [["2024", "1", "0"], ["2025", "1", "1"]]
    monday = lines(page(show="seasons"))[0]
    assert monday[:5] == ["poniedziałek", "", "", "103", "20"]


@pytest.mark.usefixtures("register")
def test_filters_narrow_the_statistics() -> None:
    assert said(page(place=PLACE), "b")[0] == "2"
    assert said(page(activity="club"), "b")[0] == "3"
    assert said(page(**{"from": "2025"}), "b")[0] == "3"
    assert "Żadne wydarzenie z rejestrów nie pasuje do filtrów." in text(page(city="warszawa"))


@pytest.mark.usefixtures("register")
def test_what_is_chosen_stands_in_the_url() -> None:
    app = page()
    app.selectbox(key="choice-by").set_value("type").run()
    app.selectbox(key="choice-metric").set_value("cost").run()
    assert {"view": "register", "by": "type", "metric": "cost"}.items() <= app.query_params.items()
    app.segmented_control[2].set_value("novelty").run()
    assert app.query_params["show"] == "novelty"
    assert not app.exception


# Few people


@pytest.fixture
def many_events(register: Path) -> None:
    """A hundred events more, and a secret that we know."""
    rows = [row(date=f"2025-{1 + n % 12:02}-{1 + n // 12:02}", participants=str(n % 8)) for n in range(100)]
    import_bytes(csv_bytes(rows), "sto.csv", data.ask(known_names, CITY), register, today=TODAY)
    (register / "secret").write_text("5" * 64)


@pytest.mark.usefixtures("many_events")
@both_languages
def test_everybody_is_told_changed_numbers_and_that_they_are(
    language: str, monkeypatch: pytest.MonkeyPatch, downloads: dict[str, Callable[[], bytes]]
) -> None:
    said_so = {"pl": "Liczby podajemy z małymi losowymi zmianami", "en": "These numbers have small random changes"}[
        language
    ]
    true = page(language)
    assert said_so not in text(true)
    assert said(true, "b")[:2] == ["105", "465"]
    assert said_so not in downloads[CSV]().decode()
    monkeypatch.setattr("dashboard.access.granted", lambda: False)
    for show in ("sums", "beside", "spread", "novelty", "seasons"):
        assert said_so in text(page(language, show=show))
        assert downloads[CSV]().decode().count(said_so) == 1
    assert said(page(language), "b")[:2] == ["105", "455"]
    monkeypatch.setenv("OSL_SUPPRESS_BELOW", "0")
    assert said(page(language), "b")[:2] == ["105", "465"]


@pytest.mark.usefixtures("many_events")
def test_the_workbook_says_so_and_has_no_true_number(
    monkeypatch: pytest.MonkeyPatch, downloads: dict[str, Callable[[], bytes]]
) -> None:
    monkeypatch.setattr("dashboard.access.granted", lambda: False)
    page()
    book = openpyxl.load_workbook(io.BytesIO(downloads[XLSX]()), read_only=True)
    assert any("losowymi zmianami" in str(line[0]) for line in book["Uwagi"].iter_rows(values_only=True))
    assert [cell.value for cell in book["Wczytane pliki"][1]] == ["Nr", "Wczytano (UTC)", "Miasto"]
    assert [[cell.value for cell in line][2:5] for line in book["Miasto"].iter_rows(min_row=2)] == [[105, 455, 105]]


def test_too_few_events_are_not_told_of(register: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (register / "secret").write_text("6" * 64)
    monkeypatch.setattr("dashboard.access.granted", lambda: False)
    assert "pasuje ich tak mało, że liczb nie podajemy" in text(page(place=PLACE))


# Files


@pytest.mark.usefixtures("register")
def test_what_is_shown_as_csv(downloads: dict[str, Callable[[], bytes]]) -> None:
    page(by="type")
    rows = [*csv.DictReader(io.StringIO(downloads[CSV]().decode()))]
    assert [(each["Kod"], each["Wydarzenia"], each["Uczestnicy"]) for each in rows] == [
        ("club", "3", "120"),
        ("workshop", "2", "3"),
    ]
    assert [each["Uczestnicy: w ilu wydarzeniach podano"] for each in rows] == ["3", "1"]


@pytest.mark.usefixtures("register")
@both_languages
def test_everything_as_a_workbook(language: str, downloads: dict[str, Callable[[], bytes]]) -> None:
    page(language, show="beside")
    book = openpyxl.load_workbook(io.BytesIO(downloads[XLSX]()), read_only=True)
    sheets = {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in book}
    assert len(sheets) == 17
    month, notes = {"pl": ("Miesiąc", "Uwagi"), "en": ("Month", "Notes")}[language]
    assert sheets[month][1][:4] == ("2024-03-01", "03.2024" if language == "pl" else "Mar 2024", 1, 40)
    files = sheets[{"pl": "Wczytane pliki", "en": "Loaded files"}[language]]
    assert (files[1][2], files[1][6]) == ("rejestr.csv", 5)
    assert len(sheets[notes]) == 4


@pytest.mark.usefixtures("register")
def test_the_public_is_not_told_what_files_are_called_nor_their_first_and_last_day(
    monkeypatch: pytest.MonkeyPatch, downloads: dict[str, Callable[[], bytes]]
) -> None:
    monkeypatch.setattr("dashboard.access.granted", lambda: False)
    page()
    book = openpyxl.load_workbook(io.BytesIO(downloads[XLSX]()), read_only=True)
    assert [[*line] for line in book["Wczytane pliki"].iter_rows(values_only=True)] == [
        ["Nr", "Wczytano (UTC)", "Miasto"],
        [1, data.register_entries()[0].at, CITY],
    ]


# A demonstration


@pytest.mark.parametrize("where", PAGES.values())
def test_made_up_data_is_marked_on_every_page(own_home: Path, where: str) -> None:
    make_demo(own_home / "registers", [data.ask(known_names, CITY)])
    app = opened(where)
    assert "Dane zmyślone." in said(app, "p", "made-up")[0]
    assert any('class="across"' in element.value and "dane zmyślone" in element.value for element in app.html)
    assert "Made-up data." in said(visit(app, where, lang="en"), "p", "made-up")[0]


def test_made_up_data_is_marked_in_files(own_home: Path, downloads: dict[str, Callable[[], bytes]]) -> None:
    make_demo(own_home / "registers", [data.ask(known_names, CITY)])
    page()
    assert "atlas-osl-dane-zmyslone-rejestr.csv" in downloads
    book = openpyxl.load_workbook(io.BytesIO(downloads["atlas-osl-dane-zmyslone-rejestr.xlsx"]()), read_only=True)
    assert str(book["Uwagi"]["A2"].value).startswith("Dane zmyślone.")


@pytest.mark.usefixtures("home")
def test_real_records_are_not_marked() -> None:
    assert said(opened(""), "p", "made-up") == []
