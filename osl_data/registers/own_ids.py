"""Own ids of rows that a spreadsheet took for a date or a number when somebody typed them."""

import re
from typing import Any

from osl_data.text.fold import plain
from osl_data.text.months import month_of

_DAY = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_FIRST = "-01$"
_DATED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}(?: [0-9:]+)?|[0-9]{1,2}[./-][0-9]{1,2}[./-](?:19|20)[0-9]{2}")
_TIMED = re.compile(r"[0-9]{1,2}:[0-9]{2}:[0-9]{2}")
_SCIENTIFIC = re.compile(r"[0-9](?:[.,][0-9]+)?[eE]\+[0-9]+")
_MONTH = re.compile(r"(?:[0-9]{1,2}[-.])?([^\W\d_]{3,4})(?:[-.][0-9]{2})?")

SEEN = r"^[0-9]{1,4}[-./:]|^[0-9](?:[.,][0-9]+)?[eE]|^[^0-9]{3,4}[-.][0-9]{2}$"
"""Where to look for them, as RE2."""


def changed(own_id: str) -> bool:
    """Whether an own id is what a spreadsheet made of another: `3/2025` → `2025-03-01` or `mar.25`, `1E5` → `1,00E+05`.

    A row could not be corrected by an id that nobody gave it.
    """
    text = plain(own_id)
    if any(form.fullmatch(text) for form in (_DATED, _TIMED, _SCIENTIFIC)):
        return True
    found = _MONTH.fullmatch(text)
    return bool(found and found[1] != text and not found[1].isupper() and month_of(found[1]))


def is_day(own_id: str) -> bool:
    """Whether it is a day in ISO form, of which `not_its_day` tells by the other rows what it is."""
    return re.match(_DAY, own_id) is not None


def not_its_day(own_ids: Any, days: Any) -> Any:
    """Which own ids of a column are days that a spreadsheet made of others, as a pyarrow array.

    A centre may number its meetings by their days: each id is then the day of its row. `3/2025` becomes the first of
    a month, which is that of its row now and then, so that only other days show such numbering, where they are more
    than the ids that are not of their row.

    Args:
        own_ids: the own ids as they were read.
        days: the day of each row; the id of a row without one shows nothing.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    named = pc.fill_null(pc.match_substring_regex(own_ids, _DAY), False)
    its = pc.equal(own_ids, days.cast(pa.string()))
    strange = pc.and_(named, pc.invert(its))
    shown = pc.and_(its, pc.invert(pc.match_substring_regex(own_ids, _FIRST)))
    numbered = (pc.sum(shown).as_py() or 0) > (pc.sum(strange).as_py() or 0)
    return strange if numbered else named
