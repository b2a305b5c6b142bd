"""What is set against residents, as it reads in Porównanie and its files: Liczbowo of `tests/counted_city.py`."""

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest

from dashboard.i18n import words_of
from osl_data.queries import comparison
from tests.counted_city import CITY, EMPTY, ENDED, FULL, UNCOUNTED
from tests.dashboard.opening import text
from tests.dashboard.test_comparison import PDF, XLSX, both_languages, facts, page, sheets
from tests.dashboard.whole import compare


@pytest.fixture(autouse=True)
def home(counted_build: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The dashboard looks into a home of the sample and Liczbowo."""
    monkeypatch.setenv("OSL_HOME", str(counted_build.parent))


@both_languages
def test_each_is_told_with_what_it_is_divided_from_and_what_stands_apart(
    language: str, downloads: dict[str, Callable[[], bytes]]
) -> None:
    """On the page and, as numbers, in the workbook; `tests/queries/test_indicators.py` counts them."""
    app = page(language, of=",".join((CITY, FULL, UNCOUNTED, EMPTY, ENDED)))
    words = words_of(language)
    shown = facts(app)
    labels = [words(f"porownanie.rate.{name}") for name in comparison.INDICATORS]
    told = [" | ".join([label, *shown[label]]) for label in labels]
    book = sheets(downloads[XLSX]())
    told += [
        " | ".join("" if cell is None else f"{cell:.2f}" if isinstance(cell, float) else str(cell) for cell in row)
        for row in book[words("porownanie.residents")]
    ]
    compare("porownanie mieszkancy", language, told)
    assert words("porownanie.residents.about", months=24) in text(app)
    assert (words("porownanie.residents.about", months=24),) in book[words("porownanie.notes")]


def test_where_there_is_no_record_there_are_no_sources() -> None:
    known = "Pełne: 5 źródeł, Puste: 0 źródeł"
    assert words_of("pl")("porownanie.caution", sources=known) in text(page(of=f"{FULL},{EMPTY}"))


@both_languages
def test_the_brief_prints_them(language: str, downloads: dict[str, Callable[[], bytes]]) -> None:
    page(language, of=f"{FULL},{EMPTY}")
    words = words_of(language)
    read = pypdf.PdfReader(io.BytesIO(downloads[PDF]()))
    printed = " ".join(" ".join(sheet.extract_text() for sheet in read.pages).split())
    for key in ("none", *comparison.INDICATORS):
        assert words(f"porownanie.rate.{key}") in printed
    assert " ".join(words("porownanie.residents.about", months=24).split()) in printed


def test_programmes_side_by_side_have_no_sheet_of_them(downloads: dict[str, Callable[[], bytes]]) -> None:
    page(of="mal-nowy,klub-czynny")
    words = words_of("pl")
    book = sheets(downloads[XLSX]())
    assert words("porownanie.residents") not in book
    assert (words("porownanie.residents.about", months=24),) not in book[words("porownanie.notes")]


@both_languages
def test_a_place_of_which_there_is_no_record_can_be_chosen(language: str) -> None:
    assert words_of(language)("porownanie.one_more", name="Puste") in text(page(language, of=EMPTY))
