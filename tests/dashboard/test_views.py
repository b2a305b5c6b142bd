"""Every page, in both languages, through the real entry script: what it says, and what it says of a broken link."""

import re
import string
from collections.abc import Iterable
from functools import cache

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from dashboard.i18n import messages, words_of
from osl_data.records.contact import Contact
from osl_data.records.library import load
from tests.dashboard.opening import around, headings, ids_in_links, links, nodes, opened, said, text
from tests.dashboard.pages import drawn
from tests.languages import POLISH
from tests.navigation import PROGRAMME, VIEWS
from tests.shipped import RECORDS, recorded

pytestmark = pytest.mark.usefixtures("home")

every_page = pytest.mark.parametrize("name", VIEWS)
both_languages = pytest.mark.parametrize("language", ["pl", "en"])


@every_page
@both_languages
def test_a_page_opens_with_its_title_and_question_in_the_language_asked_for(name: str, language: str) -> None:
    app = drawn(name, language)
    words = words_of(language)
    if name == "program":
        programme = next(p for p in recorded("programmes") if p["id"] == PROGRAMME)
        expected = [programme["name"]], [programme[f"summary_{language}"]]
    else:
        page = name.partition(" ")[0]
        expected = [words(f"{page}.title")], [words(f"{page}.lead")]
    assert headings(app) == expected
    assert said(app, "p", "small")[-1] == words("foot")
    assert any(f'data-osl-landmark="end" lang="{language}"' in element.value for element in app.html)


@every_page
@both_languages
def test_a_page_speaks_only_the_language_asked_for(name: str, language: str) -> None:
    app = drawn(name, language)
    foreign = foreign_text(language)
    assert [text for text in read_on(app, name) if foreign.fullmatch(text) and text not in names()] == []


def read_on(app: AppTest, name: str) -> list[str]:
    """What a page says by itself; the codebook's tables hold both languages, and names of the database."""
    found = nodes(app)
    if name == "zrodla codebook":
        found = [node for node in found if node.tag != "td" and not re.fullmatch("[a-z_]+", node.text)]
    return [*(node.text for node in found), *around(app)]


@every_page
def test_an_english_page_has_no_polish_word_but_in_names_and_quotations(name: str) -> None:
    assert polish_words(read_on(drawn(name, "en"), name)) == set()


def test_what_was_found_in_english_is_told_in_english() -> None:
    app = opened("kontakty", q="counselling", lang="en")
    assert "subject: Specialist counselling (meaning)" in text(app)
    assert polish_words([node.text for node in nodes(app)]) == set()
    told = "temat: Poradnictwo specjalistyczne: Specialist counselling (znaczenie)"
    assert told in text(opened("kontakty", q="counselling"))


def polish_words(texts: list[str]) -> set[str]:
    """The words of texts that are Polish and no part of a name or a quotation."""
    own = [stated().sub(" ", re.sub("“.*”", " ", text)) for text in texts]
    words = (word for text in own for word in re.findall(r"[^\W\d_]+", text) if word[0].islower())
    return {word for word in words if POLISH.search(word)}


@cache
def stated() -> re.Pattern[str]:
    """What sources state and stays as they have it: names, titles of sources, addresses. Titles of people do not."""
    kinds = ("places", "programmes", "organisations", "sources", "contacts", "activities")
    texts = {text for kind in kinds for record in recorded(kind) for text in _stated(record, kind)}
    terms: list[dict[str, str]] = yaml.safe_load((RECORDS / "vocabulary.yml").read_text(encoding="utf-8"))
    texts |= {"zł"} | {term["label_en"] for term in terms if term["set"] == "voivodeship"}
    return re.compile("|".join(rf"(?<!\w){re.escape(text)}(?!\w)" for text in sorted(texts, key=len, reverse=True)))


