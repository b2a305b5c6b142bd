"""Contacts as cards, on every page that shows some: with evidence, whether it is open now, and a ready report."""

import os
from collections.abc import Callable, Sequence

from dashboard.components.cards import card
from dashboard.components.html import Html, tag
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from osl_data.queries import sources
from osl_data.text import clock
from osl_data.text.opening import opening
from osl_data.wording.contacts import ContactEntry
from osl_data.wording.report import report

REPORT_TO = "OSL_REPORT_EMAIL"
"""The environment variable with the address that reports of errors go to."""


def card_list(
    frame: Frame,
    entries: Sequence[ContactEntry],
    css: str = "cards",
    why: Callable[[str], Html | None] = lambda _: None,
) -> Html:
    """The cards of some contacts.

    Args:
        css: classes of what holds them.
        why: by the id of a contact, why it stands there.
    """
    words, hrefs, now = frame.words, Hrefs(frame), clock.now()
    evidence = sources.by_record(ask(sources.evidence, tuple(entry.contact.id for entry in entries)))
    cards = []
    for entry in entries:
        id_ = entry.contact.id
        cards.append(
            card(
                entry,
                evidence[id_],
                words,
                hrefs,
                now=opening([each.rule for each in entry.contact.hours], now, words.language),
                report=report(id_, entry.who, evidence[id_], words, os.environ.get(REPORT_TO)),
                why=why(id_),
            )
        )
    return tag("div", *cards, css=css)
