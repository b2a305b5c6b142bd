"""Every question asked of two cities: the whole answer, row by row and in its order.

The answers lie in `answers/`, one file a question: the names of the columns, then a row a line. They are read against
`tests/sample` and `tests/second_city`, where what they have to tell is counted.
"""

import json
from collections.abc import Callable
from dataclasses import asdict, fields, is_dataclass
from pathlib import Path
from typing import Any

import duckdb
import pytest

from osl_data.queries import (
    activities,
    comparison,
    contacts,
    figures,
    matching,
    overview,
    programmes,
    reference,
    states,
)
from osl_data.queries import sources as s
from osl_data.queries.comparison import likeness
from osl_data.queries.contacts import units
from osl_data.queries.filters import Filters
from osl_data.queries.reference import register_names
from tests.expecting import as_in_file

ANSWERS = Path(__file__).parent / "answers"
ALL = Filters()
SUBJECTS = ["probowo", "probowo-a", "pal-razem", "testowo"]
QUESTIONS: dict[str, Callable[[duckdb.DuckDBPyConnection], Any]] = {
    "activities": lambda build: activities.activities(build, ALL),
    "practice": lambda build: activities.practice(build, ALL, by_city=False),
    "practice_by_city": lambda build: activities.practice(build, ALL),
    "groups_reached": lambda build: activities.groups_reached(build, ALL, by_city=False),
    "groups_reached_by_city": lambda build: activities.groups_reached(build, ALL),
    "week": lambda build: activities.week(build, ALL),
    "returning_times": lambda build: activities.returning_times(build, ALL),
    "dated_sessions": lambda build: activities.dated_sessions(build, ALL),
    "states": lambda build: [*states.states(build).values()],
    "sessions_of": lambda build: activities.sessions_of(build, ["zorza-mapa", "razem-spacer", "razem-zjazd"]),
    "subjects": comparison.subjects,
    "doings": lambda build: comparison.compare(build, SUBJECTS).doings,
    "weekly_hours": lambda build: comparison.compare(build, SUBJECTS).weekly,
    "reachability": lambda build: comparison.compare(build, SUBJECTS).reachability,
    "partners": lambda build: comparison.compare(build, SUBJECTS).partners,
    "funding": lambda build: comparison.compare(build, SUBJECTS).funding,
    "figures_of": lambda build: comparison.compare(build, SUBJECTS).figures,
    "source_ages": lambda build: comparison.compare(build, [*SUBJECTS, "klub-gorne", "klub-a"]).source_ages,
    "residents": lambda build: comparison.compare(build, SUBJECTS).population,
    "coverage": lambda build: comparison.compare(build, SUBJECTS).coverage,
    "counted": lambda build: comparison.compare(build, SUBJECTS).counted,
    "comparable": lambda build: likeness.comparable(build, "probowo-a"),
    "not_done": lambda build: [doer for gap in likeness.not_done(build, "probowo-c") for doer in gap.doers],
    "callable_contacts": lambda build: [*likeness.callable_contacts(build).items()],
    "practice_records": lambda build: likeness.practice_records(build, ["probowo-a"]),
    "similar": lambda build: likeness.similar(build, "testowo-dolne"),
    "practice_matrix": lambda build: likeness.practice_matrix(build, ALL),
    "contacts": lambda build: contacts.contacts(build, ALL),
    "contacts_of_programme": lambda build: contacts.contacts_of_programme(build, "klub-a"),
    "people_of_programme": lambda build: [
        person for id_ in ("pal-razem", "klub-a", "pal-dolne") for person in contacts.people_of_programme(build, id_)
    ],
    "units": units.units,
    "figures": lambda build: figures.figures(build, ALL),
    "matching": lambda build: matching.matching(build, Filters(cities=("probowo",))),
    "matching_a_place": lambda build: matching.matching(build, Filters(places=("probowo-a",))),
    "matching_a_programme": lambda build: matching.matching(build, Filters(states=("plan_passed", "unknown"))),
    "city_overview": lambda build: overview.city_overview(build, ALL),
    "newest_sources": lambda build: overview.newest_sources(build, ALL, most=20),
    "oldest_records": lambda build: overview.oldest_records(build, ALL, most=40),
    "disputed": lambda build: overview.disputed(build, ALL),
    "totals": lambda build: [*overview.totals(build).items()],
    "programmes": lambda build: programmes.programmes(build, ALL),
    "programme": lambda build: [programmes.programme(build, id_) for id_ in ("pal-razem", "klub-b")],
    "terms": reference.terms,
    "places": reference.places,
    "titles": lambda build: sorted(reference.titles(build), key=lambda title: title.id),
    "names_of_a_city": lambda build: [*register_names.known_names(build, "probowo").programmes.names.items()],
    "places_of_a_city": lambda build: [*register_names.known_names(build, "probowo").places.names.items()],
    "names_of_types": lambda build: [*register_names.known_names(build).types.names.items()],
    "names_of_groups": lambda build: [*register_names.known_names(build).groups.names.items()],
    "names_of_cities": lambda build: [*register_names.city_names(build).names.items()],
    "sources": lambda build: s.sources(build, ALL),
    "stated_by": lambda build: s.stated_by(build, "raport"),
    "evidence": lambda build: s.evidence(build, ["biuro", "probowo", "pal-razem", "mops-testowo"]),
    "disagreements": lambda build: s.disagreements(build, ALL),
    "quality": lambda build: s.quality(build, ALL),
    "quality_records": lambda build: s.quality_records(build, ALL, "programme_single_source"),
}


def told(rows: list[Any]) -> str:
    """An answer as its file has it."""
    lines = [[field.name for field in fields(rows[0])]] if is_dataclass(rows[0]) else []
    lines += [[*asdict(row).values()] if is_dataclass(row) and not isinstance(row, type) else row for row in rows]
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_whole_answer(two_cities: duckdb.DuckDBPyConnection, name: str) -> None:
    as_in_file(ANSWERS / f"{name}.jsonl", told(QUESTIONS[name](two_cities)))


def test_no_answer_is_left_over() -> None:
    assert {path.stem for path in ANSWERS.iterdir()} == set(QUESTIONS)
