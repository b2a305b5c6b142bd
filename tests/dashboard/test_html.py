"""What comes from outside stands in HTML as text, whatever it holds."""

import pytest
from markupsafe import Markup

from dashboard.components.html import join, link, tag
from dashboard.components.tables import Column, Group, facts, table

EVIL = '"><script>alert(1)</script>&'
SAFE = "&#34;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;"


@pytest.mark.parametrize(
    ("made", "found"),
    [
        (tag("p", EVIL, None, Markup("<b>")), f"<p>{SAFE}<b></p>"),
        (tag("p", css=EVIL), f'<p class="{SAFE}"></p>'),
        (join([EVIL, Markup("<i>"), None], EVIL), f"{SAFE}{SAFE}<i>"),
        (link(EVIL, EVIL, title=EVIL), f'<a href="{SAFE}" title="{SAFE}">{SAFE}</a>'),
        (facts([(EVIL, EVIL)]), f'<table class="facts"><tbody><tr><th>{SAFE}</th><td>{SAFE}</td></tr></tbody></table>'),
    ],
)
def test_text_is_escaped_once_and_html_is_not(made: Markup, found: str) -> None:
    assert made == found
    assert isinstance(made, Markup)


def test_cells_and_headings_of_a_table_are_escaped() -> None:
    columns = [Column(EVIL), Column(EVIL, number=True, language=EVIL)]
    made = table(columns, [[EVIL, Markup("<b>1</b>")], Group(EVIL, EVIL)], caption=EVIL)
    assert "<script" not in made
    assert f'<td class="num" data-label="{SAFE}" lang="{SAFE}"><b>1</b></td>' in made
    assert made.count(SAFE) == 8
