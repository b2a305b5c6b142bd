"""What a search says beside its results: why each was found, what else there is, and what was perhaps meant."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.components.templates import macros
from dashboard.i18n import Words
from osl_data.search.explaining import Match
from osl_data.search.finding import OWN_ADDRESS, Answer, Result

_macros = macros("search")


def why(result: Result, words: Words) -> Markup:
    """Why a record was found: the field, its text with the matching part marked, and how it matched."""
    matched = [(match, _parts(match, words)) for match in result.matched]
    return _macros.why(matched, OWN_ADDRESS in result.notes, words)


def _parts(match: Match, words: Words) -> list[tuple[str, str]]:
    """A text as pairs: what does not match, and the matching part after it.

    The label of a term, before what somebody calls it, is Polish: who reads English sees only what matched.
    """
    parts = []
    label, told, _ = match.text.partition(": ")
    end = len(label + told) if match.field == "synonym" and words.pick("", told) else 0
    for start, stop in match.spans:
        parts.append((match.text[end:start], match.text[start:stop]))
        end = stop
    return [*parts, (match.text[end:], "")]


def remarks(answer: Answer, words: Words, suggested: str | None) -> Markup:
    """What has to be said of a search as a whole; `suggested` is the link that searches for what was perhaps meant."""
    around = words("search.suggestion", text="\0").split("\0")
    return _macros.remarks(answer, suggested, around, words)


def also(results: Sequence[Result], hrefs: Mapping[str, str], cities: Mapping[str, str], words: Words) -> Markup:
    """Other kinds of records that were found, a line each: what, its name, its city, why."""
    return _macros.also(results, hrefs, cities, words)