def _stated(value: object, kind: str) -> Iterable[str]:
    if isinstance(value, str):
        yield " ".join(value.split())
        yield from re.findall("„([^”]+)”", value)  # what a programme is called for short
    elif isinstance(value, list):
        for one in value:
            yield from _stated(one, kind)
    elif isinstance(value, dict):
        for key, one in value.items():
            if not (
                key.endswith(("_pl", "_en")) or key in ("note", "evidence") or (key, kind) == ("title", "contacts")
            ):
                yield from _stated(one, kind)


@cache
def foreign_text(language: str) -> re.Pattern[str]:
    """What only the other language says: its messages, and the labels of its terms."""
    other = "pl" if language == "en" else "en"
    terms: list[dict[str, str]] = yaml.safe_load((RECORDS / "vocabulary.yml").read_text(encoding="utf-8"))
    own, theirs = ({*_texts(code), *(term[f"label_{code}"] for term in terms)} for code in (language, other))
    return re.compile("|".join(_pattern(text) for text in theirs - own - names() if _telling(text)))


@cache
def names() -> set[str]:
    """What records are called: names and titles stay as their sources have them, in either language."""
    kinds = ("places", "programmes", "organisations", "sources", "contacts")
    found = (record.get(key) for kind in kinds for record in recorded(kind) for key in ("name", "title"))
    return {text for text in found if text}


def _texts(language: str) -> Iterable[str]:
    for message in messages(language).values():
        yield from message.values() if isinstance(message, dict) else [message]


def _telling(text: str) -> bool:
    """Whether a text has words of its own, and not only between two placeholders."""
    if text.startswith("{") and text.endswith("}"):
        return False
    return bool(re.search(r"[^\W\d_]{3}", "".join(part for part, *_ in string.Formatter().parse(text))))


def _pattern(text: str) -> str:
    parts = string.Formatter().parse(" ".join(text.split()))
    return "".join(re.escape(part) + (".+?" if name is not None else "") for part, name, *_ in parts)


def test_the_language_switch_keeps_page_and_filters() -> None:
    app = opened("programy", city="wroclaw", status="ended")
    found = ids_in_links(app, "program")
    app.segmented_control[0].set_value("en").run()
    assert headings(app) == (["Programmes"], ["Who works with the local community, where and for whom?"])
    assert dict(app.query_params) == {"city": "wroclaw", "status": "ended", "lang": "en"}
    assert ids_in_links(app, "program") == found


def test_an_unknown_programme_is_said_plainly() -> None:
    app = opened("program", id="nie-ma-takiego")
    assert headings(app) == (["Nie ma takiego programu"], ["Adres prowadzi do programu, którego nie znamy."])
    assert "Nie znamy programu „nie-ma-takiego”." in text(app)
    assert ("Wszystkie programy", "./programy") in links(app)


@both_languages
def test_people_whom_sources_name_stand_on_the_page_of_the_programme(language: str) -> None:
    """With the year in which a source last names them, or that no source is dated; and not among the contacts."""
    told = {"pl": ("w {}", "ok. {}", "bez daty"), "en": ("in {}", "in about {}", "undated")}[language]
    people = {contact.id: contact.person for entry in load(RECORDS).of(Contact) if (contact := entry.record).person}
    for programme, who, when in (
        ("warszawa-mlyn-na-woli", "wola-aleksander-wichowski", told[1].format(2018)),
        ("wroclaw-cal-szczepin", "wroclaw-cal-szczepin-joanna-klima", told[0].format(2025)),
        ("warszawa-wlochy-zespol-mal", "wlochy-marlena-piekarska-olszowka", told[2]),
    ):
        app = opened("program", id=programme, lang=language)
        assert f"{when}: {people[who]}" in text(app)
        assert {"pl": "Osoby wymienione w źródłach", "en": "People named in sources"}[language] in said(app, "h2")
        assert people[who] not in said(app, "h3")
        assert people[who] not in text(opened("kontakty", all="1", lang=language))


