"""Which city a register is of, by the programmes and places that it names."""

from collections.abc import Iterable
from itertools import islice

from osl_data.registers.columns import COLUMNS
from osl_data.registers.headers import fields
from osl_data.registers.known import Known, Names, key
from osl_data.registers.problems import UnreadableError
from osl_data.registers.sheets import Sheet

TELLING = ("programme", "place")
"""The columns whose names tell the city."""

_MOST_NAMES = 2000
"""So many different names of a column are looked at: no city has more."""


def recognised(sheet: Sheet, knowns: Iterable[Known]) -> str | None:
    """The city that alone knows the most of the names in a sheet, and at least half of them; None when no city does.

    Args:
        knowns: what a register of each city may name.

    Raises:
        RegisterError: a column is unknown, stands twice, or holds personal data.
    """
    told = {name: _distinct(sheet, at) for name, at in fields(sheet).items() if name in TELLING}
    total = sum(map(len, told.values()))
    found = {
        known.city: sum(_knows(COLUMNS[name].names(known), text) for name, texts in told.items() for text in texts)
        for known in knowns
    }
    most = max(found.values(), default=0)
    best = [city for city, count in found.items() if count == most]
    return best[0] if len(best) == 1 and most and most * 2 >= total else None


def _distinct(sheet: Sheet, at: int) -> list[str]:
    """The names in a column, those that differ only in how they are typed once."""
    texts = sheet.columns[at].drop_null().unique()
    return list({key(text): text for text in islice(texts.to_pylist(), _MOST_NAMES) if key(text)}.values())


def _knows(names: Names, text: str) -> bool:
    """Whether a text is a name here, be it of one thing or of several."""
    try:
        names.code(text)
    except UnreadableError as error:
        return error.code.endswith("_several")
    return True
