"""Every page, in both languages, through the real entry script: what it says, filters, exports, and when it is rebuilt."""

import csv
import io
import re
import shutil
import string
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import yaml
from streamlit.testing.v1 import AppTest

from dashboard.i18n import messages, words_of
from osl_data.store import home as homes
from osl_data.store.build import build
from tests.dashboard.opening import around, headings, ids_in_links, links, nodes, opened, said, text, visit
from tests.sample import edit

pytestmark = pytest.mark.usefixtures("home")

PROGRAMME = "wroclaw-pal-aktywna-polanka"
SOURCE = "mops-pal-lista-start10"
PAGES: dict[str, tuple[str, dict[str, str]]] = {
    "przeglad": ("", {}),
    "kontakty": ("kontakty", {}),
    "programy": ("programy", {}),
    "program": ("program", {"id": PROGRAMME}),
    "aktywnosc": ("aktywnosc", {}),
    "aktywnosc groups": ("aktywnosc", {"view": "groups"}),
    "aktywnosc week": ("aktywnosc", {"view": "week"}),
    "aktywnosc timeline": ("aktywnosc", {"view": "timeline"}),
    "aktywnosc figures": ("aktywnosc", {"view": "figures"}),
    "zrodla": ("zrodla", {}),
    "zrodla source": ("zrodla", {"id": SOURCE}),
    "zrodla differences": ("zrodla", {"view": "differences"}),
    "zrodla quality": ("zrodla", {"view": "quality"}),
    "zrodla codebook": ("zrodla", {"view": "codebook"}),
}
FILTERED = [name for name in PAGES if name not in ("program", "zrodla source", "zrodla codebook")]
"""Pages whose answer the filters narrow; a single record and the codebook stay whole."""

every_page = pytest.mark.parametrize("name", PAGES)
every_filtered_page = pytest.mark.parametrize("name", FILTERED)
both_languages = pytest.mark.parametrize("language", ["pl", "en"])


def shown(name: str, **params: str | list[str]) -> AppTest:
    """A page of `PAGES`, opened with some more parameters."""
    page, own = PAGES[name]
    return opened(page, **own, **params)


@cache
def drawn(name: str, language: str) -> AppTest:
    """A page of `PAGES` in a language, drawn once for the tests that only look at it."""
    return shown(name, **({"lang": "en"} if language == "en" else {}))


@cache
def recorded(kind: str, city: str = "*") -> list[dict[str, Any]]:
    """The records of a kind as the files have them, of one city or all."""
    files = sorted(homes.RECORDS.glob(f"{city}/{kind}.yml"))
    return [one for path in files for one in yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)]


def ids(kind: str, city: str = "*") -> set[str]:
    """The ids of records of a kind, of one city or all."""
    return {record["id"] for record in recorded(kind, city)}


@pytest.fixture(scope="module", autouse=True)
def nothing_suppressed() -> None:
    """The counts below are taken from the record files; a suppressed record would not be shown."""
    assert yaml.safe_load((homes.RECORDS / "suppressed.yml").read_text(encoding="utf-8")) == []


# What a page says


@every_page
@both_languages
def test_a_page_opens_with_its_title_and_question_in_the_language_asked_for(name: str, language: str) -> None:
    app = drawn(name, language)
    words = words_of(language)
    if name == "program":
        programme = next(p for p in recorded("programmes") if p["id"] == PROGRAMME)
        expected = [programme["name"]], [programme[f"summary_{language}"]]
    else:
        page = name.partition(" ")[0]
        expected = [words(f"{page}.title")], [words(f"{page}.lead")]
    assert headings(app) == expected
    assert said(app, "p", "small")[-1] == words("foot")
    assert any(f'data-osl-landmark="end" lang="{language}"' in element.value for element in app.html)


@every_page
@both_languages
def test_a_page_speaks_only_the_language_asked_for(name: str, language: str) -> None:
    app = drawn(name, language)
    foreign = foreign_text(language)
    assert [text for text in read_on(app, name) if foreign.fullmatch(text)] == []


