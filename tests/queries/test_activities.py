"""What there is to ask about activities and their times: whole answers, counted by hand on the sample."""

from pathlib import Path

import duckdb

from osl_data.build import build
from osl_data.queries import activities, comparison
from osl_data.queries.filters import Filters
from osl_data.store.connection import connect
from osl_data.text.schedule import Rule
from tests import sample

NONE = Filters()
GORNE = Filters(places=("testowo-gorne",))
CITY = "testowo"


def test_activities(connection: duckdb.DuckDBPyConnection) -> None:
    rows = {row.id: row for row in activities.activities(connection, NONE)}
    assert rows["dolne-spotkania"] == activities.ActivityRow(
        id="dolne-spotkania",
        city=CITY,
        programme="pal-dolne",
        programme_name="Program Aktywności Lokalnej Dolne",
        unit="Zespół Terenowy nr 1",
        type="animation",
        osl_tool="groups",
        modality="current",
        state="running",
        name="Spotkania przy herbacie",
        summary_pl="Opis dolne-spotkania.",
        summary_en="About dolne-spotkania.",
        target_groups=["seniors"],
        places=["testowo-dolne"],
    )
    assert rows["most-mapa"] == activities.ActivityRow(
        id="most-mapa",
        city=CITY,
        programme=None,
        programme_name=None,
        unit="Fundacja Most",
        type="diagnosis",
        osl_tool="process",
        modality="current",
        state="running",
        name=None,
        summary_pl="Opis most-mapa.",
        summary_en="About most-mapa.",
        target_groups=[],
        places=[CITY],
    )


def test_practice_by_place(connection: duckdb.DuckDBPyConnection) -> None:
    everywhere = [
        activities.PracticeCell(CITY, "diagnosis", "current", 1),
        activities.PracticeCell("testowo-dolne", "animation", "current", 2),
        activities.PracticeCell("testowo-dolne", "selfhelp", "planned", 1),
        activities.PracticeCell("testowo-gorne", "selfhelp", "past", 1),
    ]
    assert activities.practice(connection, NONE, by_city=False) == everywhere
    assert activities.practice(connection, GORNE, by_city=False) == everywhere[3:]
    assert activities.practice(connection, NONE) == [
        activities.PracticeCell(CITY, "animation", "current", 2),
        activities.PracticeCell(CITY, "diagnosis", "current", 1),
        activities.PracticeCell(CITY, "selfhelp", "past", 1),
        activities.PracticeCell(CITY, "selfhelp", "planned", 1),
    ]


def test_groups_by_place(connection: duckdb.DuckDBPyConnection) -> None:
    everywhere = [
        activities.PracticeCell(CITY, "children", "past", 1),
        activities.PracticeCell("testowo-dolne", "children", "planned", 1),
        activities.PracticeCell("testowo-dolne", "general", "current", 1),
        activities.PracticeCell("testowo-dolne", "seniors", "current", 1),
        activities.PracticeCell("testowo-gorne", "seniors", "past", 1),
    ]
    assert activities.groups_reached(connection, NONE, by_city=False) == everywhere
    assert activities.groups_reached(connection, GORNE, by_city=False) == everywhere[4:]
    assert activities.groups_reached(connection, NONE) == [
        activities.PracticeCell(CITY, "children", "past", 1),
        activities.PracticeCell(CITY, "children", "planned", 1),
        activities.PracticeCell(CITY, "general", "current", 1),
        activities.PracticeCell(CITY, "seniors", "current", 1),
        activities.PracticeCell(CITY, "seniors", "past", 1),
    ]


def test_what_is_stated_without_a_time_is_not_current(tmp_path: Path) -> None:
    """Of neither status is anything known: of "pal-dolne" an activity says when, of "projekt-mosty" nothing does."""
    programmes = sample.write(tmp_path / "data") / CITY / "programmes.yml"
    unknown = "    value: unknown\n"
    sample.edit(programmes, "    value: active\n  start: '2012'", f"{unknown}  start: '2012'")
    sample.edit(
        programmes, "    value: ended\n  start: 2015-03\n  end: '2016'", f"{unknown}  start: 2015-03\n  end: '2027'"
    )
    with connect(build(tmp_path / "data", tmp_path / "home")) as connection:
        assert activities.groups_reached(connection, NONE) == [
            activities.PracticeCell(CITY, "children", "planned", 1),
            activities.PracticeCell(CITY, "children", None, 1),
            activities.PracticeCell(CITY, "general", "current", 1),
            activities.PracticeCell(CITY, "seniors", "current", 1),
            activities.PracticeCell(CITY, "seniors", "past", 1),
        ]


def test_what_one_did_and_does_counts_once(tmp_path: Path) -> None:
    """ "pal-dolne" meets seniors now; that it did so before, and plans a group of its own for them, adds nothing."""
    known = sample.write(tmp_path / "data") / CITY / "activities.yml"
    sample.edit(known, "  type: selfhelp\n  modality: planned", "  type: animation\n  modality: past")
    sample.edit(known, "  target_groups:\n  - children", "  target_groups:\n  - seniors")
    with connect(build(tmp_path / "data", tmp_path / "home")) as connection:
        assert activities.practice(connection, NONE) == [
            activities.PracticeCell(CITY, "animation", "current", 2),
            activities.PracticeCell(CITY, "diagnosis", "current", 1),
            activities.PracticeCell(CITY, "selfhelp", "past", 1),
        ]
        assert activities.groups_reached(connection, Filters(target_groups=("seniors",)), by_city=False) == [
            activities.PracticeCell("testowo-dolne", "seniors", "current", 1),
            activities.PracticeCell("testowo-gorne", "seniors", "past", 1),
        ]


