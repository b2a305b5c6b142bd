"""Every view over the sample, whole and in both languages: each heading, word, link, class, label, and their order.

What is expected lies in `expected/`, a file for a view and language, in the form of `outline.py`. After a change that
is meant, `OSL_RENEW=1` writes the files anew: read what then differs as closely as code.
"""

from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import quote_plus

import pytest

from osl_data.queries.filters import LONGEST_TEXT
from osl_data.text.clock import WARSAW
from tests.dashboard.whole import Files, both_languages, compare, file_lines, page_lines, shown

pytestmark = pytest.mark.usefixtures("at_a_time")

VIEWS = {
    "przeglad": {},
    "przeglad szukaj": {"q": "anna"},
    "kontakty": {},
    "kontakty szukaj": {"q": "601 234 568"},
    "kontakty jeden": {"id": "mops-dyrekcja"},
    "programy": {},
    "programy filtry": {"place": "testowo-gorne", "status": "ended", "from": "2011", "to": "2013"},
    "program": {"id": "pal-dolne"},
    "program klub": {"id": "klub-gorne"},
    "program bez niczego": {"id": "pal-zrodla"},
    "program w innym": {"id": "klub-sasiadow"},
    "aktywnosc": {},
    "aktywnosc miasto": {"city": "testowo"},
    "aktywnosc groups": {"view": "groups"},
    "aktywnosc week": {"view": "week"},
    "aktywnosc timeline": {"view": "timeline"},
    "aktywnosc figures": {"view": "figures"},
    "porownanie": {},
    "porownanie side": {"of": "testowo-dolne,testowo-gorne"},
    "porownanie programy": {"of": "pal-dolne,klub-gorne"},
    "porownanie gaps": {"view": "gaps", "about": "testowo-gorne"},
    "porownanie alike": {"view": "alike", "about": "testowo-gorne"},
    "porownanie matrix": {"view": "matrix", "id": "groups.seniors"},
    "zrodla": {},
    "zrodla source": {"id": "strona-2024"},
    "zrodla differences": {"view": "differences"},
    "zrodla quality": {"view": "quality"},
    "zrodla codebook": {"view": "codebook"},
}
"""Views over the records: a name that begins with the page's, and the parameters of the URL."""

OF_TWO_CITIES = {
    "przeglad": {},
    "kontakty": {"city": "probowo"},
    "kontakty dawny": {"id": "dawny-dyzur"},
    "programy": {},
    "program": {"id": "pal-razem"},
    "program klub": {"id": "klub-b"},
    "aktywnosc": {},
    "aktywnosc groups": {"view": "groups"},
    "aktywnosc week": {"view": "week"},
    "aktywnosc timeline": {"view": "timeline"},
    "aktywnosc figures": {"view": "figures"},
    "porownanie miasta": {"of": "testowo,probowo"},
    "porownanie programy": {"of": "pal-dolne,pal-razem,klub-b,projekt-dawny"},
    "porownanie gaps": {"view": "gaps", "about": "probowo-a"},
    "porownanie alike": {"view": "alike", "about": "probowo-a"},
    "porownanie matrix": {"view": "matrix"},
    "zrodla": {},
    "zrodla source": {"id": "raport"},
    "zrodla differences": {"view": "differences"},
    "zrodla quality": {"view": "quality"},
}
"""Views over two cities, where things come in twos; in one language, for the words are stated above."""

SEARCHES = (
    *("dolne", "tetsowa", "anna zzzz", "Próbna 10", "601 23", "herbata", "ulotka" + " ulotka" * 100),
    *("wew. 12", "mops.example", "pok. 3", "05-100", "świetlica", "Testowo nad Próbą", "office in English"),
)
"""By a place, with a slip, with a word too many, by an address, by digits, by an activity, by too long a text; then by
what a match is seldom in: an extension, a domain, a room, a postcode, a venue, another name, a synonym."""