def read_on(app: AppTest, name: str) -> list[str]:
    """What a page says by itself: of the codebook neither its tables, which hold both languages, nor names of columns."""
    codebook = name == "zrodla codebook"
    found = (node for node in nodes(app) if not codebook or (node.tag != "td" and not re.fullmatch("[a-z_]+", node.text)))
    return [*(node.text for node in found), *around(app)]


@cache
def foreign_text(language: str) -> re.Pattern[str]:
    """What only the other language says: its messages, and the labels of its terms."""
    other = "pl" if language == "en" else "en"
    terms: list[dict[str, str]] = yaml.safe_load((homes.RECORDS / "vocabulary.yml").read_text(encoding="utf-8"))
    own, theirs = ({*_texts(code), *(term[f"label_{code}"] for term in terms)} for code in (language, other))
    data = {record["name"] for kind in ("places", "programmes", "organisations") for record in recorded(kind)}
    data |= {record["title"] for kind in ("sources", "contacts") for record in recorded(kind) if "title" in record}
    return re.compile("|".join(_pattern(text) for text in theirs - own - data if _telling(text)))


def _texts(language: str) -> Iterable[str]:
    for message in messages(language).values():
        yield from message.values() if isinstance(message, dict) else [message]


def _telling(text: str) -> bool:
    """Whether a text has words of its own besides its placeholders."""
    return bool(re.search(r"[^\W\d_]{3}", "".join(part for part, *_ in string.Formatter().parse(text))))


def _pattern(text: str) -> str:
    parts = string.Formatter().parse(" ".join(text.split()))
    return "".join(re.escape(part) + (".+?" if name is not None else "") for part, name, *_ in parts)


def test_the_language_switch_keeps_page_and_filters() -> None:
    app = opened("programy", city="wroclaw", status="ended")
    found = ids_in_links(app, "program")
    app.get("segmented_control")[0].set_value("en").run()
    assert headings(app) == (["Programmes"], ["Who works with the local community, where and for whom?"])
    assert dict(app.query_params) == {"city": "wroclaw", "status": "ended", "lang": "en"}
    assert ids_in_links(app, "program") == found


# Filters


@pytest.mark.parametrize(
    ("name", "page", "kind"),
    [
        ("programy", "program", "programmes"),
        ("aktywnosc week", "program", "programmes"),
        ("aktywnosc timeline", "program", "programmes"),
        ("aktywnosc figures", "program", "programmes"),
        ("zrodla", "zrodla", "sources"),
        ("zrodla quality", "kontakty", "contacts"),
    ],
)
@pytest.mark.parametrize("city", ["warszawa", "starachowice"])
def test_a_city_reduces_the_answer_to_that_city(name: str, page: str, kind: str, city: str) -> None:
    app = shown(name, all="1")
    everything = set(ids_in_links(app, page))
    app.pills(key="city").set_value([city]).run()
    assert app.query_params["city"] == city
    found = set(ids_in_links(app, page))
    assert found
    assert found <= ids(kind, city)
    assert not everything <= ids(kind, city)


@pytest.mark.parametrize(("city", "name"), [("wroclaw", "Wrocław"), ("ostrowiec", "Ostrowiec Świętokrzyski")])
def test_a_city_reduces_the_counts_of_the_overview(city: str, name: str) -> None:
    app = opened(city=city)
    kinds = ("programmes", "contacts", "figures", "sources")
    assert said(app, "td", "num") == [str(len(ids(kind, city))) for kind in kinds]
    assert [label for label, _ in links(app) if label in cities()] == [name]


def test_all_programmes_of_a_city_are_listed_once() -> None:
    app = opened("programy", city="wroclaw", all="1")
    assert said(app, "caption") == ["Znaleziono 37 programów"]
    listed = [node for node in nodes(app) if node.tag == "a"]
    assert set(ids_in_links(app, "program")) == ids("programmes", "wroclaw")
    assert len([node for node in listed if node.text in {p["name"] for p in recorded("programmes", "wroclaw")}]) == 37


