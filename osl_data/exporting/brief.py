"""The brief of a comparison: a few pages of PDF for a meeting."""

import datetime
from collections.abc import Sequence
from dataclasses import asdict, dataclass

from osl_data.exporting.typesetting import typeset
from osl_data.queries.sources import SourceRow
from osl_data.wording.evidence import dates
from osl_data.wording.words import Words

_WIDE = 3
"""More subjects than this are set across the page."""


_WORDS = ("title", "fact", "page")
"""What the template says by itself."""


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


def brief(
    subjects: Sequence[BriefSubject],
    rows: Sequence[BriefRow],
    sources: Sequence[SourceRow],
    cautions: Sequence[str],
    today: datetime.date,
    words: Words,
) -> bytes:
    """A comparison as a PDF on A4: the cautions first, then the table, then its sources.

    What differs is set darker than what agrees. All text goes to the typesetter as data, never as markup.

    Args:
        cautions: what may not be concluded, in words.
        today: the day that stands on it.
        words: the words of the reader's language.
    """
    data = {
        "wide": len(subjects) > _WIDE,
        "words": {
            **{name: words(f"brief.{name}") for name in _WORDS},
            "language": words.language,
            "lead": " · ".join(subject.name for subject in subjects),
            "printed": words("brief.printed", date=words.date(today.isoformat())),
            "cautions": list(cautions),
            "unstated": words("not_stated"),
            "sources": words("sheet.sources"),
            "foot": words("foot"),
        },
        "subjects": [asdict(subject) for subject in subjects],
        "rows": [asdict(row) for row in rows],
        "sources": [_source(source, words) for source in sources],
    }
    return typeset("brief.typ", data)


def _source(source: SourceRow, words: Words) -> dict[str, str | None]:
    date = dates(source.published, source.published_inferred, source.not_before, words)
    return {"title": source.title, "publisher": source.publisher or "", "date": date, "url": source.url}
