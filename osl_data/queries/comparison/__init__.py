"""Places or programmes side by side. What no source states is None or an empty list, never 0."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import Protocol, TypeVar

import duckdb

from osl_data.store.statement import fetch

HERE = Path(__file__).parent


MOST = 6
"""No more subjects than this can be read side by side."""
INDICATORS = ("organisers", "centres", "running", "programmes", "phones")
"""What is set against the residents of places, in the order it is read."""
_PER = 10_000


@dataclass(frozen=True, slots=True)
class Subject:
    """What can be compared: a place (`kind`; `type` a place_type) or a programme (a programme_type)."""

    id: str
    kind: str
    type: str
    name: str
    city: str
    programmes: int
    activities: int


@dataclass(frozen=True, slots=True)
class Doing:
    """A programme (or unit; `kind`) of which something coded is stated.

    `fact` is programme_type, state, community, activity_type, osl_tool or target_group; `code` None where no source
    states the state or community. `modality` is the time nearest to now, None where nobody knows today.
    """

    subject: str
    fact: str
    code: str | None
    doer: str
    name: str
    kind: str
    modality: str | None


@dataclass(frozen=True, slots=True)
class WeeklySum:
    """Hours a week in distinct intervals, of some programmes or units."""

    subject: str
    hours: float
    intervals: int
    doers: int


@dataclass(frozen=True, slots=True)
class Reachability:
    """How many contacts there are, and how many have each way to be reached; None where none has."""

    subject: str
    contacts: int
    phone: int | None
    email: int | None
    address: int | None
    hours: int | None


@dataclass(frozen=True, slots=True)
class Support:
    """A partner or a fund, and the programmes it stands by."""

    subject: str
    id: str
    name: str
    programmes: list[str]


@dataclass(frozen=True, slots=True)
class SubjectFigure:
    """The id of a figure that tells of a subject."""

    subject: str
    figure: str


@dataclass(frozen=True, slots=True)
class SourceAges:
    """The sources that state anything; `old` of them were five years old when read."""

    subject: str
    sources: list[str]
    undated: int
    old: int
    oldest: str | None
    newest: str | None
    oldest_inferred: bool
    newest_inferred: bool


@dataclass(frozen=True, slots=True)
class Residents:
    """A stated number of residents of a place."""

    subject: str
    residents: int
    as_of: str
    approximate: bool
    source: str
    title: str


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many of the items looked for (view `completeness`) a source states."""

    subject: str
    looked_for: int
    stated: int

    @property
    def share(self) -> float:
        """0 to 1."""
        return self.stated / self.looked_for


@dataclass(frozen=True, slots=True)
class Counted:
    """How many we know of what is set against residents; 0 says that we hold no record, not that there is none.

    `name` is organisers, centres, running, programmes or phones. Apart from the `count` stand those that may be of them
    or not (`unknown`): not known to run, or an organiser without a name of the last five years. `oldest` and `newest`
    are the dates that the counted ones are known for, inferred when only the context shows them; `undated` of them
    have none.
    """

    subject: str
    name: str
    count: int
    unknown: int
    undated: int
    oldest: str | None
    newest: str | None
    oldest_inferred: bool
    newest_inferred: bool


@dataclass(frozen=True, slots=True)
class Indicator:
    """A count beside the number of residents, None where no source states that."""

    counted: Counted
    residents: Residents | None

    @property
    def value(self) -> float | None:
        """Residents for one organiser, or how many others for 10,000 residents; None where either is not known."""
        if self.residents is None or not self.counted.count:
            return None
        if self.counted.name == "organisers":
            return self.residents.residents / self.counted.count
        return self.counted.count * _PER / self.residents.residents


class _OfSubject(Protocol):
    @property
    def subject(self) -> str: ...


Row = TypeVar("Row", bound=_OfSubject)


