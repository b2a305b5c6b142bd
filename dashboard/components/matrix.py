"""A matrix of counts: rows are coded practice, columns are places; modality is told in words, never by colour alone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from dashboard.components.templates import macros
from dashboard.i18n import Words

_macros = macros("matrix")


@dataclass(frozen=True)
class MatrixRow:
    """A row by its code and label; `group` is the heading it stands under."""

    code: str
    label: str
    group: str = ""


def matrix(
    rows: Sequence[MatrixRow],
    columns: Mapping[str, str],
    counts: Mapping[tuple[str, str], Mapping[str, int]],
    hrefs: Mapping[tuple[str, str], str],
    modalities: Mapping[str, str],
    words: Words,
    corner: str,
) -> Markup:
    """The matrix; a cell holds the number of programmes by modality, an empty cell says that no source states any.

    Args:
        counts: (row code, column id) → modality → number of programmes.
        hrefs: (row code, column id) → link to those programmes.
    """

    def cell(at: tuple[str, str]) -> tuple[str, int, str | None]:
        return *_counted(counts.get(at, {}), modalities), hrefs.get(at)

    drawn = [(row, [cell((row.code, column)) for column in columns]) for row in rows]
    return _macros.matrix(drawn, columns.values(), words, corner)


def _counted(found: Mapping[str, int], modalities: Mapping[str, str]) -> tuple[str, int]:
    """How many programmes of each modality, and how dark that is."""
    total = sum(found.values())
    counts = " ".join(f"{found[code]}{mark}" for code, mark in modalities.items() if found.get(code))
    return counts, 1 + (total > 1) + (total > 3)
