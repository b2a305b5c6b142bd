"""What is set against the residents of Liczbowo and its districts, counted by hand in `tests/counted_city.py`."""

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from osl_data.queries import comparison as c
from osl_data.store.connection import connect
from tests.counted_city import CITY, EMPTY, ENDED, FULL, UNCOUNTED


@pytest.fixture
def counted(counted_build: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the sample and Liczbowo."""
    with connect(counted_build) as opened:
        yield opened


def of(counted: duckdb.DuckDBPyConnection, place: str) -> list[tuple[object, ...]]:
    """Each indicator of a place: value, count, apart, undated, the dates; in the order it is read."""
    found = c.compare(counted, [place])
    told = [found.indicator(place, name) for name in c.INDICATORS]
    assert {indicator.residents for indicator in told} == {c.one(found.population, place)}
    return [
        (
            i.counted.name,
            i.value,
            i.counted.count,
            i.counted.unknown,
            i.counted.undated,
            _told(i.counted.oldest, i.counted.oldest_inferred),
            _told(i.counted.newest, i.counted.newest_inferred),
        )
        for i in told
    ]


def _told(date: str | None, inferred: bool) -> str | None:
    return f"ok. {date}" if inferred else date


def test_every_place_with_residents_or_practice_can_be_compared(counted: duckdb.DuckDBPyConnection) -> None:
    """Also one of which there is no record but how many live there."""
    places = [(s.id, s.programmes) for s in c.subjects(counted) if s.city == CITY and s.kind == "place"]
    assert places == [(CITY, 14), (UNCOUNTED, 1), (FULL, 7), (EMPTY, 0), (ENDED, 6)]


def test_a_district_with_all(counted: duckdb.DuckDBPyConnection) -> None:
    """Four posts have a name, two of them the same one; clubs are no centres; what may not run stands apart."""
    assert of(counted, FULL) == [
        ("organisers", 2250.0, 4, 2, 2, "ok. 2025-06", "2026-03"),
        ("centres", pytest.approx(20 / 9), 2, 2, 0, "2025-06", "2026-03"),
        ("running", pytest.approx(30 / 9), 3, 4, 0, "2025-06", "2026-03"),
        ("programmes", pytest.approx(70 / 9), 7, 0, 2, "ok. 2019", "2026-03"),
        ("phones", pytest.approx(20 / 9), 2, 0, 1, "ok. 2025-06", "ok. 2025-06"),
    ]


def test_a_city_counts_all_and_the_newest_number_of_residents_holds(counted: duckdb.DuckDBPyConnection) -> None:
    assert of(counted, CITY) == [
        ("organisers", 4800.0, 5, 2, 2, "ok. 2025-06", "2026-03"),
        ("centres", 1.25, 3, 2, 0, "2025-06", "2026-03"),
        ("running", pytest.approx(40 / 24), 4, 4, 0, "2025-06", "2026-03"),
        ("programmes", pytest.approx(140 / 24), 14, 0, 3, "ok. 2019", "2026-03"),
        ("phones", pytest.approx(20 / 24), 2, 0, 1, "ok. 2025-06", "ok. 2025-06"),
    ]
    residents = c.compare(counted, [CITY]).indicator(CITY, "running").residents
    assert residents == c.Residents(CITY, 24_000, "2024-12-31", False, "nowa", "Strona nowa")


def test_without_a_number_of_residents_there_is_a_count_and_no_value(counted: duckdb.DuckDBPyConnection) -> None:
    assert c.compare(counted, [UNCOUNTED]).population == []
    assert of(counted, UNCOUNTED) == [
        ("organisers", None, 1, 0, 0, "ok. 2025-06", "ok. 2025-06"),
        ("centres", None, 1, 0, 0, "2026-03", "2026-03"),
        ("running", None, 1, 0, 0, "2026-03", "2026-03"),
        ("programmes", None, 1, 0, 0, "2026-03", "2026-03"),
        ("phones", None, 0, 0, 0, None, None),
    ]


def test_no_record_has_no_value_and_never_a_nought(counted: duckdb.DuckDBPyConnection) -> None:
    assert of(counted, EMPTY) == [(name, None, 0, 0, 0, None, None) for name in c.INDICATORS]


def test_what_ended_or_is_planned_does_not_run_and_is_not_unknown(counted: duckdb.DuckDBPyConnection) -> None:
    """The centre that only a reference work states is a programme like any other, without a date."""
    assert of(counted, ENDED) == [
        ("organisers", None, 0, 0, 0, None, None),
        ("centres", None, 0, 0, 0, None, None),
        ("running", None, 0, 0, 0, None, None),
        ("programmes", 15.0, 6, 0, 1, "ok. 2019", "2026-03"),
        ("phones", None, 0, 0, 0, None, None),
    ]


def test_programmes_are_set_against_no_residents(counted: duckdb.DuckDBPyConnection) -> None:
    assert c.compare(counted, ["mal-nowy", "klub-czynny"]).counted == []


def test_the_views_tell_what_is_a_centre_and_who_can_be_named(counted: duckdb.DuckDBPyConnection) -> None:
    here = "SELECT id FROM record WHERE city = 'liczbowo'"
    centres = counted.execute(f"FROM activity_centre WHERE programme IN ({here}) ORDER BY ALL").fetchall()
    assert [id_ for (id_,) in centres] == [
        "cal-inny",
        "cal-kiedys",
        "cal-starszy",
        "cal-z-rejestru",
        "centrum-dawne",
        "dom-dawny",
        "klub-dawny",
        "mal-dawny",
        "mal-nieznany",
        "mal-nowy",
        "mal-przyszly",
    ]
    assert counted.execute(f"FROM named_organiser WHERE contact IN ({here}) ORDER BY contact").fetchall() == [
        ("bez-nazwiska", None, "2026-03", False),
        ("dawna-osoba", None, "2019", True),
        ("ewa", "Ewa Próbna", None, None),
        ("inny", "Jan Próbny", "2025-06", True),
        ("iza", "Iza Próbna", None, False),
        ("ola-dwa", "Ola Próbna", "2025-06", True),
        ("ola-raz", "Ola Próbna", "2026-03", False),
    ]
