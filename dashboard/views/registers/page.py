"""Rejestry, for managers: load an activity register, get back the rows that were wrong, undo, and see what changed."""

from pathlib import Path
from urllib.parse import urlencode

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from dashboard import access
from dashboard import frame as frames
from dashboard.components.files import CSV, XLSX, File, files
from dashboard.components.html import link, show, tag
from dashboard.components.upload import optional, progress, upload
from dashboard.data import is_made_up, register_entries
from dashboard.frame import Frame
from dashboard.offers import withdraw_here
from dashboard.views.registers import loading, outcome, past_imports
from osl_data.keeping.journal import JournalError
from osl_data.keeping.troubles import placeless
from osl_data.registers.template import csv_template, xlsx_template
from osl_data.store import home

UPLOAD_SAYS = ("choose", "hint", "drop", "failed")
_BOX = "register-box"
_GIVEN_UP_IN = ("reading", "recognising", "checking")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("rejestry", "rejestry.title", "rejestry.lead")
    allowed = access.access()
    if allowed in ("granted", "role"):
        _account(frame, allowed)
        _registers(frame)
    else:
        withdraw_here()
        _locked(frame, allowed)
        _template(frame)
    frames.end(frame)


def _registers(frame: Frame) -> None:
    try:
        listed = register_entries()
    except (JournalError, OSError) as error:
        show(tag("p", frame.words("rejestry.broken", trouble=placeless(error, home.registers())), css="caution"))
        return
    past_imports.troubles(frame)
    if is_made_up():
        show(tag("p", frame.words("rejestry.made_up"), css="caution"))
        _prepare(frame)
    else:
        city = _city(frame, "rejestry.city.recognise")
        _load(frame, city)
        _prepare(frame)
        _template(frame, city)
    past_imports.listed(frame, listed)
    past_imports.history(frame, listed)


def _prepare(frame: Frame) -> None:
    """What the statistics need after the registers have changed, so that nobody waits for it there."""
    place = st.empty()
    loading.prepare(_steps(frame, place))
    place.empty()


def _steps(frame: Frame, place: DeltaGenerator) -> loading.Step:
    """Shows how far the work is, and a button to give it up while nothing is kept yet."""
    words = frame.words
    places: list[DeltaGenerator] = []

    def step(what: str, done: float, rows: int = 0) -> None:
        if not places:
            box = place.container()
            places.extend((box.empty(), box.empty()))
            if what in _GIVEN_UP_IN:
                places[1].button(words("rejestry.give_up"), key="give-up", on_click=_give_up)
        if what not in _GIVEN_UP_IN:
            places[1].empty()
        number = words.count("n.rows", rows) if rows else ""
        progress(places[0], str)(" ".join(filter(None, (words(f"rejestry.step.{what}"), number))), done)

    return step


def _give_up() -> None:
    """Give up the file that is being read, and empty the box, which would have it read again."""
    if loading.give_up():
        st.session_state[_BOX] += 1


def _load(frame: Frame, city: str | None) -> None:
    """The box for a file, and what came of the last one."""
    words = frame.words
    session = st.session_state
    loading.get_ready()
    box = session.setdefault(_BOX, 0)
    chosen = upload(
        f"{_BOX}-{box}", words("rejestry.upload"), {name: words(f"rejestry.upload.{name}") for name in UPLOAD_SAYS}
    )
    dry_run = st.toggle(words("rejestry.dry_run"), key="register-dry-run", persist_state="session")
    show(tag("p", words("rejestry.personal"), css="small muted"))
    place = st.empty()
    step = _steps(frame, place)
    if chosen:
        loading.load(chosen.data, Path(chosen.name).name, city, dry_run=dry_run, step=step)
        session[_BOX] = box + 1
        st.rerun()
    outcome.draw(frame, dry_run=dry_run, step=step)
    place.empty()


def _city(frame: Frame, none: str) -> str | None:
    """The city that was chosen; `none` is the key of what holds without one."""
    words = frame.words
    return optional("register-city", frame.labels.cities, words("filter.city"), words(none))


def _template(frame: Frame, city: str | None = "") -> None:
    """The empty register; without a box for a city above, with one here."""
    words = frame.words
    show(tag("h2", words("rejestry.template")), tag("p", words("rejestry.template.about")))
    city = _city(frame, "rejestry.template.any_city") if city == "" else city
    name = words("rejestry.template.file")
    xlsx = words("rejestry.template.xlsx")
    if city:
        xlsx = words("rejestry.template.xlsx_city", city=frame.labels.place(city))
    files(
        [
            File(xlsx, f"{name}.xlsx", XLSX, lambda: xlsx_template(loading.known(city or ""))),
            File(words("rejestry.template.csv"), f"{name}.csv", CSV, csv_template),
        ],
        key="template",
    )


def _account(frame: Frame, allowed: access.Access) -> None:
    """Who is signed in; nobody has to be who opened the printed link."""
    if allowed == "role":
        with st.container(horizontal=True, vertical_alignment="center", key="account"):
            show(tag("p", frame.words("access.role", name=access.signed_in_as()), css="muted"))
            _logout(frame)


def _locked(frame: Frame, allowed: access.Access) -> None:
    """What is missing, and what to do about it."""
    words = frame.words
    if allowed == "off":
        ways = tag("ul", tag("li", words("access.off.here")), tag("li", words("access.off.sign_in")))
        about = tag("p", words("access.off.about"))
        show(tag("div", tag("h2", words("access.off")), about, tag("p", words("access.off.how")), ways, css="empty"))
    elif allowed == "login":
        show(tag("p", words("access.login.about")))
        _login(frame)
    else:
        show(tag("p", words("access.denied", name=access.signed_in_as()), css="caution"))
        _logout(frame)


def _login(frame: Frame) -> None:
    words = frame.words
    for provider in access.providers():
        label = words("access.login_with", provider=provider) if provider else words("access.login")
        show(tag("p", link(f"./sign-in?{urlencode({'provider': provider})}", label, css="next", inside=False)))


def _logout(frame: Frame) -> None:
    show(tag("p", link("./auth/logout", frame.words("access.logout"), css="next", inside=False)))
