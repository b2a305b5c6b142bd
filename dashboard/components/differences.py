"""Disagreements: claims side by side, nothing chosen."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from dashboard.components.html import join, link, tag
from dashboard.i18n import Words
from osl_data.queries.sources import Disagreement
from osl_data.wording.evidence import dates, locator
from osl_data.wording.labels import Labels


def difference(found: Disagreement, words: Words, labels: Labels, hrefs: Mapping[str, str]) -> Markup:
    """One disagreement: subject, kind, what each source states, and what to make of it."""
    kinds = [labels.term("disagreement_type", code) for code in found.types]
    if not found.certain:
        kinds.append(words("difference.uncertain"))
    records = [link(hrefs[r["id"]], _record(r, found.city, words, labels)) for r in found.records if r["id"] in hrefs]
    return tag(
        "div",
        tag("h3", words.pick(found.title_pl, found.title_en)),
        tag("p", labels.place(found.city), " · ", " · ".join(kinds), css="over"),
        tag("div", *(_claim(claim, words, hrefs) for claim in found.claims), css="claims"),
        tag("p", words.pick(found.note_pl, found.note_en)),
        tag("p", words("difference.about"), " ", join(records, ", "), css="small muted") if records else None,
        css="block",
    )


def _record(record: Mapping[str, Any], city: str, words: Words, labels: Labels) -> str:
    title = words.pick(record["title_pl"], record["title_en"])
    return title if record["city"] == city else words("place.in_city", place=title, city=labels.place(record["city"]))


def _claim(claim: Mapping[str, Any], words: Words, hrefs: Mapping[str, str]) -> Markup:
    dated = dates(claim["published"], claim["published_inferred"], words)
    return tag(
        "div",
        tag("p", words.pick(claim["states_pl"], claim["states_en"])),
        tag(
            "p",
            link(hrefs[claim["source"]], claim["title"]),
            Markup(" · {} · {}<br>{}").format(claim["publisher"], locator(claim["locator"], words), dated),
            css="small muted",
        ),
    )
