"""What a search can be restricted to, by the names somebody types."""

from collections.abc import Iterable, Mapping

import duckdb

from osl_data.queries.reference import places
from osl_data.search.finding import KINDS
from osl_data.text.fold import fold

_UNIT = "unit"
"""What an organisation is called by those who work in one."""


class UnknownChoiceError(ValueError):
    """A kind or city that there is not; the message names those that there are."""


def chosen_kinds(names: Iterable[str]) -> tuple[str, ...]:
    """Kinds of records by name; `unit` is an organisation.

    Raises:
        UnknownChoiceError: one of them is no kind.
    """
    return _chosen("kind", names, {kind: kind for kind in KINDS} | {_UNIT: "organisation"}, KINDS)


def chosen_cities(connection: duckdb.DuckDBPyConnection, names: Iterable[str]) -> tuple[str, ...]:
    """Ids of cities by id or name, in any case and without diacritics.

    Raises:
        UnknownChoiceError: one of them is no city of the build.
    """
    cities = [place for place in places(connection) if place.type == "city" and place.id == place.city]
    known = {fold(name): city.id for city in cities for name in (city.name, city.id)}
    return _chosen("city", names, known, [city.id for city in cities])


def _chosen(what: str, names: Iterable[str], known: Mapping[str, str], choices: Iterable[str]) -> tuple[str, ...]:
    found = []
    for name in names:
        if fold(name) not in known:
            raise UnknownChoiceError(f"{what}: expected one of {', '.join(choices)}; found {name!r}")
        found.append(known[fold(name)])
    return tuple(dict.fromkeys(found))
