"""What came of a register that was loaded: how many rows, which cells were wrong, and what to do next."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

import streamlit as st

from dashboard.components.files import CSV, XLSX, File, files
from dashboard.components.html import Html, link, show, tag
from dashboard.components.overview import totals
from dashboard.components.plain import plain
from dashboard.components.tables import Group, TableColumn, table
from dashboard.components.upload import announced
from dashboard.data import register_entries
from dashboard.frame import Frame
from dashboard.views.registers import loading
from dashboard.views.registers.loading import LoadingState, Step
from osl_data.keeping.importing import Outcome
from osl_data.queries.filters import Filters
from osl_data.registers.problems import Problem, RegisterError
from osl_data.registers.rejects import rejects_name

SHOWN = 50
TITLES = {
    "kept": "rejestry.kept",
    "undone": "rejestry.undone",
    "dry": "rejestry.dry",
    "unchanged": "rejestry.unchanged",
    "none": "rejestry.none",
    "refused": "rejestry.refused",
    "given_up": "rejestry.given_up",
    "busy": "rejestry.failed",
    "failed": "rejestry.failed",
    "city": "rejestry.which_city",
}
ABOUT = {
    "unchanged": "rejestry.unchanged.about",
    "none": "rejestry.none.about",
    "refused": "rejestry.refused.about",
    "given_up": "rejestry.given_up.about",
    "busy": "rejestry.busy.about",
    "city": "rejestry.which_city.about",
}


def draw(frame: Frame, *, dry_run: bool, step: Step) -> None:
    """Draw what came of the last file, if there was one."""
    found = loading.loaded()
    if found is None:
        return
    with st.container(key="loaded"):
        _headline(frame, found)
        if found.problems:
            show(*(tag("p", problem.said(frame.address.language)) for problem in found.problems[:SHOWN]))
        if found.outcome:
            _outcome(frame, found, found.outcome, step)
        _go_on(frame, found, dry_run=dry_run, step=step)


def _headline(frame: Frame, found: LoadingState) -> None:
    words = frame.words
    title = TITLES["undone" if _undone(found) else found.state]
    about: Html | None = None
    if found.state == "failed":
        about = tag("p", words("rejestry.failed.about", trouble=found.trouble))
    elif found.state in ABOUT:
        key = ABOUT[found.state]
        about = tag("p", words(key))
    how = "rejestry.city.chosen" if found.how == "chosen" else "rejestry.city.recognised"
    city = tag("p", words(how, city=frame.labels.place(found.city)), css="muted") if found.city else None
    show(announced(tag("h2", words(title, file=found.file)), city, about))


def _undone(found: LoadingState) -> bool:
    """Whether what was kept was taken back since."""
    entry = found.outcome.entry if found.outcome else None
    return entry is not None and loading.undoing(register_entries(), entry.number) is not None


def _outcome(frame: Frame, found: LoadingState, outcome: Outcome, step: Step) -> None:
    words, checked = frame.words, outcome.checked
    counts = [("n.accepted", checked.accepted), ("n.rejected", checked.rejected)]
    changes = words(
        "rejestry.changes",
        new=words.number(outcome.new),
        replaced=words.number(outcome.replaced),
        same=words.number(outcome.same),
    )
    show(
        totals([(words.noun(key, count), words.number(count), "") for key, count in counts]),
        tag("p", changes, css="muted") if checked.accepted else None,
    )
    with st.container(horizontal=True, vertical_alignment="center", key="loaded-next", gap="small"):
        undone = _undone(found)
        if outcome.result != "none" and not undone:
            href = frame.href("aktywnosc", Filters(cities=(found.city,)), view="register")
            show(tag("p", link(href, words("rejestry.months"), css="next")))
        if checked.rejected:
            _rejects(frame, found.file, outcome, step)
        if outcome.entry and not undone:
            given = (outcome.entry.number, found.file)
            st.button(
                words("rejestry.undo_this"), key="undo-this", on_click=loading.take_back, args=given, type="tertiary"
            )
    if checked.problems:
        _problems(frame, checked.problems)
    if checked.ignored:
        show(tag("p", words("rejestry.ignored", columns=", ".join(checked.ignored)), css="small muted"))


def _rejects(frame: Frame, file: str, outcome: Outcome, step: Step) -> None:
    """The rejected rows as a file, or why there is none."""
    words, language = frame.words, frame.address.language
    type_ = XLSX if outcome.checked.sheet.form.kind == "xlsx" else CSV
    try:
        made = loading.rejected(outcome, language, step)
    except RegisterError as error:
        why = "; ".join(problem.said(language) for problem in error.problems)
        show(tag("p", words("rejestry.rejects.none", why=why), css="caution"))
        return
    files([File(words("rejestry.rejects"), rejects_name(Path(file)), type_, lambda: made)], key="rejects")


def _problems(frame: Frame, problems: Sequence[Problem]) -> None:
    """The first problems by column, cells that are wrong in the same way together."""
    words, language = frame.words, frame.address.language
    alike: dict[tuple[str, str, str, str], list[str]] = defaultdict(list)
    for each in problems[:SHOWN]:
        found = (each.column, each.header, each.expected(language), each.met(language))
        alike[found].append(f"{each.column}{each.row}")
    rows: list[Sequence[Html] | Group] = []
    for column, of_column in groupby(sorted(alike, key=_place), key=_place):
        told = list(of_column)
        header = told[0][1] or words("rejestry.problem.no_header")
        rows.append(Group(words("rejestry.problem.column", column=column[1], header=header)))
        rows += [[", ".join(alike[found]), found[2], found[3]] for found in told]
    rest = len(problems) - SHOWN
    columns = [TableColumn(words(f"rejestry.problem.{name}")) for name in ("cell", "expected", "found")]
    show(
        tag("h2", words("rejestry.problems")),
        tag("p", words("rejestry.problems.about")),
        table(columns, rows),
        tag("p", words("rejestry.problems.rest", count=words.number(rest)), css="muted") if rest > 0 else None,
    )


def _place(found: tuple[str, str, str, str]) -> tuple[int, str]:
    """Where a column stands: AA comes after Z."""
    return len(found[0]), found[0]


def _go_on(frame: Frame, found: LoadingState, *, dry_run: bool, step: Step) -> None:
    """What can be done with a file that is still there: tell its city, keep it after all, try again."""
    words = frame.words
    if found.register is None:
        return
    told = {"dry": "rejestry.save", "busy": "rejestry.retry", "failed": "rejestry.retry"}
    picked = ""
    with st.container(horizontal=True, key="loaded-go-on", gap="small"):
        if found.state == "city":
            for id_, name in frame.labels.cities.items():
                picked = id_ if st.button(plain(name), key=f"city-{id_}") else picked
        else:
            key = told[found.state]
            picked = found.city if st.button(words(key), key="go-on", type="primary") else ""
    if picked:
        loading.go_on(found, picked, dry_run=dry_run and found.state != "dry", step=step)
        st.rerun()