EMPTY = {
    "przeglad bez dat": {"place": "testowo-zrodla"},
    "przeglad nic": {"status": "ended", "place": "testowo-dolne"},
    "kontakty": {"status": "ended", "place": "testowo-dolne"},
    "kontakty szukaj": {"q": "zzzzqqq"},
    "kontakty jeden": {"id": "nikt"},
    "programy": {"status": "ended", "place": "testowo-dolne"},
    "program": {"id": "nic"},
    "aktywnosc": {"status": "planned"},
    "aktywnosc groups": {"view": "groups", "status": "planned"},
    "aktywnosc week": {"view": "week", "status": "planned"},
    "aktywnosc timeline": {"view": "timeline", "status": "unknown"},
    "aktywnosc figures": {"view": "figures", "status": "planned"},
    "aktywnosc figures jedna": {"view": "figures", "id": "mosty-dotacja"},
    "aktywnosc figures nic": {"view": "figures", "id": "nic"},
    "aktywnosc register": {"view": "register"},
    "porownanie jedno": {"of": "testowo-dolne"},
    "porownanie zbedne": {"of": "testowo-dolne,nic", "status": "ended"},
    "porownanie programmes": {"by": "programmes"},
    "porownanie gaps": {"view": "gaps"},
    "porownanie gaps nic": {"view": "gaps", "about": "testowo-dolne"},
    "porownanie gaps samo": {"view": "gaps", "about": "testowo"},
    "porownanie alike": {"view": "alike"},
    "porownanie alike nic": {"view": "alike", "about": "testowo"},
    "porownanie matrix": {"view": "matrix", "status": "planned"},
    "zrodla": {"status": "planned", "place": "testowo-dolne"},
    "zrodla nic": {"id": "nic"},
    "zrodla ulotka": {"id": "ulotka"},
    "zrodla differences": {"view": "differences", "status": "planned"},
    "zrodla differences jedna": {"view": "differences", "id": "spor-poczatek-klubu"},
    "zrodla differences nic": {"view": "differences", "id": "nic"},
    "zrodla quality": {"view": "quality", "status": "planned", "place": "testowo-dolne"},
}
"""Views of what is not there, or of one record alone; told by what their lists do not hold."""


@pytest.mark.usefixtures("of_sample")
@pytest.mark.parametrize("name", VIEWS)
@both_languages
def test_a_view_over_the_sample(name: str, language: str, files: Files) -> None:
    found = page_lines(shown(name, VIEWS[name], language), name, language, files)
    if name == "zrodla codebook":  # what stands in the tables is the vocabulary's, and the database's own
        found = [line for line in found if line.startswith(("h", "p", "[")) or "summary" in line or "thead" in line]
    if any(offered == "atlas-osl-porownanie.xlsx" for offered, _ in files.values()):
        found += file_lines(files, "porownanie.xlsx")
    compare(name, language, found)


@pytest.mark.parametrize("name", OF_TWO_CITIES)
def test_a_view_over_two_cities(
    name: str, two_cities_build: Path, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OSL_HOME", str(two_cities_build.parent))
    compare(f"dwa miasta {name}", "pl", page_lines(shown(name, OF_TWO_CITIES[name], "pl"), name, "pl", files))


@pytest.mark.usefixtures("of_sample")
@pytest.mark.parametrize(
    ("day", "moment"),
    [
        ("on a holiday", datetime(2026, 11, 11, 9, tzinfo=UTC)),
        ("on a saturday", datetime(2026, 11, 21, 9, tzinfo=UTC)),
        ("a minute before closing", datetime(2026, 11, 24, 14, 59, tzinfo=UTC)),
    ],
)
@both_languages
def test_whether_a_house_is_open(
    day: str, moment: datetime, language: str, files: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("osl_data.text.clock.now", lambda: moment.astimezone(WARSAW))
    compare(f"kontakty {day}", language, page_lines(shown("kontakty", {}, language), "kontakty", language, files))


@pytest.mark.usefixtures("of_sample")
@both_languages
def test_views_of_what_is_not_there(language: str, files: Files) -> None:
    found: list[str] = []
    for name, params in EMPTY.items():
        files.clear()
        lines = page_lines(shown(name, params, language), name, language, files)
        found += [f"# {name}", *(line for line in lines if not line.startswith(("[download", "[popover", "div.osl")))]
    compare("czego nie ma", language, found)


@pytest.mark.usefixtures("of_sample")
@both_languages
def test_what_searches_find(language: str, files: Files) -> None:
    found: list[str] = []
    for text in SEARCHES:
        files.clear()
        lines = page_lines(shown("kontakty", {"q": text}, language), "kontakty", language, files)
        told = [
            line for line in lines if any(name in line for name in ("h3", ".why", "search", "p.", "p:", "li", "h2"))
        ]
        found += [f"# {text[:20]}"]
        if len(text) > 100:
            for long in (text, text[:LONGEST_TEXT], quote_plus(text[:LONGEST_TEXT])):
                told = [line.replace(long, "…") for line in told]
        found += told
    compare("szukanie", language, found)
