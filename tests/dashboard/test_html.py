"""What comes from outside stands in HTML as text, whatever it holds."""

import re
from dataclasses import fields
from html.parser import HTMLParser
from typing import Any

import pytest
from jinja2 import UndefinedError, nodes
from markupsafe import Markup

from dashboard.components.cards import card
from dashboard.components.charts import RankingBar, heat, ranking
from dashboard.components.comparison import FactCell, FactLine, FactRow, SubjectHead, beside
from dashboard.components.differences import difference
from dashboard.components.evidence import evidence
from dashboard.components.html import dot, fold, join, link, listing, said_in, stated, tag
from dashboard.components.matrix import MatrixRow, matrix
from dashboard.components.overview import totals
from dashboard.components.page import drawn
from dashboard.components.poland_map import Pin, poland
from dashboard.components.search import also, remarks, why
from dashboard.components.tables import Group, TableColumn, facts, table
from dashboard.components.templates import TEMPLATES, macros
from dashboard.components.upload import announced, upload
from dashboard.components.week import WeekSlot, week
from dashboard.i18n import words_of
from osl_data.queries.contacts import ContactRow, EmailRow, Link, PhoneRow, WebRow
from osl_data.queries.sources import DisagreementRow, EvidenceRow
from osl_data.search.explaining import Match
from osl_data.search.finding import OWN_ADDRESS, Answer, Result
from osl_data.text.opening import Opening
from osl_data.wording.contacts import ContactEntry, Disputed, Number
from osl_data.wording.labels import Labels
from osl_data.wording.report import Report
from tests.dashboard.outline import drawing_of

EVIL = "'\"><script>alert(1)</script>& onclick=alert(1)"
SAFE = "&#39;&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp; onclick=alert(1)"
OURS = {"alt", "aria-hidden", "aria-label", "class", "colspan", "cx", "cy", "d", "data-copy", "data-done", "data-focus"}
OURS |= {"data-go", "data-hit", "data-label", "data-mark", "data-osl-landmark", "data-page", "font-size"}
OURS |= {"font-weight", "href", "id", "lang", "loading", "r", "rel", "role", "scope", "src", "style", "target"}
OURS |= {"text-anchor", "title", "type", "viewbox", "x", "y"}
"""The attributes that templates write."""

WORDS = words_of("pl")
HREFS = {EVIL: EVIL}


def evil(model: Any, **given: Any) -> Any:
    """A record with that text in each field that is not given."""
    return model(**row(model) | given)


def row(model: Any) -> dict[str, Any]:
    """The same as it comes from the database."""
    return {field.name: EVIL for field in fields(model)}


