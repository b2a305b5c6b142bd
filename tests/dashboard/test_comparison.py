"""Porównanie in both languages: what stands side by side, what others do, who is alike, and the files to take away."""

import io
import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any

import openpyxl
import pypdf
import pytest
from streamlit.testing.v1 import AppTest

from dashboard.i18n import words_of
from tests.dashboard.opening import around, headings, links, nodes, opened, said, text, visit
from tests.dashboard.test_views import foreign_text, names

pytestmark = pytest.mark.usefixtures("home")

WOLA, TARGOWEK = "warszawa-wola", "warszawa-targowek"
BOTH = f"{WOLA},{TARGOWEK}"
XLSX, PDF = "atlas-osl-porownanie.xlsx", "atlas-osl-porownanie.pdf"

both_languages = pytest.mark.parametrize("language", ["pl", "en"])


def page(language: str = "pl", **params: str) -> AppTest:
    """The page at a URL, in a language."""
    return opened("porownanie", **params, **({"lang": "en"} if language == "en" else {}))


def facts(app: AppTest) -> dict[str, list[str]]:
    """The rows of the comparison: label → the text of each cell."""
    table = next(element.value for element in app.html if 'class="beside' in element.value)
    found: dict[str, list[str]] = {}
    for row in re.findall(r"<tr[^>]*><th scope=\"row\">.*?</tr>", table, re.DOTALL):
        label, *cells = re.split(r"<td[^>]*>", row)
        found.setdefault(_plain(label), [_plain(cell) for cell in cells])
    return found


