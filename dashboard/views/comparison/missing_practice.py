"""Czego u nas nie widać: what is done in places of the same kind and no source states of one, and whom to call."""

from collections.abc import Sequence

from dashboard import frame as frames
from dashboard.components.html import Html, fold, join, link, listing, show, tag
from dashboard.components.picking import several, single
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from osl_data.queries import contacts
from osl_data.queries.comparison import Subject, likeness
from osl_data.queries.comparison.likeness import Doer, Gap
from osl_data.queries.contacts import ContactRow
from osl_data.queries.filters import Filters
from osl_data.text.phones import format_national

SHOWN = 3
"""So many places, and contacts of one programme, stand in a row before they fold."""


def chosen(frame: Frame, offered: dict[str, str], picked: Sequence[str]) -> str | None:
    """The place to look at: its own choice, else the first of those that are compared."""
    first = next((id_ for id_ in picked if id_ in offered), None)
    words = frame.words
    return single(
        "about", offered, frame.local("about") or first, words("porownanie.about"), words("porownanie.choose.hint")
    )


def among(frame: Frame, about: str, offered: dict[str, str]) -> list[str]:
    """Which places of the kind to compare with; none means all."""
    others = set(ask(likeness.comparable, about))
    options = {id_: label for id_, label in offered.items() if id_ in others}
    current = (frame.local("among") or "").split(",")
    words = frame.words
    return several(f"among-{about}", options, current, words("porownanie.among"), words("porownanie.among.all"))


def gaps(frame: Frame, place: Subject, among: Sequence[str]) -> list[Gap]:
    """What no source states of a place, and who to ask about it."""
    words, names = frame.words, frame.labels
    found = ask(likeness.not_done, place.id, tuple(among))
    looked = len(among) or len(ask(likeness.comparable, place.id))
    if not looked:
        show(tag("p", words("porownanie.gaps.alone", place=place.name), css="muted"))
        return []
    show(
        tag("h2", words("porownanie.gaps.title", place=place.name)),
        tag("p", words("porownanie.gaps.caution", place=place.name), css="caution"),
    )
    if not found:
        show(tag("p", words("porownanie.gaps.none"), css="muted"))
        return []
    called = {contact.id: contact for contact in ask(contacts.contacts, EVERYTHING)}
    others = ask(likeness.callable_contacts)
    columns = [TableColumn(words(f"porownanie.column.{name}")) for name in ("gap", "places", "call")]
    rows = [
        [
            join([tag("b", names.term(gap.vocabulary, gap.code)), _small(kind(frame, gap))]),
            join([words("porownanie.of", part=len(gap.places), all=looked), _small(_now(frame, gap))]),
            _who(frame, gap, called, others),
        ]
        for gap in found
    ]
    show(table(columns, rows), frames.states_explained(frame))
    return found


def kind(frame: Frame, gap: Gap) -> str:
    """Whether a gap is an activity or a group."""
    return frame.words("column.activity" if gap.vocabulary == "activity_type" else "porownanie.group")


def _now(frame: Frame, gap: Gap) -> str:
    return frame.words("porownanie.now", count=gap.current) if gap.current else frame.words("porownanie.now.none")


def _small(text: str) -> Html:
    return tag("div", text, css="small muted")


def _who(frame: Frame, gap: Gap, called: dict[str, ContactRow], others: dict[str, list[str]]) -> Html:
    by_place = {place: [d for d in gap.doers if d.place == place] for place in gap.places}
    items = [_place(frame, place, doers, called, others.get(place, [])) for place, doers in by_place.items()]
    rest = items[SHOWN:]
    more = fold(frame.words("porownanie.more", count=len(rest)), listing(rest)) if rest else None
    return tag("div", listing(items[:SHOWN]), more, css="callees")


def _place(frame: Frame, place: str, doers: list[Doer], called: dict[str, ContactRow], others: list[str]) -> Html:
    """Who does it there, with numbers; where nobody of them has one, the others of the place that can be called."""
    words = frame.words
    lines: list[Html | None] = []
    for doer in sorted(doers, key=lambda doer: not doer.contacts):
        name = link(href, doer.name) if (href := frame.record_href(doer.kind, doer.doer)) else doer.name
        told = [time_of(frame, doer)] + ([] if doer.contacts else [words("contact.no_phone")])
        lines.append(tag("div", name, tag("span", "".join(f" · {text}" for text in told), css="small muted")))
        lines.append(_numbers(frame, doer.contacts, called))
    if others and not any(doer.contacts for doer in doers):
        lines.append(tag("div", words("porownanie.others"), css="small muted"))
        lines.append(_numbers(frame, others, called))
    field = "cities" if place in frame.labels.cities else "places"
    everybody = frame.href("kontakty", Filters(**{field: (place,)}))
    return join([link(everybody, tag("b", frame.labels.place(place)), title=words("porownanie.contacts")), *lines])


def time_of(frame: Frame, doer: Doer) -> str:
    """When something is or was done."""
    return frame.labels.term("modality", doer.modality) if doer.modality else frame.words("porownanie.no_time")


def _numbers(frame: Frame, contacts: Sequence[str], called: dict[str, ContactRow]) -> Html | None:
    if not contacts:
        return None
    lines = [join([who, ": ", link(f"tel:{dial}", shown)]) for who, dial, shown in numbers(frame, contacts, called)]
    rest = lines[SHOWN:]
    more = fold(frame.words("porownanie.more", count=len(rest)), listing(rest)) if rest else None
    return tag("div", listing(lines[:SHOWN]), more, css="small")


def numbers(frame: Frame, contacts: Sequence[str], called: dict[str, ContactRow]) -> list[tuple[str, str, str]]:
    """Who can be called, of some ids of contacts: who, the number to dial, the number as written."""
    found = []
    for contact in (called[id_] for id_ in contacts):
        who = contact.person or contact.unit or frame.labels.role(contact.role, contact.title)
        found += [(who, phone.e164, format_national(phone.e164)) for phone in contact.callable[:1]]
    return found
