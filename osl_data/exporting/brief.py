"""The brief of a comparison: a few pages of PDF for a meeting."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from osl_data.exporting.typesetting import typeset

_WIDE = 3
"""More subjects than this are set across the page."""


@dataclass(frozen=True, slots=True)
class BriefWords:
    """What stands around the table: all in the reader's language.

    Attributes:
        language: its code (`pl`).
        title: of the document.
        lead: what is compared.
        printed: the day.
        cautions: what may not be concluded.
        fact: over the column of facts.
        unstated: of a cell of which no source states anything.
        sources: over the sources.
        foot: at the foot of each page.
        page: has `{page}` and `{pages}`.
    """

    language: str
    title: str
    lead: str
    printed: str
    cautions: tuple[str, ...]
    fact: str
    unstated: str
    sources: str
    foot: str
    page: str


@dataclass(frozen=True, slots=True)
class BriefSubject:
    """A column: its name, what it is, and the share of what is looked for that is stated (None: nothing)."""

    name: str
    below: str
    share: float | None
    known: str


@dataclass(frozen=True, slots=True)
class BriefRow:
    """A fact: for each subject lines, none where nothing is stated; a row without cells is a heading."""

    label: str
    cells: tuple[tuple[str, ...], ...] = ()
    differs: bool = False
    inner: bool = False
    remark: str = ""


@dataclass(frozen=True, slots=True)
class BriefSource:
    """A source in one line, with the date that it stands for in words."""

    title: str
    publisher: str
    date: str
    url: str | None


def brief(
    subjects: Sequence[BriefSubject], rows: Sequence[BriefRow], sources: Sequence[BriefSource], words: BriefWords
) -> bytes:
    """A comparison as a PDF on A4: the cautions first, then the table, then its sources.

    What differs is set darker than what agrees. All text goes to the typesetter as data, never as markup.
    """
    data = {
        "wide": len(subjects) > _WIDE,
        "words": asdict(words),
        "subjects": [asdict(subject) for subject in subjects],
        "rows": [asdict(row) for row in rows],
        "sources": [asdict(source) for source in sources],
    }
    return typeset("brief.typ", data)
