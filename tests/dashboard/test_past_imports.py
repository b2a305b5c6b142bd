"""What was loaded: taken back and brought back, listed, and the history of a row."""

import os
from pathlib import Path

import pytest

from dashboard import data
from tests.dashboard.opening import links, nodes, said, text, visit
from tests.dashboard.registering import EN, GOOD, HEADER, OTHER, PL, give, kinds, labels, page, press

pytestmark = pytest.mark.usefixtures("own_home", "allowed")


# Undoing


def test_the_statistics_of_what_counts_are_one_click_away() -> None:
    to = ("Zobacz statystyki wszystkich wczytanych plików", "./aktywnosc?view=register")
    app = page()
    assert to not in links(app)
    assert to in links(give(app, HEADER + GOOD))


def test_an_import_is_undone_and_brought_back() -> None:
    app = give(page(), HEADER + GOOD)
    press(app, PL("rejestry.undo_this"))
    assert PL("rejestry.said.undone", file="rejestr.csv") in text(app)
    assert PL("rejestry.undone", file="rejestr.csv") in text(app)
    assert not data.has_register()
    press(app, PL("rejestry.restore"))
    assert PL("rejestry.said.restored", file="rejestr.csv") in text(app)
    assert PL("rejestry.kept", file="rejestr.csv") in text(app)
    assert data.has_register()
    press(app, PL("rejestry.undo"))
    press(app, PL("rejestry.restore"))
    assert data.has_register()
    assert kinds() == ["import", "undo", "undo", "undo", "undo"]


def test_two_who_undo_the_same_are_not_in_each_others_way() -> None:
    first, second = give(page(), HEADER + GOOD), page()
    press(first, PL("rejestry.undo"))
    press(second, PL("rejestry.undo"))
    assert PL("rejestry.said.already", file="rejestr.csv") in text(second)
    assert kinds() == ["import", "undo"]


def test_the_newest_twenty_are_listed_and_all_on_demand() -> None:
    app = page()
    for number in range(22):
        give(app, HEADER + GOOD.replace(";24;", f";{number};"), f"plik-{number}.csv")
    listed = [node.text for node in nodes(app) if node.tag == "b" and node.text.startswith("plik")]
    assert listed == [f"plik-{number}.csv" for number in range(21, 1, -1)]
    assert (PL("show_all", count=22), "./rejestry?all=1") in links(app)
    visit(app, "rejestry", all="1")
    assert len([label for label in labels(app) if label == PL("rejestry.undo")]) == 22
    assert dict(app.query_params) == {"all": "1"}


# A row


def test_the_history_of_a_row() -> None:
    app = give(page(), HEADER + GOOD + OTHER)
    give(app, HEADER + GOOD.replace(";24;", ";25;").replace("Ołbin", "Nadodrze"), "poprawka.csv")
    app.text_input(key="register-own-id").set_value(" A-1 ").run()
    told = text(app)
    assert "Uczestnicy razem: 24 → 25" in told
    assert "Miejsce: Ołbin → Nadodrze" in told
    assert "Data: 12.03.2025" in told
    assert told.index(PL("rejestry.history.counts")) < told.index(PL("rejestry.history.earlier"))
    press(app, PL("rejestry.undo"))
    assert PL("rejestry.history.undone") in text(app)
    visit(app, "rejestry", lang="en")
    assert "Participants in all: 24 → 25" in text(app)
    app.text_input(key="register-own-id").set_value("B").run()
    assert EN("rejestry.history.none", id="B") in text(app)


def test_an_own_id_of_two_cities_is_told_for_both_or_for_one() -> None:
    app = give(page(), HEADER + GOOD)
    give(app, "Data;Miejsce;Nr własny\n1.02.2025;Starachowice;A-1\n")
    app.text_input(key="register-own-id").set_value("A-1").run()
    assert [name for name in said(app, "h3") if name] == ["Wrocław", "Starachowice"]
    app.selectbox(key="register-history").set_value("starachowice").run()
    assert [name for name in said(app, "h3") if name] == ["Starachowice"]


def test_a_kept_file_with_a_name_that_is_no_text_is_told(own_home: Path) -> None:
    events = own_home / "registers" / "events"
    events.mkdir(parents=True)
    Path(os.fsdecode(os.fsencode(events / "000007-") + b"\xff\x1b[31m.parquet")).write_bytes(b"x")
    assert "000007-\\udcff\\x1b[31m.parquet" in text(page())
