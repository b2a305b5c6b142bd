"""A build of the records, opened for a notebook: its tables, typed questions, and the search."""

from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Concatenate, ParamSpec, Self, TypeVar

import duckdb

from osl_data.build import of_today
from osl_data.exporting.tables import arrow_table, table_names
from osl_data.queries import activities, comparison, contacts, figures, programmes, reference, sources
from osl_data.queries.activities import ActivityRow
from osl_data.queries.comparison import Comparison
from osl_data.queries.contacts import ContactRow
from osl_data.queries.figures import FigureRow
from osl_data.queries.filters import Filters
from osl_data.queries.programmes import ProgrammeRow
from osl_data.queries.reference import PlaceRow, TermRow
from osl_data.queries.sources import EvidenceRow, SourceRow
from osl_data.search import finding
from osl_data.store.connection import connect

if TYPE_CHECKING:
    import pyarrow as pa

Given = ParamSpec("Given")
Answer = TypeVar("Answer")

_EVERYTHING = Filters()


class Atlas:
    """An open build. Use it in a `with` statement, or close it.

    Args:
        path: the file of a build; by default the current one, made anew if it is of another day.

    Raises:
        StoreError: there is no current build, or it has no search index; the message says what to do.
    """

    def __init__(self, path: Path | None = None) -> None:
        self.connection: duckdb.DuckDBPyConnection = connect(path or of_today())

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the build."""
        self.connection.close()

    @property
    def tables(self) -> list[str]:
        """Names of the tables that `table` gives; docs/data-dictionary.md tells their columns."""
        return table_names(self.connection)

    def table(self, name: str) -> "pa.Table":
        """A table of the export as Arrow; `.to_pandas()` makes a DataFrame of it. What is not stated is null.

        Raises:
            UnknownTableError: there is no such table.
        """
        return arrow_table(self.connection, name)

    def ask(
        self,
        question: Callable[Concatenate[duckdb.DuckDBPyConnection, Given], Answer],
        *given: Given.args,
        **named: Given.kwargs,
    ) -> Answer:
        """The typed answer of any question of `osl_data.queries`."""
        return question(self.connection, *given, **named)

    def find(
        self, text: str, kinds: Sequence[str] = (), cities: Sequence[str] = (), limit: int = finding.LIMIT
    ) -> finding.Answer:
        """What the search of the dashboard finds, best first, each with the reason."""
        return self.ask(finding.find, text, kinds, cities, limit)

    def programmes(self, filters: Filters = _EVERYTHING) -> list[ProgrammeRow]:
        """Programmes that pass some filters."""
        return self.ask(programmes.programmes, filters)

    def contacts(self, filters: Filters = _EVERYTHING) -> list[ContactRow]:
        """Contacts that pass some filters, with all ways to reach them."""
        return self.ask(contacts.contacts, filters)

    def activities(self, filters: Filters = _EVERYTHING) -> list[ActivityRow]:
        """Coded activities that pass some filters."""
        return self.ask(activities.activities, filters)

    def figures(self, filters: Filters = _EVERYTHING) -> list[FigureRow]:
        """Figures that sources state, each on its own: they are not to be added up."""
        return self.ask(figures.figures, filters)

    def sources(self, filters: Filters = _EVERYTHING) -> list[SourceRow]:
        """Sources with their three dates."""
        return self.ask(sources.sources, filters)

    def evidence(self, *records: str) -> list[EvidenceRow]:
        """Which source states each field of some records, where in it, and how it is printed there."""
        return self.ask(sources.evidence, list(records))

    def compare(self, *subjects: str) -> Comparison:
        """Places or programmes side by side, by their ids; what no source states is None or an empty list."""
        return self.ask(comparison.compare, subjects)

    def places(self) -> list[PlaceRow]:
        """Cities, districts, estates and smaller places."""
        return self.ask(reference.places)

    def terms(self) -> list[TermRow]:
        """The controlled vocabulary: every code with its labels."""
        return self.ask(reference.terms)
