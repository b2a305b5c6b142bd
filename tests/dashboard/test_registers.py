"""Rejestry: who gets what, what is told of a file, and that nothing is imported twice or by somebody who may not."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import streamlit as st

from dashboard import access, data
from dashboard.i18n import words_of
from dashboard.views.registers import loading
from osl_data.keeping import journal
from osl_data.keeping.demonstration import make_demo
from osl_data.registers.checking import CheckedSheet
from osl_data.registers.problems import Problem, RegisterError
from osl_data.store.home import registers
from tests.dashboard.opening import around, headings, links, nodes, said, text, visit
from tests.dashboard.registering import BAD, EN, GOOD, HEADER, OTHER, PL, give, kinds, labels, page, press
from tests.dashboard.test_views import foreign_text, names

pytestmark = pytest.mark.usefixtures("own_home", "allowed")
both_languages = pytest.mark.parametrize("language", ["pl", "en"])


# How far it is


def test_a_file_that_is_being_read_can_be_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """Streamlit ends a run of the page where it is told how far it is, as `st.stop` does here."""

    def read(data: bytes, name: str, told: Callable[[int], None]) -> None:
        told(4000)
        st.stop()

    app = page()
    with monkeypatch.context() as patch:
        patch.setattr("osl_data.keeping.importing.read_register", read)
        give(app, HEADER + GOOD)
    assert "Czytamy plik… 4\u00a0000 wierszy" in str(app.get("progress")[0].proto)
    press(app, PL("rejestry.give_up"))
    assert PL("rejestry.given_up", file="rejestr.csv") in text(app)
    assert PL("rejestry.give_up") not in labels(app)
    assert kinds() == []
    press(give(app, HEADER + GOOD), PL("rejestry.undo_this"))
    assert kinds() == ["import", "undo"]


# Who gets what


@both_languages
@pytest.mark.parametrize("state", ["granted", "role", "login", "denied", "off"])
def test_who_may_not_load_gets_the_template_and_is_told_what_to_do(
    allowed: Callable[[access.Access], None],
    downloads: dict[str, Any],
    monkeypatch: pytest.MonkeyPatch,
    language: str,
    state: access.Access,
) -> None:
    monkeypatch.setattr(access, "providers", lambda: [""])
    monkeypatch.setattr(access, "signed_in_as", lambda: "Anna")
    give(page(), HEADER + GOOD)
    allowed(state)
    app = page(language)
    words = words_of(language)
    may = state in ("granted", "role")
    assert headings(app) == ([words("rejestry.title")], [words("rejestry.lead")])
    assert len(app.file_uploader) == (1 if may else 0)
    assert {"rejestr-szablon.csv", "register-template.csv"} & {*downloads}
    for shown in ("rejestr.csv", words("rejestry.imports"), words("rejestry.history")):
        assert (shown in text(app)) is may
    told = {
        "role": words("access.role", name="Anna"),
        "login": words("access.login.about"),
        "denied": words("access.denied", name="Anna"),
        "off": words("access.off.about"),
    }
    assert [each for each in told if told[each] in text(app)] == [state][: state != "granted"]
    out, in_ = (words("access.logout"), "./auth/logout"), (words("access.login"), "./sign-in?provider=")
    leads = {"role": [out], "denied": [out], "login": [in_]}
    assert [link for link in links(app) if link in (out, in_)] == leads.get(state, [])


def test_who_is_not_allowed_is_told_how_loading_is_turned_on(allowed: Callable[[access.Access], None]) -> None:
    allowed("off")
    told = text(page())
    for part in (
        "make run",
        "atlas-osl",
        "/grant?token=…",
        ".streamlit/secrets.toml",
        "[auth]",
        "[registers]",
        "docs/registers.md",
    ):
        assert part in told


def test_every_provider_has_its_link(allowed: Callable[[access.Access], None], monkeypatch: pytest.MonkeyPatch) -> None:
    allowed("login")
    monkeypatch.setattr(access, "providers", lambda: ["google", "a&b"])
    assert [link for link in links(page()) if "sign-in" in link[1]] == [
        ("Zaloguj się: google", "./sign-in?provider=google"),
        ("Zaloguj się: a&b", "./sign-in?provider=a%26b"),
    ]


def test_leave_that_is_withdrawn_meanwhile_holds_for_a_file_and_for_undoing(
    allowed: Callable[[access.Access], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    app = give(page(), HEADER + GOOD)
    monkeypatch.setattr(loading, "may_load", lambda: False)
    give(app, HEADER + GOOD + OTHER)
    press(app, PL("rejestry.undo"))
    assert kinds() == ["import"]


# A file


def test_a_file_is_kept_at_once_and_its_city_known() -> None:
    app = give(page(), HEADER + GOOD + BAD)
    assert "Wczytano: rejestr.csv" in text(app)
    assert PL("rejestry.city.recognised", city="Wrocław") in text(app)
    assert said(app, "b")[:2] == ["1", "1"]
    (entry,) = data.register_entries()
    assert (entry.file, entry.city, entry.accepted, entry.rejected) == ("rejestr.csv", "wroclaw", 1, 1)
    assert (PL("rejestry.months"), "./aktywnosc?city=wroclaw&view=register") in links(app)
    assert list(registers().glob("cube-*.duckdb"))


def test_what_was_wrong_is_told_by_cell_in_the_language_of_the_page(downloads: dict[str, Callable[[], bytes]]) -> None:
    app = give(page(), HEADER + GOOD + BAD + BAD.replace("A-3", "A-4"))
    cells = [node.text for node in nodes(app) if node.tag == "td"]
    assert cells[:3] == ["A3, A4", "dnia, który jest w kalendarzu", "'31.02.2025'"]
    assert "Kolumna A: Data" in text(app)
    lines = downloads["rejestr-odrzucone.csv"]().decode().splitlines()
    assert lines[0] == HEADER.strip() + ";Powody odrzucenia"
    assert len(lines) == 3
    assert "kolumna A (Data): oczekiwano: dnia, który jest w kalendarzu; jest: '31.02.2025'" in lines[1]
    visit(app, "rejestry", lang="en")
    assert "Loaded: rejestr.csv" in text(app)
    assert "a day that the calendar has" in text(app)
    assert "expected a day that the calendar has" in downloads["rejestr-odrzucone.csv"]().decode()
    assert kinds() == ["import"]


def test_no_file_of_rejected_rows_is_offered_that_cannot_be_made(
    downloads: dict[str, Callable[[], bytes]], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []

    def refuse(checked: CheckedSheet, language: str, told: Callable[[int], None]) -> bytes:
        asked.append(language)
        told(0)
        raise RegisterError(Problem("needs_time", found="> 30 s", values={"limit": "30"}))

    monkeypatch.setattr(loading, "rejects_confined", refuse)
    app = give(page(), HEADER + GOOD + BAD)
    why = "oczekiwano: pliku, który otworzy się w 30 sekund (zapisz go na nowo jako CSV albo podziel); jest: '> 30 s'"
    for _ in range(2):
        assert PL("rejestry.rejects.none", why=why) in text(app)
        assert "rejestr-odrzucone.csv" not in downloads
        assert [*app.get("progress")] == []
        app.run()
    assert (asked, kinds()) == (["pl"], ["import"])


def test_only_the_first_problems_are_listed_and_the_rest_counted() -> None:
    app = give(page(), HEADER + GOOD + BAD * 30)
    cells = [cell for node in nodes(app) if node.tag == "td" for cell in node.text.split(", ")]
    assert len([cell for cell in cells if cell[:1] in "ACDE" and cell[1:].isdecimal()]) == 50
    assert PL("rejestry.problems.rest", count=70) in text(app)


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("Data;Miejsce;Telefon\n1.03.2025;Ołbin;x\n", "te wyglądają na telefon"),
        ("Data;Kolor;Miejsce\n1.03.2025;x;y\n", "jednej ze znanych kolumn"),
        ("", "wierszy pod nagłówkiem"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "pliku CSV albo XLSX"),
        (b"PK\x03\x04broken", "skoroszytu XLSX, który da się otworzyć"),
        ("<html>", "wiersza nagłówka"),
    ],
)
def test_a_file_that_is_refused_as_a_whole_says_why(content: str | bytes, why: str) -> None:
    app = give(page(), content, "<b>zły.csv")
    assert "Plik odrzucony w całości: <b>zły.csv" in text(app)
    assert why in text(app)
    assert kinds() == []


def test_no_accepted_row_is_nothing_kept() -> None:
    app = give(page(), HEADER + BAD)
    assert PL("rejestry.none", file="rejestr.csv") in text(app)
    assert PL("rejestry.months") not in text(app)
    assert kinds() == []


def test_the_same_file_twice_changes_nothing() -> None:
    app = give(give(page(), HEADER + GOOD), HEADER + GOOD)
    assert PL("rejestry.unchanged", file="rejestr.csv") in text(app)
    assert kinds() == ["import"]


def test_a_rerun_neither_imports_again_nor_loses_what_was_told() -> None:
    app = give(page(), HEADER + GOOD)
    app.toggle(key="register-dry-run").set_value(True).run()
    visit(app, "rejestry", lang="en")
    visit(app, "zrodla")
    visit(app, "rejestry")
    assert EN("rejestry.kept", file="rejestr.csv") in text(app)
    assert kinds() == ["import"]
    assert app.file_uploader[0].value is None


def test_a_dry_run_keeps_nothing_until_it_is_asked_to() -> None:
    app = page()
    app.toggle(key="register-dry-run").set_value(True).run()
    give(app, HEADER + GOOD + BAD)
    assert PL("rejestry.dry", file="rejestr.csv") in text(app)
    assert kinds() == []
    press(app, PL("rejestry.save"))
    assert PL("rejestry.kept", file="rejestr.csv") in text(app)
    assert PL("rejestry.city.recognised", city="Wrocław") in text(app)
    assert PL("rejestry.save") not in labels(app)
    assert kinds() == ["import"]


def test_columns_that_are_not_kept_are_named() -> None:
    app = give(page(), "Lp.;" + HEADER + "1;" + GOOD)
    assert PL("rejestry.ignored", columns="Lp.") in text(app)


# Its city


def test_a_city_that_the_file_does_not_tell_is_asked_for() -> None:
    app = give(page(), "Data;Uczestnicy razem\n12.03.2025;24\n")
    assert PL("rejestry.which_city", file="rejestr.csv") in text(app)
    assert kinds() == []
    press(app, "Starachowice")
    assert PL("rejestry.city.chosen", city="Starachowice") in text(app)
    assert [entry.city for entry in data.register_entries()] == ["starachowice"]


def test_a_chosen_city_wins() -> None:
    app = page()
    app.selectbox(key="register-city").set_value("starachowice").run()
    give(app, HEADER + GOOD)
    assert PL("rejestry.city.chosen", city="Starachowice") in text(app)
    assert kinds() == []
    assert "nazwy albo id programu tego miasta" in text(app)


# The template


def test_the_template_holds_the_lists_of_the_chosen_city(downloads: dict[str, Callable[[], bytes]]) -> None:
    app = page()
    assert downloads["rejestr-szablon.csv"]().decode("utf-8-sig").startswith("Data;Godzina od;")
    assert "Ołbin" not in _lists(downloads["rejestr-szablon.xlsx"]())
    app.selectbox(key="register-city").set_value("wroclaw").run()
    assert "Ołbin" in _lists(downloads["rejestr-szablon.xlsx"]())


def _lists(book: bytes) -> set[Any]:
    sheet = openpyxl.load_workbook(io.BytesIO(book), read_only=True)["Listy"]
    return {cell for row in sheet.iter_rows(values_only=True) for cell in row}


# What may be wrong


def test_a_demonstration_takes_no_real_register(own_home: Path) -> None:
    make_demo(own_home / "registers", [loading.known("wroclaw")])
    app = page()
    assert PL("rejestry.made_up") in text(app)
    assert len(app.file_uploader) == 0
    assert "rejestr-pokazowy.csv" in text(app)


def test_somebody_else_who_is_writing_is_waited_for_and_then_told_of(
    own_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    waited = journal.locked
    monkeypatch.setattr("osl_data.keeping.importing.locked", lambda folder: waited(folder, 0.1))
    app = page()
    with waited(own_home / "registers"):
        give(app, HEADER + GOOD)
        assert PL("rejestry.busy.about") in text(app)
    press(app, PL("rejestry.retry"))
    assert PL("rejestry.kept", file="rejestr.csv") in text(app)


def test_a_folder_that_cannot_be_written_is_told(own_home: Path) -> None:
    app = page()
    (own_home / "registers" / "lock").mkdir(parents=True)
    give(app, HEADER + GOOD)
    assert PL("rejestry.failed", file="rejestr.csv") in text(app)
    (own_home / "registers" / "lock").rmdir()
    press(app, PL("rejestry.retry"))
    assert PL("rejestry.kept", file="rejestr.csv") in text(app)


@pytest.mark.parametrize("broken", ["journal", "events"])
def test_registers_that_are_broken_are_told_and_others_are_taken(own_home: Path, broken: str) -> None:
    app = give(page(), HEADER + GOOD)
    (file,) = (own_home / "registers" / broken).iterdir()
    file.write_bytes(b"x")
    visit(app, "rejestry")
    app.text_input(key="register-own-id").set_value("A-1").run()
    assert [error.message for error in app.exception] == []
    assert f"{broken}/{file.name}: {PL('rejestry.trouble.found.broken')}." in text(app)
    assert str(own_home) not in text(app)
    assert (PL("rejestry.history.none", id="A-1") in text(app)) == (broken == "events")
    give(app, HEADER + OTHER)
    assert PL("rejestry.kept", file="rejestr.csv") in text(app)


def test_what_is_kept_is_told_when_statistics_are_not_computed(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", str(own_home / "registers/draft"))

    with monkeypatch.context() as patched:
        patched.setattr("dashboard.views.registers.loading.prepare_register", full)
        app = give(page(), HEADER + GOOD)
    assert PL("rejestry.kept", file="rejestr.csv") in text(app)
    assert PL("rejestry.said.unprepared", trouble="[Errno 28] No space left on device: 'draft'") in text(app)


# Words


@both_languages
def test_the_page_speaks_only_the_language_asked_for(language: str) -> None:
    app = give(page(language), HEADER + GOOD + BAD)
    app.text_input(key="register-own-id").set_value("A-1").run()
    press(app, words_of(language)("rejestry.undo"))
    foreign = foreign_text(language)
    assert [node.text for node in nodes(app) if foreign.fullmatch(node.text) and node.text not in names()] == []
    widgets = [*around(app), *(toggle.label for toggle in app.toggle), *(box.label for box in app.file_uploader)]
    assert [label for label in widgets if foreign.fullmatch(label)] == []
    assert any(words_of(language)("rejestry.upload.choose") in element.value for element in app.html)
