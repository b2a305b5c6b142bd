"""What a search says beside its results: why each was found, what else there is, and what was perhaps meant."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.components.html import Html, join, link, tag
from dashboard.i18n import Words
from osl_data.search.explaining import Match
from osl_data.search.finding import OWN_ADDRESS, Answer, Result


def why(result: Result, words: Words) -> Markup:
    """Why a record was found: the field, its text with the matching part marked, and how it matched."""
    said = [
        Markup('{}: {} <span class="muted">({})</span>').format(
            words(f"match.{match.field}"), marked(match), words(f"search.how.{match.how}")
        )
        for match in result.matched
    ]
    own = tag("p", words("search.own_address"), css="small") if OWN_ADDRESS in result.notes else None
    return join([tag("p", join(said, "; "), css="small why"), own])


def marked(match: Match) -> Markup:
    """A text with its matching parts marked."""
    parts: list[Html] = []
    end = 0
    for start, stop in match.spans:
        parts += [match.text[end:start], tag("mark", match.text[start:stop])]
        end = stop
    return join([*parts, match.text[end:]])


def remarks(answer: Answer, words: Words, suggested: str | None) -> Markup:
    """What has to be said of a search as a whole; `suggested` is the link that searches for what was perhaps meant."""
    suggestion = words("search.suggestion", text="\0").split("\0") if answer.suggestion and suggested else None
    return join(
        [
            tag("p", words("search.cut"), css="muted") if answer.cut else None,
            tag("p", words("search.partial"), css="muted") if answer.partial else None,
            tag("p", suggestion[0], link(suggested or "", tag("b", answer.suggestion)), suggestion[1])
            if suggestion
            else None,
        ]
    )


def also(results: Sequence[Result], hrefs: Mapping[str, str], cities: Mapping[str, str], words: Words) -> Markup:
    """Other kinds of records that were found, a line each: what, its name, its city, why."""
    lines = (
        tag(
            "li",
            Markup('<span data-hit>{}</span> <span class="muted">{}</span>').format(
                link(hrefs[result.id], result.title) if result.id in hrefs else result.title,
                " · ".join(filter(None, (words(f"kind.{result.kind}"), cities.get(result.city or "")))),
            ),
        )
        for result in results
    )
    return tag("section", tag("h2", words("search.also")), tag("ul", *lines, css="plain"))
