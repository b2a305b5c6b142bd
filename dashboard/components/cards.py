"""A contact as a card, phone first."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from dashboard.components.evidence import Stating, evidence
from dashboard.components.html import Html
from dashboard.components.templates import macros
from dashboard.i18n import Words
from osl_data.text.clock import WARSAW
from osl_data.text.opening import Opening
from osl_data.wording.contacts import ContactEntry
from osl_data.wording.report import Report

_macros = macros("cards")


def card(
    entry: ContactEntry,
    items: Sequence[Stating],
    words: Words,
    hrefs: Mapping[str, str],
    *,
    now: Opening,
    report: Report,
    why: Html | None = None,
) -> Markup:
    """One contact: where, who, the number large, other ways, what can be done with it, and the evidence that unfolds.

    Args:
        items: evidence for the contact.
        hrefs: id of a source, programme or disagreement → link.
        now: whether its hours say that it is open.
        report: a ready report of an error in it.
        why: why it was found.
    """
    contact = entry.contact
    below = (entry.role, contact.unit if contact.unit != entry.who else None)
    return _macros.card(
        entry,
        where=" · ".join([entry.city, *entry.areas]),
        below=" · ".join(part for part in below if part),
        now=_now(now, words),
        opened=now.state == "open" and not entry.hours_age,
        holiday=now.holiday,
        evidence=evidence(items, words, hrefs),
        report=report,
        why=why or "",
        words=words,
        hrefs=hrefs,
    )


def _now(now: Opening, words: Words) -> str:
    """Whether it is open, until when, or when it opens next; nothing where nobody knows."""
    if now.state == "unknown":
        return ""
    if now.state == "open":
        return words("open.now", until=f"{now.until.astimezone(WARSAW):%H:%M}") if now.until else words("open.on")
    if now.next_opening:
        return words("open.next", when=words.moment(now.next_opening.astimezone(WARSAW)))
    return words("open.closed")
