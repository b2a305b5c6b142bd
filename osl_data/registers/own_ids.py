"""Own ids of rows that a spreadsheet took for a date or a number when somebody typed them."""

import re

from osl_data.text.fold import plain
from osl_data.text.months import month_of

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
