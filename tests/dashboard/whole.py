"""A whole view as lines of text, and a state of it that does not change with the day or the machine."""

import io
from collections.abc import Callable
from datetime import UTC, datetime, tzinfo
from pathlib import Path

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n import words_of
from tests.dashboard.opening import opened
from tests.dashboard.outline import page_keys, page_outline
from tests.expecting import as_in_file
from tests.navigation import PAGES

EXPECTED = Path(__file__).with_name("expected")
NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
"""A Tuesday, half past ten in Warsaw."""

both_languages = pytest.mark.parametrize("language", ["pl", "en"])


class Clock(datetime):
    """A clock that stands still."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        return NOW.astimezone(tz)


FILTER_BOX = ("    [multiselect]", "    [container] ", "      [selectbox]")
"""How the lines of the box of filters begin."""

Files = dict[str, tuple[str, Callable[[], bytes]]]


def shown(name: str, params: dict[str, str], language: str) -> AppTest:
    """A view in a language."""
    return opened(PAGES[name.split()[0]], **params, **({"lang": "en"} if language == "en" else {}))


def page_lines(app: AppTest, name: str, language: str, files: Files) -> list[str]:
    """The lines of a page; the box of filters and the foot are stated of the start page and the statistics alone."""
    found = page_outline(app, {label: name for label, (name, _) in files.items()})
    found += [page_keys(app)] if language == "pl" else []
    if name in ("przeglad", "aktywnosc sums"):
        return found
    words = words_of(language)
    usual = (
        *("[container heading]", "[container filters]", "[container chips]", "[popover]", "script"),
        f"[button_group] {words('language')}",
        f"[button_group] {words('filter.city')} (Testowo) {{",
        f"p.small.muted: {words('foot')}",
    )
    return [line for line in found if not (line.startswith(FILTER_BOX) or line.strip().startswith(usual))]


def file_lines(files: Files, ending: str) -> list[str]:
    """The lines of a file whose name ends so: of a workbook its sheets, else the text."""
    (made,) = (made for name, made in files.values() if name.endswith(ending))
    if not ending.endswith("xlsx"):
        return [f"[{ending}] {line}" for line in made().decode("utf-8-sig").splitlines()]
    book = openpyxl.load_workbook(io.BytesIO(made()), read_only=True)
    return [
        f"[{sheet.title}] {' | '.join('' if cell is None else str(cell) for cell in row)}"
        for sheet in book
        for row in sheet.iter_rows(values_only=True)
    ]


def compare(name: str, language: str, found: list[str]) -> None:
    """State that a view is as its file says."""
    as_in_file(EXPECTED / f"{name.replace(' ', '-')}.{language}.txt", found)