class Reader(HTMLParser):
    """The elements and attributes of a piece of HTML, and how often the text from outside stands in it."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.times = 0
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.times += sum((value or "").count(EVIL) for _, value in attrs)

    def handle_data(self, data: str) -> None:
        self.times += data.count(EVIL)


def the_card(*, mail: bool) -> Markup:
    held: dict[str, Any] = {"phones": [], "addresses": [], "hours": [], "unit_phone": None}
    held |= {"emails": [row(EmailRow)], "web": [row(WebRow)], "programmes": [row(Link)], "disputes": []}
    contact = evil(ContactRow, unit="ZTPS", **held)
    entry = evil(
        ContactEntry,
        contact=contact,
        areas=(EVIL,),
        numbers=(evil(Number, phone=evil(PhoneRow)),),
        unit_number=evil(Number, phone=evil(PhoneRow)),
        addresses=(EVIL,),
        hours=(EVIL,),
        disputes=(evil(Disputed),),
    )
    now = Opening("closed", holiday=EVIL)
    report = evil(Report) if mail else evil(Report, mailto=None)
    return card(entry, [source()], WORDS, HREFS, now=now, report=report, why=EVIL)


def source() -> Any:
    return evil(EvidenceRow, locator=f"line {EVIL}")


def disagreement() -> Markup:
    claim = {"source": EVIL, "title": EVIL, "publisher": EVIL, "locator": f"line {EVIL}", "published": EVIL}
    claim |= {"published_inferred": EVIL, "not_before": EVIL, "states_pl": EVIL, "states_en": EVIL}
    record = {"id": EVIL, "kind": EVIL, "city": "x", "title_pl": EVIL, "title_en": EVIL}
    found = evil(DisagreementRow, types=[EVIL], records=[record, record], claims=[claim])
    return difference(found, WORDS, Labels(WORDS, (), ()), HREFS)


def result(**given: Any) -> Any:
    match = Match("role", f"a{EVIL}b", "exact", ((0, 1), (1, 1 + len(EVIL))))
    return evil(Result, kind="programme", matched=(match,), notes=(OWN_ADDRESS,), **given)


def compared() -> Markup:
    lines = (FactLine(EVIL), FactLine(EVIL, EVIL))
    cells = (FactCell(lines), FactCell(lines, lines))
    rows: list[FactRow | Group] = [Group(EVIL, EVIL), FactRow(EVIL, cells, differs=True, inner=True)]
    return beside([evil(SubjectHead, share=0.5), evil(SubjectHead, share=None)], rows, EVIL, WORDS)


def map_of_poland() -> str:
    """What the script of the page puts into the map's place."""
    return drawing_of(poland([evil(Pin, lat=52, lon=21, position=1, weight=1)], EVIL))


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (tag("p", EVIL, None, Markup("<b>")), f"<p>{SAFE}<b></p>"),
        (tag("p", css=EVIL), f'<p class="{SAFE}"></p>'),
        (join([EVIL, Markup("<i>"), None], EVIL), f"{SAFE}{SAFE}<i>"),
        (link(EVIL, EVIL, css=EVIL, title=EVIL), f'<a href="{SAFE}" class="{SAFE}" title="{SAFE}">{SAFE}</a>'),
        (link(f"./{EVIL}", Markup("<b>")), f'<a href="./{SAFE}" data-go><b></a>'),
        (
            link(f"https://{EVIL}", EVIL),
            f'<a href="https://{SAFE}" target="_blank" rel="noopener noreferrer">{SAFE}</a>',
        ),
        (said_in(EVIL, EVIL), f'<span lang="{SAFE}">{SAFE}</span>'),
        (stated(EVIL, WORDS), SAFE),
        (listing([EVIL, Markup("<b>")]), f'<ul class="plain"><li>{SAFE}</li><li><b></li></ul>'),
        (fold(EVIL, EVIL), f"<details><summary>{SAFE}</summary>{SAFE}</details>"),
        (facts([(EVIL, EVIL)]), f'<table class="facts"><tbody><tr><th>{SAFE}</th><td>{SAFE}</td></tr></tbody></table>'),
        (announced(EVIL, None, Markup("<b>")), f'<div role="status">{SAFE}<b></div>'),
    ],
)
def test_text_is_escaped_once_and_html_is_not(made: Markup, found: str) -> None:
    assert made == found
    assert isinstance(made, Markup)


def test_cells_and_headings_of_a_table_are_escaped() -> None:
    columns = [TableColumn(EVIL), TableColumn(EVIL, number=True, language=EVIL)]
    made = table(columns, [[EVIL, Markup("<b>1</b>")], Group(EVIL, EVIL)], caption=EVIL)
    assert made == (
        f'<div class="wide"><table class="stack"><caption>{SAFE}</caption>'
        f'<thead><tr><th scope="col">{SAFE}</th><th class="num" scope="col">{SAFE}</th></tr></thead>'
        f'<tbody><tr><td>{SAFE}</td><td class="num" data-label="{SAFE}" lang="{SAFE}"><b>1</b></td></tr>'
        f'<tr class="group"><th colspan="2" scope="rowgroup">{SAFE}<div class="small">{SAFE}</div></th></tr></tbody>'
        "</table></div>"
    )


