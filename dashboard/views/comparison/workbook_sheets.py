"""What every workbook of Porównanie has: its name, the sheet of its sources, and that of its notes."""

from collections.abc import Iterable, Sequence

from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from osl_data.exporting.tables import Table
from osl_data.queries import sources
from osl_data.queries.sources import SourceRow
from osl_data.text import clock

SOURCE_COLUMNS = ("id", "title", "publisher", "url", "published", "inferred", "read", "confirmed")


def cited(slugs: Iterable[str]) -> list[SourceRow]:
    """The sources of these slugs, newest first."""
    wanted = set(slugs)
    return [source for source in ask(sources.sources, EVERYTHING) if source.id in wanted]


def file_name(ending: str) -> str:
    """What a file is called when it is saved."""
    return f"atlas-osl-porownanie.{ending}"


def sources_sheet(frame: Frame, cited: Sequence[SourceRow]) -> Table:
    """A row a source."""
    rows = [(s.id, s.title, s.publisher, s.url, s.published, s.published_inferred, s.read, s.confirmed) for s in cited]
    return Table(
        frame.words("table.sources"), [frame.words(f"porownanie.source.{name}") for name in SOURCE_COLUMNS], rows
    )


def notes_sheet(frame: Frame, cautions: Sequence[str]) -> Table:
    """What may not be concluded, when the file was made, and what the data is."""
    words = frame.words
    rows = [(text,) for text in (*cautions, words("brief.printed", date=today(frame)), words("foot"))]
    return Table(words("porownanie.notes"), [words("porownanie.notes")], list(rows))


def today(frame: Frame) -> str:
    """The date of a file, as it is read."""
    return frame.words.date(clock.today().isoformat())