def test_week(connection: duckdb.DuckDBPyConnection) -> None:
    office = (
        "contact",
        "zespol-1-biuro",
        CITY,
        "Zespół Terenowy nr 1",
        None,
        "office",
        "running",
        False,
        None,
        "2026-11-22",
        False,
        None,
    )
    meeting = ("activity", "dolne-spotkania", CITY, "Program Aktywności Lokalnej Dolne", "pal-dolne")
    meeting_ = (*meeting, "animation", "running", False, None, "2026-11-22", False, None)
    rows = [
        activities.WeeklyHours(*office, None, False, "strona-2024", "MO", "08:00", "16:00", ()),
        activities.WeeklyHours(*office, None, False, "strona-2024", "TU", "08:00", "16:00", ()),
        activities.WeeklyHours(*meeting_, "świetlica", False, "strona-2024", "TU", "16:00", "18:00", ()),
        activities.WeeklyHours(*meeting_, "świetlica", False, "strona-2024", "TH", "16:00", "18:00", ()),
    ]
    assert activities.week(connection, NONE) == rows
    assert activities.week(connection, Filters(types=("pal",))) == rows
    assert activities.week(connection, GORNE) == []


def test_hours_end_with_their_last_day_or_with_the_programme_of_an_office(tmp_path: Path) -> None:
    """One of two series is over since yesterday, and the office is there for a programme that has ended."""
    city = sample.write(tmp_path / "data") / CITY
    series = (
        "  - freq: WEEKLY\n    byday:\n    - {}\n    valid_to: {}\n"
        "    opens: 09:00\n    closes: 10:00\n    source: strona-2024\n"
    )
    over, goes_on = series.format("SA", "2026-11-23"), series.format("SU", "2026-11-24")
    meetings = "  schedule:\n  - freq: WEEKLY\n    byday:\n    - TU\n    - TH\n"
    sample.edit(city / "activities.yml", meetings, meetings.replace("  - freq", f"{over}{goes_on}  - freq", 1))
    office = "- id: zespol-1-biuro\n  role: office\n  unit: mops-testowo-zespol-1\n"
    sample.edit(city / "contacts.yml", office, f"{office}  programmes:\n  - klub-gorne\n")
    sample.edit(city / "contacts.yml", "    - emails\n    - hours\n", "    - emails\n    - hours\n    - programmes\n")
    with connect(build(tmp_path / "data", tmp_path / "home")) as connection:
        found = [
            (row.id, row.weekday, row.state, row.with_programme, row.due) for row in activities.week(connection, NONE)
        ]
        assert comparison.compare(connection, ["testowo-dolne", "testowo-gorne"]).weekly == [
            comparison.WeeklySum("testowo-dolne", 5.0, 3, 1)
        ]
    assert found == [
        ("zespol-1-biuro", "MO", "ended", True, None),
        ("zespol-1-biuro", "TU", "ended", True, None),
        ("dolne-spotkania", "TU", "running", False, None),
        ("dolne-spotkania", "TH", "running", False, None),
        ("dolne-spotkania", "SA", "ended", False, "2026-11-23"),
        ("dolne-spotkania", "SU", "running", False, None),
    ]


FIRST_WEDNESDAY = Rule(freq="MONTHLY", byday=("1WE",), opens="17:00", closes="19:00")


def test_times_that_return_but_not_each_week(connection: duckdb.DuckDBPyConnection) -> None:
    neighbours = ("activity", "sasiedzi-spotkania", CITY, "Klub Sąsiadów", "klub-sasiadow", "animation")
    state = ("running", False, None, "2026-11-22", False, None)
    first = activities.ReturningTime(*neighbours, *state, None, False, "strona-2024", FIRST_WEDNESDAY, None, None)
    assert activities.returning_times(connection, NONE) == [first]
    assert activities.returning_times(connection, GORNE) == []


def test_sessions_that_are_not_weekly(connection: duckdb.DuckDBPyConnection) -> None:
    dated = activities.DatedSession(
        "klub-grupa",
        CITY,
        "Klub Seniora Górne",
        None,
        "klub-gorne",
        "selfhelp",
        Rule(valid_from="2013-06-01", valid_to="2013-06-02"),
        "2013-06-01",
        "2013-06-02",
        None,
        "gazeta",
    )
    daily = activities.DatedSession(
        "sasiedzi-spotkania",
        CITY,
        "Klub Sąsiadów",
        None,
        "klub-sasiadow",
        "animation",
        Rule(opens="10:00", closes="12:00"),
        None,
        None,
        None,
        "strona-2024",
    )
    assert activities.dated_sessions(connection, NONE) == [dated, daily]
    assert activities.dated_sessions(connection, GORNE) == [dated]
    assert activities.sessions_of(connection, ["sasiedzi-spotkania", "most-mapa"]) == [
        activities.SessionRow(
            "sasiedzi-spotkania",
            Rule(opens="10:00", closes="12:00"),
            None,
            None,
            None,
            True,
            None,
            "strona-2024",
        ),
        activities.SessionRow(
            "sasiedzi-spotkania",
            FIRST_WEDNESDAY,
            None,
            None,
            None,
            False,
            "w pierwszą środę miesiąca 17-19",
            "strona-2024",
        ),
    ]