def _plain(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def sheets(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """The sheets of a workbook, each with its rows."""
    book = openpyxl.load_workbook(io.BytesIO(data), read_only=True)
    return {sheet.title: [*sheet.iter_rows(values_only=True)] for sheet in book}


# The choice


@both_languages
def test_without_a_choice_it_says_what_to_do_and_offers_examples(language: str) -> None:
    app = page(language)
    words = words_of(language)
    assert headings(app) == ([words("porownanie.title")], [words("porownanie.lead")])
    assert words("porownanie.begin", most=6) in text(app)
    examples = [href for _, href in links(app) if "of=" in href]
    assert 2 <= len(examples) <= 3
    assert f"warszawa-zoliborz%2C{WOLA}%2C{TARGOWEK}" in " ".join(examples)


@pytest.mark.parametrize("by", ["places", "programmes"])
def test_every_example_opens_a_comparison(by: str) -> None:
    examples = [href for _, href in links(page(by=by)) if "of=" in href]
    for href in examples:
        chosen = re.search(r"of=([^&]+)", href)
        assert chosen is not None
        app = page(of=chosen[1].replace("%2C", ","))
        assert len(facts(app)) > 10


def test_one_alone_gets_others_to_stand_beside() -> None:
    app = page(of=WOLA)
    assert "Wola: wybierz powyżej jeszcze co najmniej jedną nazwę." in text(app)
    assert [href for _, href in links(app) if f"of={WOLA}%2C" in href]


def test_the_choice_is_in_the_url_and_follows_the_box() -> None:
    app = page(of=BOTH)
    assert app.multiselect(key="several-of-places").value == [WOLA, TARGOWEK]
    app.multiselect(key="several-of-places").set_value([TARGOWEK, WOLA, "warszawa-ochota"]).run()
    assert dict(app.query_params) == {"of": f"{TARGOWEK},{WOLA},warszawa-ochota"}
    assert said(app, "a", "name") == ["Targówek", "Wola", "Ochota"]
    visit(app, "porownanie", of=BOTH)
    assert said(app, "a", "name") == ["Wola", "Targówek"]


def test_no_more_than_six_and_nothing_unknown() -> None:
    seven = ["ochota", "wola", "zoliborz", "targowek", "mokotow", "wlochy", "bialoleka"]
    app = page(of=",".join(f"warszawa-{name}" for name in ["nowhere", *seven]))
    assert len(said(app, "a", "name")) == 6


def test_programmes_are_compared_by_a_switch() -> None:
    app = page()
    app.segmented_control[2].set_value("programmes").run()
    assert dict(app.query_params) == {"by": "programmes"}
    app = page(of="starachowice-klub-manhattan,starachowice-e-seniorek")
    assert app.multiselect(key="several-of-programmes").value == [
        "starachowice-klub-manhattan",
        "starachowice-e-seniorek",
    ]
    assert facts(app)["rodzaj"] == ["Klub", "Wspólne miejsce sąsiedzkie"]
    assert facts(app)["stan"] == ["działał ok. 2024, dziś nie wiadomo", "działał w 2019, dziś nie wiadomo"]
    assert facts(app)["Godziny trwających zajęć w tygodniu"] == ["nie podano", "nie podano"]


@pytest.mark.parametrize(
    "params",
    [
        {},
        {"of": BOTH},
        {"of": "starachowice-klub-manhattan,starachowice-e-seniorek"},
        {"view": "gaps", "about": WOLA},
        {"view": "alike", "about": WOLA},
        {"view": "matrix", "id": "groups.seniors"},
    ],
    ids=lambda params: params.get("view") or params.get("of", "empty")[:8],
)
@both_languages
def test_every_view_speaks_only_the_language_asked_for(params: dict[str, str], language: str) -> None:
    app = page(language, **params)
    foreign = foreign_text(language)
    assert [node.text for node in nodes(app) if foreign.fullmatch(node.text) and node.text not in names()] == []
    assert [label for label in around(app) if foreign.fullmatch(label)] == []


# Side by side


def test_wola_beside_targowek() -> None:
    found = facts(page(of=BOTH))
    assert found["Działania"][1] == "Dyżury / praca w terenie"
    assert "Mapa zasobów i potrzeb / diagnoza" in found["Działania"][0]
    assert found["Dyżury / praca w terenie"][0] == "nie podano"
    assert found["Ile programów"][0].startswith("7 programów")
    assert found["mieszkańcy"] == [
        "150 588, stan na 06.2024",
        "122 758, stan na 06.2024",
    ]
    assert found["Wszystkie znane programy na 10 tys."] == [
        "0,46 7 (2012–ok. 2018, 5 bez daty) na 150 588 mieszk. (06.2024)",
        "0,41 5 (ok. 2013–ok. 2022, 2 bez daty) na 122 758 mieszk. (06.2024)",
    ]
    assert found["z godzinami"] == ["1 z 2", "1 z 1"]
    assert found["Godziny trwających zajęć w tygodniu"] == ["nie podano", "nie podano"]


def test_an_approximate_number_of_residents_says_so() -> None:
    app = page(of="wroclaw-lesnica,wroclaw-olbin")
    assert "około 12 677, stan na 2018" in text(app)
    told = facts(app)["Wszystkie znane programy na 10 tys."][0]
    assert told == "około 1,58 2 (bez daty) na około 12 677 mieszk. (2018)"


@both_languages
def test_what_cannot_stand_side_by_side_is_named(language: str) -> None:
    words = words_of(language)
    told = text(page(language, of=f"{BOTH},nowhere,wroclaw-pal-aktywna-polanka"))
    names_ = "nowhere, Program Aktywności Lokalnej „Aktywna Polanka”"
    assert words("porownanie.left_out", names=names_, most=6) in told
    assert "wroclaw-pal-aktywna-polanka" not in told
    many = ("bemowo", "bialoleka", "mokotow", "ochota", "praga-polnoc", "targowek", "wola")
    seven = text(page(language, of=",".join(f"warszawa-{id_}" for id_ in many)))
    assert words("porownanie.left_out", names="Wola", most=6) in seven
    assert words("porownanie.left_out", names="", most=6)[:9] not in text(page(language, of=BOTH))


def test_no_rate_without_residents() -> None:
    found = facts(page(of=f"{WOLA},warszawa-muranow"))
    assert found["Wszystkie znane programy na 10 tys."] == [
        "0,46 7 (2012–ok. 2018, 5 bez daty) na 150 588 mieszk. (06.2024)",
        "1 (2017), liczby mieszkańców nie podano",
    ]


def test_every_district_of_warszawa_can_be_compared_also_without_a_record() -> None:
    """Eighteen, all of them counted by one source; of Wesoła nothing else is known."""
    box = page().multiselect(key="several-of-places")
    districts = [option for option in box.options if option.endswith("(dzielnica, Warszawa)")]
    assert len(districts) == 18
    found = facts(page(of=f"{WOLA},warszawa-wesola"))
    assert found["mieszkańcy"] == ["150 588, stan na 06.2024", "26 659, stan na 06.2024"]
    assert {name: cells[1] for name, cells in found.items() if name.endswith(" na 10 tys.")} == {
        "Miejsca aktywności na 10 tys.": "żadnego nie znamy",
        "Trwające programy na 10 tys.": "żadnego nie znamy",
        "Wszystkie znane programy na 10 tys.": "żadnego nie znamy",
        "Kontakty z telefonem na 10 tys.": "żadnego nie znamy",
    }
    assert found["Ile programów"][1] == "nie podano"


@both_languages
def test_it_says_what_may_not_be_concluded_and_how_much_is_known(language: str) -> None:
    app = page(language, of=BOTH)
    words = words_of(language)
    sources = ", ".join(f"{name}: {words.count('n.sources', n)}" for name, n in (("Wola", 6), ("Targówek", 7)))
    assert words("porownanie.caution", sources=sources) in text(app)
    assert words("porownanie.known", stated=47, all=74) in text(app)


@both_languages
def test_agreement_and_difference_are_told_apart(language: str) -> None:
    app = page(language, of=BOTH)
    table = next(element.value for element in app.html if 'class="beside' in element.value)
    assert '<tr class="differs' in table
    assert re.search(r"<tr(?: class=\"inner\")?><th scope=\"row\">", table)
    assert words_of(language)("not_stated") in {node.text for node in nodes(app) if node.css == "none"}


def test_numbers_of_programmes_that_differ_stand_out() -> None:
    app = page(of="warszawa,wroclaw,starachowice")
    table = next(element.value for element in app.html if 'class="beside' in element.value)
    row = table.split(">Partnerstwo lokalne</th>")[0].rpartition("<tr")[2]
    assert facts(app)["Ile programów"][0].startswith("51")
    assert 'class="differs inner"' in row


def test_nothing_unknown_is_a_nought() -> None:
    found = facts(page(of="warszawa,wroclaw,starachowice,ostrowiec"))
    counted = [label for label in found if label not in ("Bez daty", "Pięcioletnie i starsze w dniu odczytu")]
    assert [label for label in counted if "0" in found[label]] == []


# One place beside all of its kind


@both_languages
def test_what_others_do_comes_with_a_number_to_call(language: str) -> None:
    app = page(language, view="gaps", about=WOLA)
    assert words_of(language)("porownanie.gaps.caution", place="Wola") in text(app)
    assert any(href.startswith("tel:+48") for _, href in links(app))
    shares = [re.match(r"(\d+) (?:z|of) 13", node.text) for node in nodes(app)]
    counts = [int(share[1]) for share in shares if share]
    assert counts == sorted(counts, reverse=True)
    assert counts[0] == 7


def test_where_who_does_it_has_no_number_others_of_the_place_are_named(
    downloads: dict[str, Callable[[], bytes]],
) -> None:
    """Targówek has volunteering without a phone, and a programme that can be called about something else."""
    app = page(view="gaps", about=WOLA)
    told = text(app)
    volunteering = told.index("Wolontariat w OPS Targówek")
    assert told.index(words_of("pl")("porownanie.others"), volunteering) < told.index(
        "Agnieszka Radziuk: 519 516 162", volunteering
    )
    header, *rows = sheets(downloads[XLSX]())["Czego u nas nie widać"]
    written = [dict(zip_longest(header, row)) for row in rows]
    told_of = {(row["Kto i do kogo zadzwonić"], row["Inny telefon w tym miejscu"]) for row in written}
    assert {others for called, others in told_of if called != "nie podano"} == {None}
    assert ("nie podano", "Agnieszka Radziuk: 519 516 162") in told_of


def test_the_places_to_compare_with_can_be_chosen() -> None:
    app = page(view="gaps", about=WOLA)
    app.multiselect(key=f"several-among-{WOLA}").set_value([TARGOWEK]).run()
    assert dict(app.query_params) == {"view": "gaps", "about": WOLA, "among": TARGOWEK}
    assert {node.text for node in nodes(app) if re.match(r"\d+ z \d+", node.text)} == {"1 z 1"}


def test_the_first_of_the_compared_is_looked_at() -> None:
    app = page(of=BOTH, view="alike")
    assert app.selectbox(key="single-about").value == WOLA
    assert "Podobne w praktyce: Wola" in text(app)


@pytest.mark.parametrize("view", ["gaps", "alike"])
@both_languages
def test_without_a_place_it_offers_some(view: str, language: str) -> None:
    app = page(language, view=view)
    assert words_of(language)("porownanie.begin.place") in text(app)
    about = [href for _, href in links(app) if "about=" in href]
    assert about
    assert all(f"view={view}" in href for href in about)


@both_languages
def test_the_most_alike_come_first_with_what_they_share(language: str) -> None:
    app = page(language, view="alike", about=WOLA)
    beside = [label for label, href in links(app) if f"of={WOLA}%2C" in href]
    assert beside[:2] == ["Targówek", "Białołęka"]
    shares = [int(node.text[:-1]) for node in nodes(app) if re.fullmatch(r"\d+%", node.text)]
    assert shares == sorted(shares, reverse=True)


# The matrix


@both_languages
def test_a_cell_of_the_matrix_opens_its_programmes_and_their_sources(language: str) -> None:
    app = page(language, view="matrix", city="starachowice")
    href = next(href for _, href in links(app) if "id=groups.seniors" in href)
    assert "city=starachowice" in href
    visit(app, "porownanie", view="matrix", city="starachowice", id="groups.seniors", lang=language)
    words = words_of(language)
    assert words("porownanie.matrix.back") in text(app)
    assert [href for _, href in links(app) if href.startswith("./program?")]
    assert [href for _, href in links(app) if href.startswith("./zrodla?")]


def test_a_cell_that_is_none_breaks_nothing() -> None:
    assert "Zamknij tę listę" not in text(page(view="matrix", id="nonsense"))


# Files


@both_languages
def test_the_workbook_holds_the_comparison_its_sources_and_what_may_not_be_concluded(
    language: str, downloads: dict[str, Callable[[], bytes]]
) -> None:
    app = page(language, of=BOTH)
    words = words_of(language)
    book = sheets(downloads[XLSX]())
    tables = ["porownanie.side", "porownanie.practice.sheet", "table.figures", "table.partners", "porownanie.funds"]
    tables += ["porownanie.residents", "table.sources", "porownanie.notes"]
    assert list(book) == [words(name) for name in tables]
    side = {row[1]: row[2:] for row in book[words("porownanie.side")]}
    assert side[words("brief.fact")] == ("Wola", "Targówek")
    shown = facts(app)
    for label in (words("porownanie.hours"), words("porownanie.rate.programmes")):
        assert [" ".join(cell.replace(";", "").split()) for cell in side[label]] == shown[label]
    names = ["subject", "fact", "rate", "count", "count_oldest", "count_newest", "count_undated", "count_unknown"]
    names += ["residents", "residents_as_of", "residents_source"]
    assert book[words("porownanie.residents")][0] == tuple(words(f"porownanie.column.{name}") for name in names)
    assert len(book[words("table.sources")]) == 1 + 13
    assert any(words("porownanie.caution.many") == row[0] for row in book[words("porownanie.notes")])


@both_languages
def test_the_brief_is_a_pdf_of_the_same_facts(language: str, downloads: dict[str, Callable[[], bytes]]) -> None:
    page(language, of=BOTH)
    words = words_of(language)
    read = pypdf.PdfReader(io.BytesIO(downloads[PDF]()))
    printed = " ".join(" ".join(sheet.extract_text() for sheet in read.pages).split())
    assert "Wola · Targówek" in printed
    for key in ("porownanie.caution.many", "porownanie.hours", "table.sources", "not_stated"):
        assert words(key) in printed
    assert " ".join(words.number(122758).split()) in printed
    assert len(read.pages) <= 8


@pytest.mark.parametrize(
    ("params", "sheet", "key"),
    [
        ({"view": "gaps", "about": WOLA}, "Czego u nas nie widać", "Czego nie podano tutaj"),
        ({"view": "alike", "about": WOLA}, "Podobne miejsca", "Podobieństwo"),
        ({"view": "matrix", "city": "starachowice"}, "Macierz praktyk", "Narzędzie OSL"),
    ],
)
def test_every_view_can_be_taken_away_with_sources_and_notes(
    params: dict[str, str], sheet: str, key: str, downloads: dict[str, Callable[[], bytes]]
) -> None:
    page(**params)
    book = sheets(downloads[XLSX]())
    assert list(book) == [sheet, "Źródła", "Uwagi"]
    assert key in book[sheet][0]
    assert all(len(rows) > 1 for rows in book.values())


@pytest.mark.parametrize("view", ["gaps", "alike"])
def test_the_sources_of_a_list_are_those_of_the_practice_in_it(
    view: str, downloads: dict[str, Callable[[], bytes]]
) -> None:
    page(view=view, about="ostrowiec")
    cited = {row[0] for row in sheets(downloads[XLSX]())["Źródła"][1:]}
    assert cited >= {"borowska-ops-bialoleka-2018", "starachowice-wakacje-msa-2023"}