@dataclass(frozen=True)
class Comparison:
    """Two to six subjects and all that is stated of them; the methods answer for one subject by its id."""

    subjects: list[Subject]
    doings: list[Doing]
    weekly: list[WeeklySum]
    reachability: list[Reachability]
    partners: list[Support]
    funding: list[Support]
    figures: list[SubjectFigure]
    source_ages: list[SourceAges]
    population: list[Residents]
    coverage: list[Coverage]
    counted: list[Counted]

    @cached_property
    def _doings(self) -> dict[tuple[str, str], list[Doing]]:
        def key(doing: Doing) -> tuple[str, str]:
            return doing.subject, doing.fact

        return {pair: list(found) for pair, found in groupby(sorted(self.doings, key=key), key)}

    def doing(self, subject: str, fact: str, code: str | None) -> list[Doing]:
        """Who is stated to have a code."""
        return [doing for doing in self._doings.get((subject, fact), []) if doing.code == code]

    def codes(self, fact: str, subjects: Iterable[str] = ()) -> set[str]:
        """The codes of a fact that are stated of any of some subjects, by default of all."""
        wanted = set(subjects) or {subject.id for subject in self.subjects}
        return {doing.code for doing in self.doings if doing.fact == fact and doing.code and doing.subject in wanted}

    def only(self, subject: str, fact: str) -> set[str]:
        """The codes stated of one subject and of no other."""
        others = [other.id for other in self.subjects if other.id != subject]
        return self.codes(fact, [subject]) - self.codes(fact, others)

    def differs(self, fact: str, code: str) -> bool:
        """Whether a code is stated of some subjects and not of others, or of another time."""
        told = [{d.modality for d in self.doing(subject.id, fact, code)} for subject in self.subjects]
        return any(times != told[0] for times in told)

    def indicator(self, subject: str, name: str) -> Indicator:
        """A count of a place beside the newest stated number of its residents. None is ever added to another.

        Raises:
            StopIteration: the subject is no place, or the name none of `INDICATORS`.
        """
        counted = next(row for row in self.counted if (row.subject, row.name) == (subject, name))
        return Indicator(counted, one(self.population, subject))


def times(doings: Iterable[Doing]) -> Counter[str | None]:
    """How many do it now, did it, plan it; None: nobody knows today."""
    return Counter(doing.modality for doing in doings)


def one(rows: Sequence[Row], subject: str) -> Row | None:
    """The first row of a subject; None where nothing is stated."""
    return next((row for row in rows if row.subject == subject), None)


def of(rows: Sequence[Row], subject: str) -> list[Row]:
    """The rows of a subject."""
    return [row for row in rows if row.subject == subject]


def subjects(connection: duckdb.DuckDBPyConnection) -> list[Subject]:
    """What can be compared: places of stated practice or residents, and programmes, each by type, city and name."""
    return fetch(connection, HERE / "subjects.sql", Subject)


def compare(connection: duckdb.DuckDBPyConnection, subject_ids: Sequence[str]) -> Comparison:
    """Some subjects side by side, in the order asked for; an id that nothing is known of is left out."""
    known = {subject.id: subject for subject in subjects(connection)}
    chosen = [known[id_] for id_ in subject_ids if id_ in known]
    given = {"subjects": [subject.id for subject in chosen]}
    return Comparison(
        subjects=chosen,
        doings=fetch(connection, HERE / "doings.sql", Doing, given),
        weekly=fetch(connection, HERE / "weekly_hours.sql", WeeklySum, given),
        reachability=fetch(connection, HERE / "reachability.sql", Reachability, given),
        partners=fetch(connection, HERE / "partners_of.sql", Support, given),
        funding=fetch(connection, HERE / "funding_of.sql", Support, given),
        figures=fetch(connection, HERE / "figures_of.sql", SubjectFigure, given),
        source_ages=fetch(connection, HERE / "source_ages.sql", SourceAges, given),
        population=fetch(connection, HERE / "residents_of.sql", Residents, given),
        coverage=fetch(connection, HERE / "coverage.sql", Coverage, given),
        counted=fetch(connection, HERE / "indicators.sql", Counted, given),
    )


def examples(known: Sequence[Subject], kind: str, most: int = 3) -> list[list[Subject]]:
    """Choices to begin with: of some types those of one city of which most is stated; at most `most` of `most`."""
    alike: dict[tuple[str, str], list[Subject]] = defaultdict(list)
    for subject in sorted(known, key=lambda subject: (-subject.activities, subject.id)):
        if subject.kind == kind and subject.activities:
            alike[subject.type, "" if subject.type == "city" else subject.city].append(subject)
    best: dict[str, list[Subject]] = {}
    for (type_, _), found in sorted(alike.items(), key=lambda item: -_stated(item[1][:most])):
        if len(found) > 1:
            best.setdefault(type_, found[:most])
    return list(best.values())[:most]


def _stated(subjects: Sequence[Subject]) -> int:
    return sum(subject.activities for subject in subjects)