@pytest.mark.parametrize(("language", "told"), [("pl", "telefon jednostki: "), ("en", "the unit's number: ")])
def test_who_has_no_channel_has_the_number_of_the_unit_beside_it(language: str, told: str) -> None:
    app = opened("kontakty", id="starachowice-andrzej-jacek-tarnowski", lang=language)
    assert ("41 274 71 92", "tel:+48412747192;ext=240") in links(app)
    assert [badge.startswith(told) for badge in said(app, "span", "badge")] == [True]


def test_an_unknown_source_is_said_plainly() -> None:
    app = opened("zrodla", id="nie-ma-takiego")
    assert "Nie znamy źródła „nie-ma-takiego”." in text(app)
    assert ("Wszystkie źródła", "./zrodla") in links(app)


@pytest.mark.parametrize(
    ("page", "params", "everything"),
    [
        ("kontakty", {}, ("Wszystkie kontakty", "./kontakty")),
        ("aktywnosc", {"view": "figures"}, ("Wszystkie liczby", "./aktywnosc?view=figures")),
        ("zrodla", {"view": "differences"}, ("Wszystkie różnice", "./zrodla?view=differences")),
    ],
)
def test_an_unknown_record_is_said_plainly(page: str, params: dict[str, str], everything: tuple[str, str]) -> None:
    app = opened(page, id="nie-ma-takiego", **params)
    assert "Nie znamy zapisu „nie-ma-takiego”." in text(app)
    assert everything in links(app)


@pytest.mark.parametrize(("language", "told"), [("pl", "Wydawca nie podano"), ("en", "Publisher not stated")])
def test_a_publisher_whom_nobody_knows_is_left_out(language: str, told: str) -> None:
    unknown = [record["id"] for record in recorded("sources") if "publisher" not in record]
    assert set(unknown) == {"klub-manhattan-pozniej", "doczz-ewaluacja-domow-sasiedzkich-2016"}
    lang = {"lang": "en"} if language == "en" else {}
    assert told in text(opened("zrodla", id="klub-manhattan-pozniej", **lang))
    assert "None" not in text(opened("program", id="starachowice-klub-manhattan", **lang))


@pytest.mark.parametrize(("language", "role"), [("pl", "koordynatorka OSL"), ("en", "coordinator")])
def test_an_english_page_names_the_role_of_a_contact_and_no_polish_title(language: str, role: str) -> None:
    app = opened("kontakty", id="targowek-izabela-drzazga", **({"lang": "en"} if language == "en" else {}))
    assert said(app, "p", "over")[1].startswith(f"{role} · ")


def test_the_codebook_says_that_its_meanings_are_english_and_marks_them() -> None:
    page = "\n".join(element.value for element in drawn("zrodla codebook", "pl").html)
    assert "Znaczenia są po angielsku" in page
    assert '<span lang="en">The controlled terms.</span>' in page
    assert '<td data-label="Znaczenie" lang="en">' in page
    assert '<td data-label="Po polsku" lang="pl">' in page


def test_a_group_of_unknown_time_stands_as_such_and_not_as_reached_now() -> None:
    app = opened("aktywnosc", view="groups", city="wroclaw")
    (about,) = [told for told in said(app, "p", "muted") if told.startswith("W polu")]
    assert "● obecnie, ○ w przeszłości, ? dziś nie wiadomo." in about
    cells = [told for told, href in links(app) if "group=families" in href]
    assert cells == ["1○", "1?"]


@pytest.mark.parametrize(
    ("language", "counted", "told"), [("pl", "ok., 1 źródło", True), ("en", "inferred, 1 source", False)]
)
def test_what_is_inferred_says_so_and_a_polish_page_says_why(language: str, counted: str, told: bool) -> None:
    """Notes are in Polish: an English page leaves them to the export."""
    programme = "starachowice-plan-osl-2023-2024"
    (record,) = (record for record in recorded("programmes") if record["id"] == programme)
    (why,) = (each["note"] for each in record["evidence"] if each["where"] == "inferred")
    shown = [node.text for node in nodes(opened("program", id=programme, lang=language))]
    assert shown.count(counted) == 1
    assert (why in shown) is told
