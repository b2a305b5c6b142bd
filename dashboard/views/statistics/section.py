"""Statistics of activity registers, for managers: how our own work develops. Figures of sources are not among them."""

from contextlib import suppress

import streamlit as st

from dashboard.access import suppress_below
from dashboard.components.empty import empty
from dashboard.components.html import Html, join, link, show, tag
from dashboard.components.overview import totals
from dashboard.components.picking import choice
from dashboard.components.upload import progress
from dashboard.data import ask, ask_register, has_register, prepare_register, register_entries
from dashboard.frame import Frame
from dashboard.views.statistics.charts import SHOWS, TOTALS, Locals
from dashboard.views.statistics.phrases import Rows, amount
from osl_data.keeping.journal import JournalError, in_effect, troubles
from osl_data.statistics import questions
from osl_data.statistics.releasing import base_of
from osl_data.statistics.selecting import event_filters
from osl_data.statistics.summing import Sums
from osl_data.store import home


def available(frame: Frame) -> bool:
    """Whether there is something to show: a register, or a link that asks for one."""
    try:
        return has_register() or frame.local("view") == "register"
    except (JournalError, OSError):
        return True


def prepare(frame: Frame) -> None:
    """Make what the statistics are computed from, if missing, and show how far that is; `draw` tells a trouble."""
    place = st.empty()
    with suppress(JournalError, OSError):
        if has_register():
            prepare_register(progress(place, lambda _: frame.words("rejestry.step.preparing")))
    place.empty()


def draw(frame: Frame) -> Locals:
    """Draw what is asked for; gives the parameters of this view."""
    words = frame.words
    prepare(frame)
    try:
        if not has_register():
            link_ = link(frame.href("rejestry"), words("stat.none.link"))
            show(tag("div", tag("p", words("stat.none")), tag("p", link_), css="empty"))
            return {}
        if troubles(home.registers()):
            show(tag("p", words("stat.incomplete"), css="caution"))
        return _statistics(frame)
    except (JournalError, OSError):
        show(tag("p", words("stat.broken"), css="caution"))
        return {}


def _statistics(frame: Frame) -> Locals:
    words = frame.words
    rows = Rows(frame, ask(event_filters, frame.filters), base_of(suppress_below()))
    whole = ask_register(questions.total, rows.filters, none_below=rows.below)
    show(tag("p", words("stat.about"), css="caution"))
    if not whole.events:
        empty(words, words("stat.released.empty" if rows.below else "aktywnosc.register.empty"))
        return {}
    if rows.below:
        show(tag("p", words("stat.released.about", base=rows.below), css="small muted"))
    show(totals(_totals(frame, whole)))
    shown = choice("show", tuple(SHOWS), frame.local("show"), lambda code: words(f"stat.{code}"), words("stat.show"))
    local = SHOWS[shown](rows)
    show(tag("p", _origin(frame, rows.below), css="small muted"))
    return {"show": shown if shown != next(iter(SHOWS)) else None, **local}


def _totals(frame: Frame, whole: Sums) -> list[tuple[Html, Html, str]]:
    """Large numbers: events, then each measure with how many events state it."""
    words = frame.words
    found: list[tuple[Html, Html, str]] = [(words.noun("n.events", whole.events), words.number(whole.events), "")]
    for name in TOTALS:
        said = words("stat.in", stated=words.number(whole.measure(name).stated), events=words.number(whole.events))
        what = join([words(f"stat.metric.{name}"), tag("div", said, css="small muted")])
        shown: Html = amount(whole, name, words)
        found.append((what, shown if getattr(whole, name) is not None else tag("span", shown, css="none"), ""))
    return found


def _origin(frame: Frame, below: int) -> Html:
    """Which files the numbers come from, with a link to their list."""
    words = frame.words
    found = in_effect(list(register_entries()))
    about = ask_register(questions.about, none_below=below)
    first, last = (words.date(day.isoformat()) if day else words("not_stated") for day in (about.first, about.last))
    imports = link(frame.href("rejestry"), words.count("n.imports", len(found)))
    said = words("stat.from", imports="\0", events=words.count("n.events", about.events), days=f"{first} – {last}")
    before, _, after = said.partition("\0")
    return join([before, imports, after])
