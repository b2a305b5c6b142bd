"""The synthetic country of the benchmark: the same each time, marked as such, and nowhere in the records."""

from tests.bench.asking import EACH, KINDS, questions
from tests.bench.searching import measure
from tests.bench.synthetic import country
from tests.shipped import RECORDS


def test_it_is_the_same_each_time() -> None:
    assert country(50) == country(50)
    assert questions(country(2000)) == questions(country(2000))


def test_everything_says_that_it_is_synthetic() -> None:
    land = country(50)
    assert all(person.id.startswith("synthetic-") and person.email.endswith(".example") for person in land.people)
    assert all(
        row["id"].startswith("synthetic-") for kind in ("contact", "place", "organisation") for row in land.rows[kind]
    )


def test_nothing_of_it_is_among_the_records() -> None:
    for file in RECORDS.rglob("*.yml"):
        assert "synthetic-" not in file.read_text(encoding="utf-8")


def test_the_measurement_finds_what_it_asks_for(tmp_path) -> None:  # type: ignore[no-untyped-def]
    found = measure(1500, tmp_path)
    assert found["recall"] >= 0.98
    assert found["fts5 recall"] < found["recall"]
    assert len(KINDS) * EACH == 300
