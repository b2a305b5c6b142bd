"""Filters narrow every page alike, follow from page to page, and come off again."""

import pytest

from dashboard.i18n import words_of
from tests.dashboard.opening import headings, ids_in_links, links, nodes, opened, said, text, visit
from tests.dashboard.pages import FILTERED, drawn, shown
from tests.shipped import counted, ids, recorded

pytestmark = pytest.mark.usefixtures("home")


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
    assert said(app, "caption") == [counted("n.programmes_found", "programmes", "wroclaw")]
    listed = [node for node in nodes(app) if node.tag == "a"]
    assert set(ids_in_links(app, "program")) == ids("programmes", "wroclaw")
    names = sorted(programme["name"] for programme in recorded("programmes", "wroclaw"))
    assert sorted(node.text for node in listed if node.text in names) == names


def test_the_first_contacts_come_at_once_and_all_on_demand() -> None:
    app = opened("kontakty")
    everybody = len(recorded("contacts"))
    assert len(said(app, "h3")) == 12
    assert (f"Pokaż wszystkie ({everybody})", "./kontakty?all=1") in links(app)
    assert len(said(visit(app, "kontakty", all="1"), "h3")) == everybody


@pytest.mark.parametrize(("page", "first"), [("programy", 25), ("zrodla", 40)])
def test_the_first_rows_come_at_once_and_all_on_demand(page: str, first: int) -> None:
    lead = "program" if page == "programy" else "zrodla"
    app = opened(page)
    assert len(ids_in_links(app, lead)) == first
    (label,) = [label for label, href in links(app) if href == f"./{page}?all=1"]
    whole = ids_in_links(visit(app, page, all="1"), lead)
    assert label == f"Pokaż wszystkie ({len(whole)})"
    assert ids("programmes" if page == "programy" else "sources") <= set(whole)


def test_contacts_of_a_city_stand_under_its_name() -> None:
    app = opened("kontakty", city="starachowice", all="1")
    people = len(recorded("contacts", "starachowice"))
    assert len(said(app, "h3")) == people
    above = [line.partition(" · ")[0] for line in said(app, "p", "over")]
    assert [place for place in above if place in cities()] == ["Starachowice"] * people


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


@pytest.mark.parametrize("name", FILTERED)
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
    app = opened("programy", status=["ended", "running"], **{"from": "2012"})
    assert [chip.label for chip in app.button] == ["zakończony ✕", "trwa ✕", "od 2012 ✕", "Wyczyść filtry"]
    app.button(key="chip-status-ended").click().run()
    assert dict(app.query_params) == {"status": "running", "from": "2012"}
    app.button(key="chip-from-None").click().run()
    assert dict(app.query_params) == {"status": "running"}
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


def test_who_types_on_before_the_browser_shows_the_new_url_loses_nothing() -> None:
    app = opened("kontakty")
    for typed in ("o", "ol", "olb"):
        app.text_input(key="q").set_value(typed).run()
        app.query_params.clear()
    app.pills(key="city").set_value(["wroclaw"]).run()
    assert app.text_input(key="q").value == "olb"
    assert dict(app.query_params) == {"q": "olb", "city": "wroclaw"}


def test_going_back_to_an_earlier_url_still_wins() -> None:
    app = opened("kontakty", city="wroclaw")
    app.text_input(key="q").set_value("olbin").run()
    visit(app, "kontakty", city="wroclaw")
    assert app.text_input(key="q").value == ""
    assert app.pills(key="city").value == ["wroclaw"]
    visit(app, "kontakty", city="wroclaw", q="olbin")
    assert app.text_input(key="q").value == "olbin"


@pytest.mark.parametrize("key", ["city", "place", "type", "status", "group", "activity"])
@pytest.mark.parametrize("page", ["programy", "kontakty", ""])
def test_a_code_that_nobody_knows_breaks_nothing(page: str, key: str) -> None:
    app = opened(page, **{key: "nonsense"})
    assert len(headings(app)[0]) == 1


@pytest.mark.parametrize("key", ["city", "place", "type", "status", "group", "activity"])
def test_a_value_that_an_address_repeats_counts_once(key: str) -> None:
    for code in ("wroclaw", "nonsense"):
        once = opened("programy", **{key: code})
        often = opened("programy", **{key: [code] * 1_000})
        assert [button.label for button in often.button] == [button.label for button in once.button]
        assert text(often) == text(once)
