"""The search on the shipped records: what is typed, and what has to come first."""

from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from osl_data.search.finding import search
from osl_data.search.lookup import Lookup

QUERIES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("queries.yml").read_text(encoding="utf-8"))
FIRST = 3
BAR = 0.98

ORGANISERS = {"ostrowiec-magdalena-klys", "ostrowiec-katarzyna-kozinska", "ostrowiec-dorota-struska"}
TASKS = {
    "radziók": {"targowek-agnieszka-radziuk"},
    "19 516": {"targowek-agnieszka-radziuk"},
    "olbin": {"wroclaw-ztps-8-kontakt"},
    "na Gutwinie": ORGANISERS,
    "Częstocicach": ORGANISERS,
    "w Ostrowcu": ORGANISERS,
    "lazy": {"starachowice-tomasz-margula"},
    "ztps 8": {"wroclaw-ztps-8-kontakt"},
    "wew. 240": {"starachowice-tomasz-margula"},
    "pok 106": {"starachowice-tomasz-margula"},
    "50-449": {"mops-wroclaw-cpsr-kontakt"},
    "centrum.psr": {"mops-wroclaw-cpsr-kontakt"},
    "klub dla samotnych": {"wola-klub-wole-tu-byc-kontakt"},
}
"""What staff do first, with what has to be the very first result."""


def first_ids(lookup: Lookup, query: str) -> list[str]:
    return [result.id for result in search(lookup, query).results[:FIRST]]


def test_there_are_enough_queries_of_every_sort() -> None:
    kinds = Counter(entry["kind"] for entry in QUERIES)
    assert len(QUERIES) >= 150
    assert len({entry["query"] for entry in QUERIES}) == len(QUERIES)
    assert min(kinds.values()) >= 10
    assert kinds["plain"] <= len(QUERIES) / 2


def test_every_expected_record_is_there(shipped: Lookup) -> None:
    ids = {id_ for entry in QUERIES for id_ in entry["first"]}
    known = {found.id for found in shipped.search(shipped.one_of("mark", ["current"]), 5000)}
    known |= {"targowek-izabela-drzazga", "mops-wroclaw-centrala-2020-kontakt"}  # superseded
    assert ids - known == set()


def test_the_expected_come_first(shipped: Lookup) -> None:
    misses = []
    for entry in QUERIES:
        ids = first_ids(shipped, entry["query"])
        if not set(ids) & set(entry["first"]):
            misses.append(f"{entry['query']!r} ({entry['kind']}): expected {entry['first']}, found {ids}")
    print("\n".join(misses))
    assert 1 - len(misses) / len(QUERIES) >= BAR


@pytest.mark.parametrize("query", TASKS)
def test_what_staff_do(shipped: Lookup, query: str) -> None:
    assert first_ids(shipped, query)[0] in TASKS[query]


@pytest.mark.parametrize("query", ["Ołbin", "Nowowiejska", "radziuk", "uchodźcy", "seniorów", "olbin"])
def test_results_appear_while_typing(shipped: Lookup, query: str) -> None:
    """From the third letter on, every beginning finds something."""
    for length in range(3, len(query) + 1):
        assert first_ids(shipped, query[:length]), query[:length]


def test_a_street_of_an_own_address_is_told_from_one_that_is_served(shipped: Lookup) -> None:
    own = search(shipped, "Nowowiejska").results[0]
    assert own.notes == ("street_is_own_address",)
    served = search(shipped, "ul. Ostrowiecka").results[0]
    assert (served.id, served.notes) == ("starachowice-tomasz-margula", ())


def test_who_was_replaced_says_so(shipped: Lookup) -> None:
    results = search(shipped, "centrala MOPS Wrocław").results
    assert [(r.id, r.superseded) for r in results if r.superseded] == [
        ("mops-wroclaw-centrala-2020-kontakt", "mops-wroclaw-centrala-2023-kontakt")
    ]
    assert results[-1].superseded


@pytest.mark.parametrize(
    "name", ["Siemiatycka", "Wiązowska", "Wichowski", "awichowski", "Mandes-Kanarek", "Kraucz-Miękus"]
)
def test_who_is_only_named_in_sources_is_not_found(shipped: Lookup, name: str) -> None:
    """Neither a name that is old nor somebody who is no contact; what sounds like it may be."""
    for result in search(shipped, name).results:
        assert not [match for match in result.matched if match.field in ("person", "email")], result.id


def test_a_fax_is_found_but_is_no_number_to_call(shipped: Lookup) -> None:
    result = search(shipped, "71 78 22 405").results[0]
    assert result.id == "mops-wroclaw-centrala-2023-kontakt"
    assert [phone.e164 for phone in result.phones] == ["+48717822322"]
