"""Two questions that tell the same tell it alike, for every place of the shipped records."""

from collections import Counter
from collections.abc import Callable, Iterator

import duckdb
import pytest

from osl_data.build import build
from osl_data.queries import activities, comparison
from osl_data.queries.activities import PracticeCell
from osl_data.queries.filters import Filters
from osl_data.store.connection import connect

MATRICES = {"activity_type": activities.practice, "target_group": activities.groups_reached}


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to a build of the shipped records."""
    with connect(build(folder=tmp_path_factory.mktemp("home"))) as connection:
        yield connection


@pytest.mark.parametrize("vocabulary", MATRICES)
def test_activity_tells_of_a_place_what_a_comparison_does(shipped: duckdb.DuckDBPyConnection, vocabulary: str) -> None:
    """How many do what, or work with whom, and when: in Aktywność, narrowed to a place, and in Porównanie."""
    matrix: Callable[[duckdb.DuckDBPyConnection, Filters], list[PracticeCell]] = MATRICES[vocabulary]
    places = [subject for subject in comparison.subjects(shipped) if subject.kind == "place"]
    assert {place.type for place in places} > {"city", "district", "estate"}
    compared = comparison.compare(shipped, [place.id for place in places]).doings
    told = Counter((d.subject, d.code, d.modality) for d in compared if d.fact == vocabulary)
    found = {
        (place.id, cell.code, cell.modality): cell.programmes
        for place in places
        for cell in matrix(shipped, Filters(**{"cities" if place.type == "city" else "places": (place.id,)}))
    }
    assert found == told


def test_of_the_homeless_in_wroclaw_nobody_is_stated_to_take_care_now(shipped: duckdb.DuckDBPyConnection) -> None:
    cells = activities.groups_reached(shipped, Filters(cities=("wroclaw",)))
    assert [cell for cell in cells if cell.code == "homeless"] == [PracticeCell("wroclaw", "homeless", "past", 1)]
