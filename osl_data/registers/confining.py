"""Reading, checking and giving back a register in a process of its own: no file can stop or fill that of the others."""

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import Any, TypeVar

from osl_data.confined.asking import ConfinedError, Confinement
from osl_data.confined.bounds import Limits
from osl_data.registers.carrying import (
    Buffers,
    CarriedError,
    of_checked,
    of_known,
    of_problems,
    of_sheet,
    to_checked,
    to_known,
    to_problems,
    to_sheet,
)
from osl_data.registers.checking import CheckedSheet, check
from osl_data.registers.known import Known
from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.reading import read_bytes, refuse_too_large
from osl_data.registers.recognising import recognised
from osl_data.registers.rejects import rejects
from osl_data.registers.sheets import Sheet
from osl_data.registers.words import Language
from osl_data.text import clock

READING = Limits(memory=1024, cpu=30, wall=120, answer=256)
CHECKING = Limits(memory=1024, cpu=8, wall=60, answer=256)
"""A hundred thousand honest rows need a third of it (docs/decisions/0019)."""
_MET = {"memory": "needs_memory", "answer": "needs_memory", "time": "needs_time"}
_UNITS = {"needs_memory": "MB", "needs_time": "s"}

_LONGEST_ID = 200
_Made = TypeVar("_Made")
_HERE = __name__
confinement = Confinement(f"{_HERE}:warm")
"""The process that registers are forked from, started when it is first needed or by `confinement.start()`."""


def read_confined(data: bytes, told: Callable[[int], None] = lambda _: None) -> Sheet:
    """Read a register that is at hand, see `read_bytes`.

    Args:
        told: told how many rows are read, every tenth of a second at least; an error that it raises ends the reading.

    Raises:
        RegisterError: it cannot be read as a register, or within its limits; says why.
    """
    refuse_too_large(len(data))
    found = _confined("reading", [data], READING, told)
    return _carried(lambda: to_sheet(found))


def check_confined(
    sheet: Sheet, known: Known, today: date | None = None, told: Callable[[int], None] = lambda _: None
) -> CheckedSheet:
    """Check every row of a sheet, see `check`.

    Args:
        told: told how many rows are checked, as `read_confined` tells of those that are read.

    Raises:
        RegisterError: the file is refused as a whole, or cannot be checked within its limits.
    """
    day = (today or clock.today()).isoformat().encode()
    found = _confined("checking", [of_known(known), day, *of_sheet(sheet)], CHECKING, told)
    return _carried(lambda: to_checked(found, sheet))


def recognised_confined(
    sheet: Sheet, knowns: Iterable[Known], told: Callable[[int], None] = lambda _: None
) -> str | None:
    """Which city a register is of, see `recognised`.

    Raises:
        RegisterError: see `recognised`; or it cannot be told within the limits.
    """
    knowns = list(knowns)
    given = b"\n".join(of_known(known) for known in knowns)
    found = _confined("recognising", [*of_sheet(sheet), given], CHECKING, told)
    city = bytes(found[0][:_LONGEST_ID]).decode("utf-8", "replace")
    return city if city in {known.city for known in knowns} else None


def rejects_confined(
    checked: CheckedSheet, language: Language = "pl", told: Callable[[int], None] = lambda _: None
) -> bytes:
    """The rejected rows as a file, see `rejects`.

    Args:
        told: told nothing new, every tenth of a second at least; an error that it raises ends the work.

    Raises:
        RegisterError: it cannot be made within the limits, which are those of reading.
    """
    given = [language.encode(), *of_sheet(checked.sheet), *of_checked(checked)]
    return bytes(_confined("rejecting", given, READING, told)[0])


def reading(given: Sequence[Any], told: Callable[[int], None]) -> Buffers:
    """What `read_confined` runs apart."""
    return _answered(lambda: of_sheet(read_bytes(bytes(given[0]), told)))


def checking(given: Sequence[Any], told: Callable[[int], None]) -> Buffers:
    """What `check_confined` runs apart."""
    known, day, *sheet = given
    today = date.fromisoformat(bytes(day).decode())
    return _answered(lambda: of_checked(check(to_sheet(sheet), to_known(known), today, told)))


def recognising(given: Sequence[Any], told: Callable[[int], None]) -> Buffers:
    """What `recognised_confined` runs apart."""
    *sheet, knowns = given
    return _answered(lambda: [_city(to_sheet(sheet), bytes(knowns)).encode(), b"", b"", b""])


def rejecting(given: Sequence[Any], told: Callable[[int], None]) -> Buffers:
    """What `rejects_confined` runs apart."""
    asked, facts, cells, told_once, where, *found = given
    checked = to_checked(found, to_sheet([facts, cells, told_once, where]))
    language: Language = "en" if bytes(asked) == b"en" else "pl"
    return _answered(lambda: [rejects(checked, language), b"", b"", b""])


def _city(sheet: Sheet, knowns: bytes) -> str:
    return recognised(sheet, map(to_known, knowns.splitlines())) or ""


def warm() -> None:
    """Load what reading, checking and giving back need, by doing all."""
    import pyarrow as pa

    from osl_data.registers.template import csv_template, xlsx_template

    pa.set_cpu_count(1)
    known = Known.of("", places={"dom": ["Dom"]})
    sheet = read_bytes(csv_template() + b"12.03.2025;16:00;;;;;Dom;3;;;;;;1,5;Biblioteka;1 200,50;Anna Nowak;7")
    checked = check(sheet, known)
    of_checked(checked)
    rejects(checked)
    with suppress(RegisterError):  # it is empty
        read_bytes(xlsx_template(known))


_ANSWERS = 5
"""Why a file is refused, if it is (two), or else what became of it (the others, as many as it needs)."""


def _answered(work: Callable[[], Buffers]) -> Buffers:
    try:
        return [b"", *work()]
    except RegisterError as error:
        return [*of_problems(error.problems), b"", b"", b""]


def _confined(what: str, given: Buffers, limits: Limits, told: Callable[[int], None]) -> Buffers:
    try:
        refused, *found = confinement.confined(f"{_HERE}:{what}", given, limits, answers=_ANSWERS, told=told)
    except ConfinedError as error:
        raise RegisterError(limit_met(error)) from None
    if len(refused):
        raise RegisterError(*_carried(lambda: to_problems([refused, found[0]])))
    return found


def limit_met(error: ConfinedError) -> Problem:
    """What is told of a register that was not read or checked to its end."""
    code = _MET.get(error.reason, "reader_failed")
    if code not in _UNITS:
        return Problem(code, found=error.about)
    return Problem(code, found=f"> {error.about} {_UNITS[code]}", values={"limit": error.about})


def _carried(made: Callable[[], _Made]) -> _Made:
    try:
        return made()
    except CarriedError as error:
        raise RegisterError(Problem("reader_failed", found=str(error))) from None