def test_the_first_contacts_come_at_once_and_all_on_demand() -> None:
    app = opened("kontakty")
    assert len(said(app, "h3")) == 24
    assert ("Pokaż wszystkie (107)", "./kontakty?all=1") in links(app)
    assert len(said(visit(app, "kontakty", all="1"), "h3")) == 107


def test_contacts_of_a_city_stand_under_its_name() -> None:
    app = opened("kontakty", city="starachowice", all="1")
    assert len(said(app, "h3")) == 47
    above = [line.partition(" · ")[0] for line in said(app, "p", "over")]
    assert [place for place in above if place in cities()] == ["Starachowice"] * 47


def cities() -> set[str]:
    """The names of the cities."""
    return {place["name"] for place in recorded("places") if place["type"] == "city"}


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("olbin", ["Zespół Terenowej Pracy Socjalnej nr 8"]),
        ("OŁBIN", ["Zespół Terenowej Pracy Socjalnej nr 8"]),
        ("71 782 35 55", ["Zespół Terenowej Pracy Socjalnej nr 8"]),
    ],
)
def test_typing_finds_the_contact(typed: str, names: list[str]) -> None:
    app = opened("kontakty")
    app.text_input(key="q").set_value(typed).run()
    assert app.query_params["q"] == typed
    assert said(app, "h3") == names


@every_filtered_page
def test_impossible_filters_say_so_and_one_click_clears_them(name: str) -> None:
    whole = text(drawn(name, "pl"))
    app = shown(name, city="starachowice", place="wroclaw-olbin")
    page, _, view = name.partition(" ")
    why = f"{page}.{view or 'practice'}.empty" if page == "aktywnosc" else "empty.filters"
    said_of_it = [*headings(app)[0], *headings(app)[1], words_of("pl")(why), words_of("pl")("foot")]
    assert [node.text for node in nodes(app)] == said_of_it
    assert [*app.download_button] == []
    app.button(key="clear-empty").click().run()
    assert [error.message for error in app.exception] == []
    assert not {"city", "place"} & set(app.query_params)
    assert text(app) == whole


def test_chips_tell_what_is_on_and_take_it_off() -> None:
    app = opened("programy", status=["ended", "active"], **{"from": "2012"})
    assert [chip.label for chip in app.button] == ["zakończony ✕", "trwa ✕", "od 2012 ✕", "Wyczyść filtry"]
    app.button(key="chip-status-ended").click().run()
    assert dict(app.query_params) == {"status": "active", "from": "2012"}
    app.button(key="chip-from-None").click().run()
    assert dict(app.query_params) == {"status": "active"}
    app.button(key="clear").click().run()
    assert dict(app.query_params) == {}
    assert [*app.button] == []


def test_filters_follow_to_another_page_and_what_is_of_one_page_stays_behind() -> None:
    app = opened("aktywnosc", city="wroclaw", view="week", lang="en")
    visit(app, "programy")
    assert dict(app.query_params) == {"city": "wroclaw", "lang": "en"}
    assert set(ids_in_links(app, "program")) <= ids("programmes", "wroclaw")


def test_a_changed_url_wins_over_the_session() -> None:
    app = opened("programy", city="wroclaw")
    visit(app, "programy", city="starachowice")
    assert app.pills(key="city").value == ["starachowice"]
    assert set(ids_in_links(app, "program")) == ids("programmes", "starachowice")


@pytest.mark.parametrize("key", ["city", "place", "type", "status", "group", "activity"])
@pytest.mark.parametrize("page", ["programy", "kontakty", ""])
def test_a_code_that_nobody_knows_breaks_nothing(page: str, key: str) -> None:
    app = opened(page, **{key: "nonsense"})
    assert len(headings(app)[0]) == 1


# Links that lead nowhere


def test_an_unknown_programme_is_said_plainly() -> None:
    app = opened("program", id="nie-ma-takiego")
    assert headings(app) == (["Nie ma takiego programu"], ["Adres prowadzi do programu, którego nie znamy."])
    assert "Nie znamy programu „nie-ma-takiego”." in text(app)
    assert ("Wszystkie programy", "./programy") in links(app)