@pytest.mark.parametrize(
    ("made", "times"),
    [
        pytest.param(the_card(mail=True), 51, id="card"),
        pytest.param(the_card(mail=False), 52, id="card without mail"),
        pytest.param(ranking([RankingBar(EVIL, 0.5, EVIL)], EVIL), 3, id="ranking"),
        pytest.param(heat([(EVIL, [(EVIL, 0.5), (EVIL, None)])], [EVIL], EVIL), 5, id="heat"),
        pytest.param(compared(), 23, id="comparison"),
        pytest.param(disagreement(), 14, id="difference"),
        pytest.param(evidence([source()], WORDS, HREFS, EVIL), 11, id="evidence"),
        pytest.param(
            matrix(
                [MatrixRow(EVIL, EVIL, EVIL)],
                {EVIL: EVIL, "": EVIL},
                {(EVIL, EVIL): {EVIL: 1}},
                {(EVIL, EVIL): EVIL},
                {EVIL: EVIL},
                WORDS,
                EVIL,
            ),
            7,
            id="matrix",
        ),
        pytest.param(totals([(EVIL, EVIL, EVIL), (EVIL, EVIL, "")]), 5, id="totals"),
        pytest.param(macros("page").heading(EVIL, EVIL), 2, id="heading"),
        pytest.param(macros("page").watermark(EVIL, EVIL), 2, id="watermark"),
        pytest.param(map_of_poland(), 4, id="map"),
        pytest.param(why(result(), WORDS), 1, id="why"),
        pytest.param(remarks(Answer(EVIL, (), EVIL, True, True), WORDS, EVIL), 2, id="remarks"),
        pytest.param(also([result(), result(id="x")], HREFS, {EVIL: EVIL}, WORDS), 5, id="also"),
        pytest.param(week([evil(WeekSlot, lines=(EVIL,), position=1)], {EVIL: EVIL, "": EVIL}, WORDS), 7, id="week"),
    ],
)
def test_a_component_keeps_text_from_outside_as_text(made: str, times: int) -> None:
    read = Reader(made)
    assert "script" not in read.elements
    assert read.attributes - OURS == set()
    assert read.times == times


def test_text_in_the_landmark_is_escaped_and_its_script_is_not() -> None:
    made = macros("page").landmark(WORDS, EVIL, True, '{"a": "<b>"}', Markup("if (a < b) {}"))
    assert made == (
        f'<div class="osl" data-osl-landmark="end" lang="pl" data-page="{SAFE}" data-focus="search"'
        ' data-instead="{&#34;a&#34;: &#34;&lt;b&gt;&#34;}">'
        f'<p class="small muted">{WORDS("foot")}</p></div>'
        "<script>if (a < b) {}</script>"
    )


def test_words_in_the_style_of_the_upload_cannot_end_it(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    monkeypatch.setattr("streamlit.html", drawn.append)
    upload("file", "x", {"choose": '</style>"\\\n;'})
    assert drawn == [r'<style>:root { --upload-choose: "\3c /style\3e \22 \5c \a ;"; }</style>']


@pytest.mark.parametrize("name", TEMPLATES.list_templates(extensions=["html"]))
def test_no_template_turns_escaping_off_or_leaves_an_attribute_unquoted(name: str) -> None:
    assert TEMPLATES.loader is not None
    source, _, _ = TEMPLATES.loader.get_source(TEMPLATES, name)
    parsed = TEMPLATES.parse(source)
    assert [each.name for each in parsed.find_all(nodes.Filter) if each.name in ("safe", "xmlattr", "urlize")] == []
    assert [*parsed.find_all((nodes.ScopedEvalContextModifier, nodes.EvalContextModifier))] == []
    tokens = [(kind, value) for _, kind, value in TEMPLATES.lex(source)]
    html = "".join(value if kind == "data" else "{}" if kind == "variable_end" else "" for kind, value in tokens)
    assert re.findall(r"<[^<>]*=(?!\")[^<>]*>", re.sub(r'"[^"]*"', '""', html)) == []


def test_a_value_that_is_not_there_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        TEMPLATES.from_string("{{ found.nothing }}").render(found=Link("a", "b"))


@pytest.mark.parametrize(("position", "colour"), [(0, 0), (3, 3), (4, 0), (5, 1)])
def test_a_city_has_one_of_four_colours(position: int, colour: int) -> None:
    assert dot(position) == f'<span class="dot c{colour}" aria-hidden="true"></span>'


def test_the_script_at_the_foot_of_a_page_may_run(monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[dict[str, bool]] = []
    monkeypatch.setattr("streamlit.html", lambda _, **more: given.append(more))
    drawn(WORDS, "przeglad")
    assert given == [{"unsafe_allow_javascript": True}]
