"""Text from outside, as Streamlit's Markdown and Plotly show it unchanged. A browser reads it in `tests/browser`."""

import pytest

from dashboard.components.plain import plain, plain_label


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Bielsko-Biała",
        "Klub „Ala” (2. piętro), ul. 3 Maja 5/7; 100%!",
        "od 10:30 do 12",
        "Uwaga: pies",
        "a|b",
        "A+",
        "x#",
    ],
)
def test_text_that_needs_nothing_stays_as_it_is(text: str) -> None:
    assert plain(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("![x](http://a)", r"!\[x\](http\::small[]//a)"),
        ("*a* _b_ `c` ~d~ $e$ <f> &amp; \\ {g}", r"\*a\* \_b\_ \`c\` \~d\~ \$e\$ \<f> \&amp; \\ \{g}"),
        ("- a - b", r"\- a - b"),
        ("# a", r"\# a"),
        ("> a", r"\> a"),
        ("+ a", r"\+ a"),
        ("1. a 2. b", r"1\. a 2. b"),
        ("12) a", r"12\) a"),
        (":material/home:", r"\::small[]material/home:"),
        (":smile: :+1: :100: a:5", r"\::small[]smile: \::small[]+1: \::small[]100: a:5"),
        ("a@b.pl www.a.pl WWW.a.pl", "a@:small[]b.pl www:small[].a.pl WWW:small[].a.pl"),
        ("a -> b <- c -- d >= e ~= f", r"a -:small[]> b \<:small[]- c -:small[]- d >:small[]= e \~:small[]= f"),
        ("  a \n\n\t b\u00a0c ", "a b\u00a0c"),
    ],
)
def test_what_would_be_read_as_more_is_text(text: str, shown: str) -> None:
    assert plain(text) == shown


def test_plotly_reads_no_element() -> None:
    assert plain_label("<a href='x'>\"A&amp;B\"</a>") == "&lt;a href='x'&gt;\"A&amp;amp;B\"&lt;/a&gt;"
