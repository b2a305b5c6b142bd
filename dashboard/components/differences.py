"""Disagreements: claims side by side, nothing chosen."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dashboard.components.templates import macros
from dashboard.i18n import Words
from osl_data.queries.sources import DisagreementRow
from osl_data.wording.evidence import dates, locator
from osl_data.wording.labels import Labels

_macros = macros("differences")


def difference(found: DisagreementRow, words: Words, labels: Labels, hrefs: Mapping[str, str]) -> Markup:
    """One disagreement: subject, kind, what each source states, and what to make of it."""
    kinds = [labels.term("disagreement_type", code) for code in found.types]
    if not found.certain:
        kinds.append(words("difference.uncertain"))
    records = [(hrefs[r["id"]], _record(r, found.city, words, labels)) for r in found.records if r["id"] in hrefs]
    return _macros.difference(
        title=words.pick(found.title_pl, found.title_en),
        about=" · ".join([labels.place(found.city), *kinds]),
        claims=[_claim(claim, words, hrefs) for claim in found.claims],
        note=words.pick(found.note_pl, found.note_en),
        records=records,
        words=words,
    )


def _record(record: Mapping[str, Any], city: str, words: Words, labels: Labels) -> str:
    title = words.pick(record["title_pl"], record["title_en"])
    return title if record["city"] == city else words("place.in_city", place=title, city=labels.place(record["city"]))


def _claim(claim: Mapping[str, Any], words: Words, hrefs: Mapping[str, str]) -> dict[str, str | None]:
    return {
        "states": words.pick(claim["states_pl"], claim["states_en"]),
        "href": hrefs[claim["source"]],
        "title": claim["title"],
        "publisher": claim["publisher"],
        "locator": locator(claim["locator"], words),
        "dates": dates(claim["published"], claim["published_inferred"], claim["not_before"], words),
    }
