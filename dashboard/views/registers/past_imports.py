"""What was loaded: each import with a way back, the history of a row, and what is wrong with kept files."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

import streamlit as st

from dashboard.components.html import Html, join, link, show, tag
from dashboard.components.plain import plain
from dashboard.components.upload import announced, optional
from dashboard.frame import Frame
from dashboard.views.registers import loading
from osl_data.keeping import journal
from osl_data.keeping.history import Version
from osl_data.keeping.journal import JournalEntry, JournalError
from osl_data.keeping.troubles import Trouble, placeless
from osl_data.registers.columns import COLUMNS
from osl_data.store import home
from osl_data.text.clock import WARSAW
from osl_data.text.printable import printable

SHOWN = 20
SAID = {
    "undone": "rejestry.said.undone",
    "restored": "rejestry.said.restored",
    "already": "rejestry.said.already",
    "busy": "rejestry.busy.about",
    "failed": "rejestry.failed.about",
    "unprepared": "rejestry.said.unprepared",
}


def listed(frame: Frame, entries: Sequence[JournalEntry]) -> None:
    """The imports, newest first, each with a button that takes it back or brings it back."""
    words = frame.words
    imports = [entry for entry in reversed(entries) if entry.kind == "import"]
    show(tag("h2", words("rejestry.imports")), _said(frame))
    if not imports:
        show(tag("p", words("rejestry.imports.none"), css="muted"))
    elif journal.in_effect(list(entries)):
        show(tag("p", link(frame.href("aktywnosc", view="register"), words("rejestry.statistics"))))
    shown = imports if frame.local("all") else imports[:SHOWN]
    with st.container(key="imports", gap=None):
        for entry in shown:
            _line(frame, entry, loading.undoing(tuple(entries), entry.number))
    if len(shown) < len(imports):
        show(tag("p", link(frame.href("rejestry", all="1"), words("show_all", count=len(imports)))))


def troubles(frame: Frame) -> None:
    """What is wrong with kept files, and what to do; nothing where all is well."""
    words = frame.words
    try:
        found = journal.troubles(home.registers())
    except (JournalError, OSError) as error:
        show(tag("p", words("rejestry.broken", trouble=placeless(error, home.registers())), css="caution"))
        return
    if not found:
        return
    lines = [tag("li", _trouble(frame, each)) for each in found[:SHOWN]]
    if len(found) > SHOWN:
        lines.append(tag("li", words("rejestry.troubles.rest", count=words.number(len(found) - SHOWN))))
    told = tag("ul", *lines)
    about = tag("p", words("rejestry.troubles.about"))
    show(tag("div", tag("h2", words("rejestry.troubles")), about, told, css="caution"))


def _trouble(frame: Frame, trouble: Trouble) -> str:
    words = frame.words
    register = trouble.entry.file if trouble.entry else ""
    found = words(f"rejestry.trouble.found.{trouble.found}")
    means = words(f"rejestry.trouble.means.{trouble.meaning}", register=register)
    return words("rejestry.trouble", file=printable(trouble.file), found=found, means=means)


def _said(frame: Frame) -> Html | None:
    """What came of the undoing that was just asked for."""
    told = loading.said()
    if told is None:
        return None
    what, file, trouble = told
    key = SAID[what]
    return announced(tag("p", frame.words(key, file=file, trouble=trouble), css="caution"))


def _line(frame: Frame, entry: JournalEntry, undoing: JournalEntry | None) -> None:
    words = frame.words
    days = words.date(entry.first)
    if entry.first != entry.last:
        days = words("rejestry.days", first=days, last=words.date(entry.last))
    rows = f"{words.count('n.accepted', entry.accepted)}, {words.count('n.rejected', entry.rejected)}"
    state = words("rejestry.taken_back", at=_moment(frame, undoing)) if undoing else words("rejestry.counts")
    with st.container(horizontal=True, vertical_alignment="center", key=f"import-{entry.number}"):
        show(
            tag(
                "div",
                tag(
                    "div",
                    tag("span", f"{entry.number}. ", css="muted"),
                    tag("b", entry.file),
                    f" · {frame.labels.place(entry.city)}",
                ),
                tag("div", words("rejestry.of_days", days=days), f" · {rows}", css="small"),
                tag("div", words("rejestry.loaded_at", at=_moment(frame, entry)), f" · {state}", css="small muted"),
                css="import gone" if undoing else "import",
            )
        )
        label = words("rejestry.restore") if undoing else words("rejestry.undo")
        number = undoing.number if undoing else entry.number
        st.button(
            plain(label),
            key=f"undo-{entry.number}",
            help=plain(words("rejestry.of_file", file=entry.file)),
            on_click=loading.take_back,
            args=(number, entry.file),
        )


def _moment(frame: Frame, entry: JournalEntry) -> str:
    at = datetime.fromisoformat(entry.at).astimezone(WARSAW)
    return f"{frame.words.date(at.date().isoformat())} {at:%H:%M}"


def history(frame: Frame, entries: Sequence[JournalEntry]) -> None:
    """Every version of a row, found by its own id."""
    words = frame.words
    cities = {entry.city: frame.labels.place(entry.city) for entry in entries if entry.kind == "import"}
    if not cities:
        return
    show(tag("h2", words("rejestry.history")), tag("p", words("rejestry.history.about")))
    with st.container(horizontal=True, key="history"):
        own_id = st.text_input(words("rejestry.history.id"), key="register-own-id", persist_state="session").strip()
        city: str | None = next(iter(cities))
        if len(cities) > 1:
            city = optional("register-history", cities, words("filter.city"), words("rejestry.history.city"))
    if not own_id:
        return
    found: list[tuple[str, Version]] = []
    try:
        for each in [city] if city else cities:
            found += [(each, version) for version in loading.row_versions(each, own_id)]
    except JournalError as error:
        show(tag("p", words("rejestry.broken", trouble=placeless(error, home.registers())), css="caution"))
        return
    if not found:
        show(tag("p", words("rejestry.history.none", id=own_id), css="empty"))
    for each in dict.fromkeys(city for city, _ in found):
        _row(frame, each, [version for of, version in found if of == each], name=cities[each])


def _row(frame: Frame, city: str, versions: Sequence[Version], *, name: str) -> None:
    """The versions of a row of one city, newest first, each with what it changed."""
    words = frame.words
    counting = max((at for at, version in enumerate(versions) if version.stands), default=-1)
    parts: list[Html] = []
    for at in reversed(range(len(versions))):
        version = versions[at]
        state = words("rejestry.history.earlier") if version.stands else words("rejestry.history.undone")
        if at == counting:
            state = words("rejestry.history.counts")
        before = versions[at - 1].event if at else {}
        entry = version.entry
        where = f"{entry.number}. {entry.file} · {_moment(frame, entry)} · "
        parts.append(
            tag(
                "div",
                tag("p", where, tag("b" if at == counting else "span", state)),
                _changes(frame, city, before, version.event),
                css="evidence" if at == counting else "evidence muted",
            )
        )
    show(tag("h3", name), *parts)


def _changes(frame: Frame, city: str, before: dict[str, Any], after: dict[str, Any]) -> Html:
    """Which fields a version changed; of the first one, all that it states."""
    words = frame.words
    lines: list[Html] = []
    for name in COLUMNS:
        if after[name] == before.get(name):
            continue
        label, value = words(f"rejestry.field.{name}"), _value(frame, city, name, after[name])
        if before:
            lines.append(
                words(
                    "rejestry.history.change", label=label, before=_value(frame, city, name, before[name]), after=value
                )
            )
        else:
            lines.append(f"{label}: {value}")
    if not lines:
        return tag("p", words("rejestry.history.same"))
    return join([tag("ul", *(tag("li", line) for line in lines), css="plain")])


def _value(frame: Frame, city: str, name: str, value: Any) -> str:
    """A field of an event in words."""
    words, names = frame.words, frame.labels
    if value is None or value == []:
        return words("not_stated")
    if name == "date":
        return words.date(value.isoformat())
    if name in ("time_from", "time_to"):
        return f"{value:%H:%M}"
    if name == "place":
        return names.place(value)
    if name == "programme":
        return str(loading.known(city).programmes.names.get(value, (value,))[0])
    if name == "cost":
        return words.amount(value)
    if name == "type":
        return names.term("activity_type", value)
    if name == "groups":
        return ", ".join(names.term("target_group", code) for code in value)
    return value if isinstance(value, str) else words.number(value)
