"""The brief of a comparison: all that is printed, in both languages."""

import datetime
import io

import pypdf
import pytest

from osl_data.exporting.brief import BriefRow, BriefSubject, brief
from osl_data.queries.sources import SourceRow
from osl_data.wording.words import words_of

TODAY = datetime.date(2026, 11, 22)
SUBJECTS = [
    BriefSubject("Dolne", "district, Testowo", 0.5, "half is known"),
    BriefSubject("Górne", "district", None, "nothing is known"),
]
ROWS = [
    BriefRow("Practice", remark="by programmes"),
    BriefRow("Types", (("animation", "self-help"), ()), differs=True),
    BriefRow("now", (("one",), ("one",)), inner=True),
    BriefRow("Contacts"),
]
WHOLE = {
    "pl": """\
Porównanie
Dolne · Górne
Przygotowano 22.11.2026
First caution.
Second caution.
Co porównujemy
Dolne
district, Testowo
half is known
Górne
district
Practice
by programmes
Types animation
self-help
nie podano
now one one
Contacts
Źródła
Title a, Publisher a, opublikowano 05.2024
https://a.example/x
Title b, Publisher b, bez daty, z kontekstu ok. 2023
Title c, Publisher c, bez daty, nie wcześniej niż 2017
Dane pochodzą z publicznych źródeł, wskazanych przy każdej informacji. Czego źródła nie podają, tego nie zgadujemy. \
strona 1 z 1""",
    "en": """\
Comparison
Dolne · Górne
Prepared 22 Nov 2026
First caution.
Second caution.
What is compared
Dolne
district, Testowo
half is known
Górne
district
Practice
by programmes
Types animation
self-help
not stated
now one one
Contacts
Sources
Title a, Publisher a, published May 2024
https://a.example/x
Title b, Publisher b, undated, by context about 2023
Title c, Publisher c, undated, not before 2017
The data comes from public sources, named beside every piece of it. What the sources do not state, we do not guess. \
page 1 of 1""",
}


def source(
    id_: str, url: str | None, published: str | None, inferred: str | None, not_before: str | None = None
) -> SourceRow:
    return SourceRow(
        id_,
        None,
        "page",
        f"Title {id_}",
        f"Publisher {id_}",
        url,
        published,
        inferred,
        not_before,
        not_before and "line 1",
        "2026",
        None,
        True,
        "",
        "",
        "",
        None,
        [],
        0,
        False,
    )


SOURCES = [
    source("a", "https://a.example/x", "2024-05", None),
    source("b", None, None, "2023"),
    source("c", None, None, None, "2017"),
]


def made(
    subjects: list[BriefSubject], rows: list[BriefRow], sources: list[SourceRow], language: str
) -> pypdf.PdfReader:
    cautions = ["First caution.", "Second caution."]
    return pypdf.PdfReader(io.BytesIO(brief(subjects, rows, sources, cautions, TODAY, words_of(language))))


def lines(page: pypdf.PageObject) -> list[str]:
    text = page.extract_text().replace("\xa0", " ")
    return [" ".join(line.split()) for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("language", WHOLE)
def test_a_whole_brief(language: str) -> None:
    read = made(SUBJECTS, ROWS, SOURCES, language)
    (page,) = read.pages
    assert "\n".join(lines(page)) == WHOLE[language]
    assert read.metadata is not None
    assert (read.metadata.title, str(read.root_object["/Lang"])) == (WHOLE[language].split("\n")[0], language)


def test_every_further_page_begins_with_what_is_compared() -> None:
    read = made(SUBJECTS, [BriefRow(f"Row {n}", (("x",) * 14, ("y",))) for n in range(9)], [], "en")
    found = [lines(page) for page in read.pages]
    assert [page[0] for page in found] == ["Comparison", *["Comparison · Dolne · Górne"] * 2]
    assert [page[-1][-11:] for page in found] == ["page 1 of 3", "page 2 of 3", "page 3 of 3"]
    assert ["What is compared" in page for page in found] == [True] * 3
    assert [line for page in found for line in page if line.startswith("Row")] == [f"Row {n} x" for n in range(9)]
    assert "Sources" not in found[-1]


@pytest.mark.parametrize(("subjects", "is_wide"), [(3, False), (4, True)])
def test_more_than_three_are_set_across_the_page(subjects: int, is_wide: bool) -> None:
    (page,) = made([SUBJECTS[0]] * subjects, [], [], "pl").pages
    assert (page.mediabox.width > page.mediabox.height) == is_wide


def test_what_differs_is_printed_heavier() -> None:
    (page,) = made(SUBJECTS, ROWS, SOURCES, "en").pages
    fonts: dict[str, str] = {}

    def read(text: str, _: object, __: object, font: dict[str, str] | None, ___: object) -> None:
        if font and text.strip():
            fonts[text.strip()] = font["/BaseFont"]

    page.extract_text(visitor_text=read)
    heavier = fonts["Dolne · Górne"]  # the weights of a variable font have one name, each after letters of its own
    assert [fonts[name] == heavier for name in ("animation", "self-help", "one")] == [True, True, False]
    assert all("SourceSans3" in name for name in fonts.values())
