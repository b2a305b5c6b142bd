"""The one search: whatever somebody has in hand → contacts, units, programmes, places and sources, best first."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from math import log
from pathlib import Path
from weakref import WeakKeyDictionary

import duckdb
from tantivy import Query

from osl_data.search.explaining import Match, matches
from osl_data.search.index import CURRENT, WITH_NUMBER, beside
from osl_data.search.indexed import IndexedRecord
from osl_data.search.lookup import TYPO, Lookup, Ways
from osl_data.search.needs import Need, Sense, asked
from osl_data.search.ranking import KIND, NUMBER, Hit, Ranked, ranked
from osl_data.store.home import StoreError

__all__ = ["KINDS", "LIMIT", "OWN_ADDRESS", "Answer", "Match", "Result", "ResultPhone", "find", "opened", "search"]

KINDS = tuple(KIND)
"""What can be found."""

OWN_ADDRESS = "street_is_own_address"
"""A note: the street is only where the team itself sits; no source states which streets it serves."""

LIMIT = 20
_LOOKED_AT = 40
"""Records that are weighed exactly, at least; the index itself weighs by bands of fields."""
_LEAST_OF_BEST = 0.5
"""A partial result worth less than this share of the best one says too little."""
_SERVED = {"area", "programme", "name", "alias"}


@dataclass(frozen=True, slots=True)
class ResultPhone:
    """A number to call."""

    e164: str
    extension: str | None
    label: str | None
    printed: str | None


@dataclass(frozen=True, slots=True)
class Result:
    """A record that was found: what it is, why it was found, and for a contact its numbers.

    `superseded` is the id of the contact that a newer source puts in its place; `notes` are codes of what has to be
    said with it (`OWN_ADDRESS`).
    """

    kind: str
    id: str
    title: str
    city: str | None
    matched: tuple[Match, ...]
    phones: tuple[ResultPhone, ...]
    superseded: str | None
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Answer:
    """What was found for a query.

    `suggestion` is the query with words that are there, None when there is nothing to suggest; `partial` says that no
    record meets all of the query; `cut` that only its beginning was looked at, which is then the `query`.
    """

    query: str
    results: tuple[Result, ...]
    suggestion: str | None = None
    partial: bool = False
    cut: bool = False


_engines: WeakKeyDictionary[duckdb.DuckDBPyConnection, Lookup] = WeakKeyDictionary()


def find(
    connection: duckdb.DuckDBPyConnection,
    query: str,
    kinds: Sequence[str] = (),
    cities: Sequence[str] = (),
    limit: int = LIMIT,
) -> Answer:
    """Search the index of the build that a connection has open. Any text is a query; nothing found is no error.

    Args:
        kinds: only records of these kinds (`KINDS`); all when empty.
        cities: only records of these cities, by id; all when empty.
        limit: how many results at most.

    Raises:
        StoreError: the build has no index.
    """
    if connection not in _engines:
        named = connection.execute("SELECT path FROM duckdb_databases() WHERE database_name = current_database()")
        path = (named.fetchone() or (None,))[0]
        if not path:
            raise StoreError("expected a connection to a build, found one to a database in memory; run `osl build`")
        _engines[connection] = opened(beside(Path(path)))
    return search(_engines[connection], query, kinds, cities, limit)


@lru_cache(maxsize=4)
def opened(folder: Path) -> Lookup:
    """The index in a folder, opened once.

    Raises:
        StoreError: there is none.
    """
    return Lookup(folder)


def search(
    lookup: Lookup, query: str, kinds: Sequence[str] = (), cities: Sequence[str] = (), limit: int = LIMIT
) -> Answer:
    """Search an opened index; see `find`."""
    wanted = asked(query)
    if not wanted.senses or limit < 1:
        return Answer(wanted.query, (), cut=wanted.cut)
    for sense in wanted.senses:
        search_ = _Search(lookup, sense, kinds, cities, limit)
        found = search_.whole()
        if found:
            slipped = [need for need, hit in found[0].hits if hit.how == TYPO]
            suggestion = _suggestion(lookup, wanted.query, slipped)
            return Answer(wanted.query, tuple(map(_result, found)), suggestion, cut=wanted.cut)
    search_ = _Search(lookup, wanted.in_part, kinds, cities, limit)
    found = search_.parts()
    suggestion = _suggestion(lookup, wanted.query, search_.unknown())
    return Answer(wanted.query, tuple(map(_result, found)), suggestion, partial=bool(found), cut=wanted.cut)


def _suggestion(lookup: Lookup, query: str, wrong: list[Need]) -> str | None:
    """The query with each wrong word replaced by the nearest that stands somewhere; None if it stays the same."""
    replaced = query
    for need in wrong:
        nearest = lookup.nearest(need)
        if nearest:
            replaced = replaced.replace(need.text, nearest, 1)
    return replaced if replaced != query else None


class _Search:
    """One query on its way: strictly, then with slips, then in part."""

    def __init__(self, lookup: Lookup, sense: Sense, kinds: Sequence[str], cities: Sequence[str], limit: int) -> None:
        self.lookup = lookup
        self.sense = sense
        self.limit = limit
        self.filters = [lookup.one_of(name, of) for name, of in (("kind", kinds), ("city", cities)) if of]
        self.strict = {need: lookup.strict(need) for need in sense.needs}
        self.passing = [lookup.strict(need) for need in sense.passing]

    def whole(self) -> list[Ranked]:
        """Records that meet every need: as typed, or else with slips in words that stand nowhere, or else in any."""
        found = self._all(self.strict)
        if found:
            return found
        unknown = self.unknown()
        if unknown:
            found = self._all(self.strict | {need: self.lookup.slipped(need) for need in unknown})
        words = [need for need in self.sense.needs if not need.is_number]
        if not found and len(words) > len(unknown):
            found = self._all(self.strict | {need: self.lookup.slipped(need) for need in words})
        return found

    def parts(self) -> list[Ranked]:
        """Records that meet some needs; meeting a need that few records meet is worth more."""
        ways = {need: self.lookup.slipped(need) for need in self.sense.needs}
        queries = {need: self.lookup.query(meeting) for need, meeting in ways.items()}
        counts = {need: self.lookup.count(query) for need, query in queries.items()}
        known = {need: 1 / log(2 + count) for need, count in counts.items() if count}
        if not known:
            return []
        query = self.lookup.any([(queries[need], value) for need, value in known.items()], self.filters)
        whole = sum(known.values())
        needs = [(need, ways[need], value / whole) for need, value in known.items()]
        found = self._ranked(query, needs, 1)
        best = max((ranking.met for ranking in found), default=0.0)
        return [ranking for ranking in found if ranking.met >= _LEAST_OF_BEST * best]

    def unknown(self) -> list[Need]:
        """Words that stand nowhere, in any form."""
        words = {need: ways for need, ways in self.strict.items() if not need.is_number}
        return [need for need, ways in words.items() if not self.lookup.search(self.lookup.query(ways), 1)]

    def _all(self, ways: dict[Need, Ways]) -> list[Ranked]:
        queries = [self.lookup.query(meeting) for meeting in ways.values()]
        extra: list[tuple[Query, float]] = [
            (self.lookup.one_of("mark", [CURRENT]), 10.0 * len(queries)),
            (self.lookup.one_of("mark", [WITH_NUMBER]), NUMBER * len(queries)),
            (self.lookup.one_of("kind", ["contact"]), KIND["contact"] * len(queries)),
        ]
        needs = [(need, known, 1 / len(ways)) for need, known in ways.items()]
        return self._ranked(self.lookup.all([*queries, *self.filters], extra), needs, len(needs))

    def _ranked(self, query: Query, needs: list[tuple[Need, Ways, float]], least: int) -> list[Ranked]:
        """The best of the records that a query selects and that can say how they meet so many of the needs."""
        selected = self.lookup.search(query, max(_LOOKED_AT, self.limit + _LOOKED_AT // 2))
        weighed = [ranked(found, needs, self.passing) for found in selected]
        weighed = [ranking for ranking in weighed if len(ranking.hits) >= least]
        weighed.sort(key=_place)
        return weighed[: self.limit]


def _place(ranking: Ranked) -> tuple[bool, float, int, str, str]:
    """Where a record comes: superseded ones last, the worthiest first, of equal ones as they are listed."""
    found = ranking.found
    return found.superseded_by is not None, -round(ranking.worth, 6), found.rank, found.title, found.id


def _result(ranking: Ranked) -> Result:
    found = ranking.found
    return Result(
        kind=found.kind,
        id=found.id,
        title=found.title,
        city=found.city,
        matched=matches(ranking),
        phones=tuple(ResultPhone(**phone) for phone in found.phones),
        superseded=found.superseded_by,
        notes=(OWN_ADDRESS,) if any(_only_own(found, need, hit) for need, hit in ranking.hits) else (),
    )


def _only_own(found: IndexedRecord, need: Need, hit: Hit) -> bool:
    """Whether a word met the street of the address, and is in nothing that says what the record serves."""
    if need.is_number or found.texts[hit.text][0] != "street":
        return False
    return not any(found.texts[text][0] in _SERVED for text in found.places.get(hit.word, ()))