def test_an_unknown_source_is_said_plainly() -> None:
    app = opened("zrodla", id="nie-ma-takiego")
    assert "Nie znamy źródła „nie-ma-takiego”." in text(app)
    assert ("Wszystkie źródła", "./zrodla") in links(app)


# Builds


def test_without_a_build_the_dashboard_builds_by_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "not" / "there"
    monkeypatch.setenv("OSL_HOME", str(folder))
    app = opened("programy", city="ostrowiec")
    assert set(ids_in_links(app, "program")) == ids("programmes", "ostrowiec")
    assert homes.current(folder).is_file()


def test_a_newer_build_is_picked_up_on_the_next_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    records = Path(shutil.copytree(homes.RECORDS, tmp_path / "data"))
    first = build(records)
    app = opened("program", id=PROGRAMME)
    before, summary = headings(app)
    edit(records / "wroclaw" / "programmes.yml", f"  name: {before[0]}\n", "  name: Program po zmianie\n")
    assert build(records) != first
    app.run()
    assert headings(app) == (["Program po zmianie"], summary)
    assert first.is_file()


# Exports


@pytest.fixture
def downloads(monkeypatch: pytest.MonkeyPatch) -> dict[str, Callable[[], bytes]]:
    """What the download buttons of the page would hand out, by file name (AppTest cannot click them)."""
    import streamlit as st

    offered: dict[str, Callable[[], bytes]] = {}
    button = st.download_button

    def noting(label: str, data: Callable[[], bytes], file_name: str, *given: Any, **more: Any) -> bool:
        offered[file_name] = data
        return button(label, data, file_name, *given, **more)

    monkeypatch.setattr("streamlit.download_button", noting)
    return offered


def rows(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return [*csv.DictReader(io.StringIO(data.decode("utf-8")))]


def sheets(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """The sheets of a workbook, each with its rows."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in book}


def test_programmes_are_exported_exactly_as_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    app = opened("programy", city="wroclaw", group="seniors", all="1")
    wanted = {p["id"] for p in recorded("programmes", "wroclaw") if "seniors" in p.get("target_groups", [])}
    listed = ids_in_links(app, "program")
    assert wanted <= set(listed)
    assert [*downloads] == [
        "atlas-osl-programy.xlsx",
        "atlas-osl-programmes.csv",
        "atlas-osl-activities.csv",
        "atlas-osl-partners.csv",
    ]
    exported = rows(downloads["atlas-osl-programmes.csv"]())
    assert sorted(row["id"] for row in exported) == sorted(listed)
    assert all(row["sources"] for row in exported)
    book = sheets(downloads["atlas-osl-programy.xlsx"]())
    assert {"programmes", "activities", "partners", "sources", "notes"} == set(book)
    assert sorted(row[0] for row in book["programmes"][1:]) == sorted(listed)
    named = {slug for row in exported for slug in row["sources"].split("; ")}
    assert named <= {row[0] for row in book["sources"][1:]} <= ids("sources")


def test_contacts_are_exported_exactly_as_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("kontakty", city="ostrowiec")
    assert {row["id"] for row in rows(downloads["atlas-osl-contacts.csv"]())} == ids("contacts", "ostrowiec")
    phones = [(c["id"], p["e164"]) for c in recorded("contacts", "ostrowiec") for p in c.get("phones", [])]
    exported = [(row["contact_id"], row["e164"]) for row in rows(downloads["atlas-osl-phones.csv"]())]
    assert sorted(exported) == sorted(phones)
    assert len(phones) > 0


def test_an_export_says_what_was_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("zrodla", city="warszawa", q="seniorzy")
    notes = dict(row[:2] for row in sheets(downloads["atlas-osl-zrodla.xlsx"]())["notes"])
    assert notes["Filtry"] == "Warszawa; szukane słowa „seniorzy”"


def test_sources_are_exported_exactly_as_filtered(downloads: dict[str, Callable[[], bytes]]) -> None:
    opened("zrodla", city="starachowice")
    assert {row["id"] for row in rows(downloads["atlas-osl-sources.csv"]())} == ids("sources", "starachowice")
