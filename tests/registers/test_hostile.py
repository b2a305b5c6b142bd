"""Small registers that would stop or fill whoever reads them: each ends soon, and with a reason where it is refused."""

import resource
import time
from typing import Any

import pytest

from osl_data.registers.confining import check_confined, confinement, read_confined
from osl_data.registers.problems import RegisterError
from tests.registers.example import KNOWN, TODAY
from tests.registers.hostile import hostile

FILES = dict(hostile())
SECONDS = 20
"""Many times what each takes, for machines that do other things meanwhile."""

CODES = {
    **{name: "too_many_columns" for name in FILES if name.startswith("far cell")},
    "far cell, beyond a number": "broken",
    "far cell, four letters": "broken",
    "far row, no reference": "too_many_rows",
    "a thousand cells without reference": "too_many_columns",
    "one megabyte, shared by two thousand": "too_packed",
    "twenty thousand merged areas": "merged_many",
    "five hundred long merged areas": "merged_many",
    "one part for many sheets": "broken",
    "a bomb": "too_dense",
    "many small bombs": "too_packed",
    **{name: "broken" for name in FILES if name.startswith(("laughs", "a file"))},
    "two of one name": "broken",
    "wrong checksums": "broken",
    "marked as encrypted": "encrypted",
    "half of it": "broken",
    "many members": "broken",
    "a nested archive": "broken",
}
"""Why they are refused, where just one reason is right."""


def outcome(data: bytes) -> Any:
    """The codes with which a file is refused, or how many rows are accepted and rejected."""
    try:
        checked = check_confined(read_confined(data), KNOWN, TODAY)
    except RegisterError as error:
        return [problem.code for problem in error.problems if problem.said("pl") and problem.said("en")]
    return checked.accepted, checked.rejected


@pytest.mark.parametrize("name", FILES)
def test_it_ends_soon_with_a_reason(name: str) -> None:
    confinement.start()
    start = time.monotonic()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    found = outcome(FILES[name])
    assert time.monotonic() - start < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 300_000
    if name in CODES:
        assert found == [CODES[name]]
    else:
        assert found not in (["reader_failed"], ["needs_memory"], ["needs_time"])
