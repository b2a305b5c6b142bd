"""The URL says what a view shows: it reads back as written, leaves nonsense out, and holds codes, not labels."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest
import streamlit
from hypothesis import given
from hypothesis import strategies as st

from dashboard import state
from dashboard.state import LISTS, LOCAL, YEARS, ViewAddress, lags, newest, remember
from osl_data.queries.filters import Filters

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=20)
CODES = st.lists(TEXT, max_size=3).map(tuple)
YEAR = st.none() | st.integers(1900, 2100)
FILTERS = st.builds(
    Filters,
    text=TEXT | st.just(""),
    **dict.fromkeys(LISTS.values(), CODES),
    **dict.fromkeys(YEARS.values(), YEAR),
)
LOCALS = st.fixed_dictionaries({}, optional=dict.fromkeys(LOCAL, TEXT))
ADDRESSES = st.builds(
    lambda filters, language, local: ViewAddress(
        filters=filters, language=language, local=tuple((key, local[key]) for key in LOCAL if key in local)
    ),
    FILTERS,
    st.sampled_from(["pl", "en"]),
    LOCALS,
)


def query(href: str) -> dict[str, list[str]]:
    """The parameters of a link, as a browser hands them over."""
    return parse_qs(urlsplit(href).query, keep_blank_values=True)


@given(ADDRESSES)
def test_parameters_read_back_as_the_address(address: ViewAddress) -> None:
    assert ViewAddress.read(address.params()) == address


@given(ADDRESSES, st.sampled_from(["przeglad", "program"]))
def test_a_link_is_relative_and_encoded_and_leads_to_the_same_view(address: ViewAddress, page: str) -> None:
    href = address.href(page)
    assert re.fullmatch(rf"\./{page}(\?[\w.~%=&+-]+)?", href, re.ASCII)
    assert ViewAddress.read(query(href)) == address


def test_the_url_holds_codes_and_the_typed_words() -> None:
    filters = Filters(cities=("wroclaw",), states=("running", "ended"), year_from=2012, year_to=2020, text="Ołbin 71")
    address = ViewAddress(filters=filters, language="en", local=(("view", "week"),))
    assert address.params() == {
        "city": ["wroclaw"],
        "status": ["running", "ended"],
        "from": ["2012"],
        "to": ["2020"],
        "q": ["Ołbin 71"],
        "lang": ["en"],
        "view": ["week"],
    }
    assert address.href("aktywnosc") == (
        "./aktywnosc?city=wroclaw&status=running&status=ended&from=2012&to=2020&q=O%C5%82bin+71&lang=en&view=week"
    )


def test_every_parameter_has_its_name() -> None:
    lists = {"city": "a", "place": "b", "type": "c", "status": "d", "group": "e", "activity": "f"}
    local = {name: name.upper() for name in ("id", "view", "all", "by", "of", "about", "among", "show", "metric")}
    params = {key: [value] for key, value in {**lists, "from": "2012", "to": "2020", "q": "x", **local}.items()}
    address = ViewAddress.read(params)
    assert address.filters == Filters(
        cities=("a",),
        places=("b",),
        types=("c",),
        states=("d",),
        target_groups=("e",),
        activity_types=("f",),
        year_from=2012,
        year_to=2020,
        text="x",
    )
    assert address.local == tuple(local.items())
    assert address.params() == params


def test_eight_values_may_be_on_their_way_to_the_url(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was shown before is a change that somebody made, and so is what was never shown."""
    monkeypatch.setattr(streamlit, "session_state", {})
    assert (newest("x", "none"), lags("x", 1, 2)) == ("none", False)
    for value in range(1, 11):
        remember("x", value)
    remember("y", 0)
    assert (newest("x"), newest("y")) == (10, 0)
    assert [value for value in range(12) if lags("x", value, "other")] == list(range(3, 11))
    assert not lags("x", 5, 10)


def test_a_link_of_former_days_asks_for_what_was_called_so() -> None:
    found = ViewAddress.read({"status": ["active", "ended"], "type": ["active"]}).filters
    assert (found.states, found.types) == (("running", "ended"), ("active",))


def test_an_unrestricted_polish_view_has_a_bare_url() -> None:
    assert ViewAddress().params() == {}
    assert ViewAddress().href("programy") == "./programy"


@pytest.mark.parametrize(
    "params",
    [
        {"from": ["dawno"]},
        {"from": ["1899"]},
        {"to": ["2101"]},
        {"from": ["2012.5"]},
        {"to": [""]},
        {"q": [""]},
        {"city": []},
        {"city": [""]},
        {"lang": ["de"]},
        {"lang": ["en", "pl"]},
        {"lang": ["EN"]},
        {"id": [""]},
        {"embed": ["true"]},
        {"cities": ["wroclaw"]},
    ],
    ids=str,
)
def test_nonsense_is_left_out(params: dict[str, list[str]]) -> None:
    assert ViewAddress.read(params) == ViewAddress()


def test_nonsense_takes_nothing_else_with_it() -> None:
    params = {"from": ["x"], "to": ["2020"], "city": ["wroclaw", "warszawa"], "q": ["a", "b"], "id": ["c", "d"]}
    filters = Filters(cities=("wroclaw", "warszawa"), year_to=2020, text="a")
    assert ViewAddress.read(params) == ViewAddress(filters=filters, local=(("id", "c"),))


def test_what_is_repeated_endless_or_hidden_is_left_out() -> None:
    params = {
        "place": ["a", "b", "a"] * 5_000,
        "type": [str(number) for number in range(10_000)],
        "group": ["x" * 101, "\x00", "\u202ea", "y"],
        "q": ["Ołbin\x00\x1b[2J " + "x" * 1_000_000],
        "id": ["a\x00"],
        "of": ["x" * 1_001],
        "by": ["y" * 1_000],
        "from": ["9" * 5_000],
    }
    found = ViewAddress.read(params)
    assert found.filters == Filters(
        places=("a", "b"),
        types=tuple(str(number) for number in range(100)),
        target_groups=("y",),
        text=("Ołbin  [2J " + "x" * 1_000)[:500],
    )
    assert found.local == (("by", "y" * 1_000),)
    assert ViewAddress.read(found.params()) == found


def test_a_session_keeps_little_of_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    class Asked(dict[str, list[str]]):
        get_all = dict.__getitem__

    asked = Asked({"place": ["a"] * 10_000, "q": ["x" * 1_000_000], "\x00" * 1_000_000: ["1"], "utm_source": ["b"]})
    monkeypatch.setattr(streamlit, "query_params", asked)
    assert state._params() == {"place": ["a"], "q": ["x" * 1_001]}
