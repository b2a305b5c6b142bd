"""The day a reader has comes in at one place: nothing else asks the clock for it."""

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
IN_PYTHON = re.compile(r"\b(?:date|datetime)\.(?:today|now|utcnow)\(")
IN_SQL = re.compile(r"\b(?:current_date|current_time\w*|today|now|get_current_\w+)\b", re.IGNORECASE)
EXCEPTIONS = {
    "osl_data/text/clock.py": "the place",
    "osl_data/keeping/journal.py": "the moment that an import was written, which is that of the machine",
}


def code(ending: str) -> list[Path]:
    return sorted(path for room in ("osl_data", "dashboard") for path in (ROOT / room).rglob(f"*{ending}"))


def test_only_the_clock_is_asked_what_day_it_is() -> None:
    asking = {
        path.relative_to(ROOT).as_posix() for path in code(".py") if IN_PYTHON.search(path.read_text(encoding="utf-8"))
    }
    assert asking == set(EXCEPTIONS)


def test_no_statement_asks_the_clock_of_the_database() -> None:
    told = {
        path.relative_to(ROOT).as_posix(): found
        for path in code(".sql")
        if (found := IN_SQL.findall(re.sub(r"--.*", "", path.read_text(encoding="utf-8"))))
    }
    assert told == {}
