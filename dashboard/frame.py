"""What every page does first and last: state, words, labels, filters, chips, links; and what it says in trouble."""

import logging
from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass, field

from dashboard import state
from dashboard.components import filters as filter_widgets
from dashboard.components.files import export as export_files
from dashboard.components.filters import Chip, FilterChoice
from dashboard.components.html import Html, fold, show, tag
from dashboard.components.page import drawn, heading, watermark
from dashboard.data import as_csv, as_xlsx, ask, ask_register, has_register, is_made_up
from dashboard.i18n import Words, words_of
from dashboard.state import LISTS, ViewAddress
from osl_data.keeping.journal import JournalError
from osl_data.queries import programmes, reference, states
from osl_data.queries.filters import Filters
from osl_data.statistics import questions
from osl_data.store.home import StoreError
from osl_data.text.clock import NoDayError
from osl_data.wording.labels import Labels, labels
from osl_data.wording.states import state_phrase

EVERYTHING = Filters()
VOCABULARIES = {
    "type": "programme_type",
    "status": "state",
    "group": "target_group",
    "activity": "activity_type",
}
PAGES = {
    "programme": "program",
    "contact": "kontakty",
    "source": "zrodla",
    "figure": "aktywnosc",
    "disagreement": "zrodla",
}
"""Kinds of records that can be shown one by one, and the path of the page that does."""
_VIEWS = {"figure": "figures", "disagreement": "differences"}
"""The view of that page, where it is not the first."""


TROUBLES = (StoreError, JournalError, NoDayError, OSError)
"""What is raised where files or settings are not what is expected; the messages are for whoever runs the server."""
_logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Frame:
    """What a page works with."""

    page: str
    address: ViewAddress
    words: Words
    labels: Labels

    @property
    def filters(self) -> Filters:
        """The filters in force."""
        return self.address.filters

    def local(self, key: str) -> str | None:
        """A parameter of this page."""
        return dict(self.address.local).get(key)

    def href(self, page: str, filters: Filters | None = None, **local: str) -> str:
        """A link to a page with these filters (by default the ones in force)."""
        address = replace_address(self.address, filters or self.filters, tuple(local.items()))
        return address.href(page)

    def state_of(self, id_: str) -> str:
        """The state of a programme or activity in words, with its date."""
        return state_phrase(ask(states.states)[id_], self.words)

    def record_href(self, kind: str, id_: str) -> str | None:
        """A link to the page that tells about a record; None for a kind without one."""
        if kind not in PAGES:
            return None
        view = {"view": _VIEWS[kind]} if kind in _VIEWS else {}
        return self.href(PAGES[kind], None, **view, id=id_)


class Hrefs(dict[str, str]):
    """Links to the pages of records, made when asked for: by id alone."""

    def __init__(self, frame: Frame) -> None:
        super().__init__()
        self._frame = frame
        self._kinds = {title.id: title.kind for title in ask(reference.titles)}

    def __missing__(self, id_: str) -> str:
        return self._frame.record_href(self._kinds.get(id_, ""), id_) or ""

    def __contains__(self, id_: object) -> bool:
        return self._kinds.get(str(id_)) in PAGES


def replace_address(address: ViewAddress, filters: Filters, local: tuple[tuple[str, str], ...]) -> ViewAddress:
    """The same language with other filters and page parameters."""
    return address.model_copy(update={"filters": filters, "local": local})


def begin(page: str, title: str, lead: str) -> Frame:
    """Start a page: state from the URL, heading, language switch."""
    address = state.begin(page)
    words = words_of(address.language)
    return resume(page, address, words(title), words(lead))


def resume(page: str, address: ViewAddress, title: str, lead: str) -> Frame:
    """Start a page whose heading depends on its address."""
    words = words_of(address.language)
    heading(title, lead, words)
    if is_made_up():
        watermark(words("stat.made_up"), words("stat.made_up.mark"))
    return Frame(page, address, words, ask(labels, words))


def told(render: Callable[[], None]) -> None:
    """Draw a page; where what it shows is broken, say that in its place, and on the terminal the way to it."""
    try:
        render()
    except TROUBLES as error:
        _logger.error("%s", error)
        tell(error)


def tell(error: Exception) -> bool:
    """Say what is broken and what to do, to a reader: no folder of the server is named. Always true: it is said."""
    words = state.words()
    broken, todo = trouble(error, words)
    show(tag("div", tag("h2", broken), tag("p", todo), css="empty trouble"))
    drawn(words, state.page())
    return True


def trouble(error: Exception, words: Words) -> tuple[str, str]:
    """What is broken, and what to do."""
    if isinstance(error, StoreError):
        kind: str = error.trouble
    elif isinstance(error, NoDayError):
        kind = "day"
    elif isinstance(error, JournalError):
        kind = "registers"
    else:
        kind = "home" if isinstance(error, OSError) else "unforeseen"
    return words(f"trouble.{kind}"), words(f"trouble.{kind}.do")


def filter_row(frame: Frame, *, search: str = "", register: bool = False) -> None:
    """The filter row and the chips of what is on.

    Args:
        search: key of a placeholder, which puts a search box first.
        register: whether years, activities and groups of the registers can be chosen, too.
    """
    words, names = frame.words, frame.labels
    if search:
        filter_widgets.search(words, words(search))
    held = _held() if register else NOTHING_HELD
    years = _years(held)
    others = [FilterChoice("place", names.areas(frame.filters.cities))]
    others += [
        FilterChoice(key, _used(names.vocabulary(vocabulary), key, held.codes.get(key, frozenset())))
        for key, vocabulary in VOCABULARIES.items()
    ]
    filter_widgets.filter_row(FilterChoice("city", names.cities), others, years, words)
    filter_widgets.chips(_chips(frame), words)


def end(frame: Frame, *, focus: bool = False, **local: str | None) -> None:
    """End a page: write the URL, and mark that all is drawn; `focus` puts the cursor into the search box."""
    kept = {key: value for key, value in {**dict(frame.address.local), **local}.items() if value}
    state.finish(replace_address(frame.address, frame.filters, tuple(kept.items())))
    drawn(frame.words, frame.page, focus=focus)


def _chips(frame: Frame) -> list[Chip]:
    names, words, filters = frame.labels, frame.words, frame.filters
    found = [Chip("place", id_, names.place(id_)) for id_ in filters.places]
    for key, vocabulary in VOCABULARIES.items():
        found += [Chip(key, code, names.term(vocabulary, code)) for code in getattr(filters, LISTS[key])]
    if filters.year_from:
        found.append(Chip("from", None, words("period.since", date=filters.year_from)))
    if filters.year_to:
        found.append(Chip("to", None, words("period.by", date=filters.year_to)))
    return found


def _all_programmes() -> list[programmes.ProgrammeRow]:
    return ask(programmes.programmes, EVERYTHING)


@dataclass(frozen=True)
class Held:
    """What the registers hold: their years, and codes by the key of a filter."""

    years: tuple[int, ...] = ()
    codes: Mapping[str, frozenset[str]] = field(default_factory=dict)


NOTHING_HELD = Held()


def _held() -> Held:
    try:
        if not has_register():
            return NOTHING_HELD
        about = ask_register(questions.about)
        found = ask_register(questions.choices)
    except (JournalError, OSError):
        return NOTHING_HELD
    of = {"activity": "type", "group": "group"}
    codes = {key: frozenset(each.code for each in found if each.kind == kind) for key, kind in of.items()}
    return Held(tuple(day.year for day in (about.first, about.last) if day), codes)


def _years(held: Held) -> list[int]:
    stated = [int(date[:4]) for row in _all_programmes() for date in (row.start, row.end) if date]
    stated += held.years
    return list(range(min(stated), max(stated) + 1)) if stated else []


def _used(options: dict[str, str], key: str, also: Set[str]) -> dict[str, str]:
    """Only terms that some programme, or a register, has: a filter that finds nothing is no choice."""
    name = {"type": "type", "status": "state", "group": "target_groups", "activity": "activity_types"}[key]
    values = [getattr(row, name) or [] for row in _all_programmes()]
    codes = also | {code for value in values for code in ([value] if isinstance(value, str) else value)}
    return {code: label for code, label in options.items() if code in codes}


def states_explained(frame: Frame) -> Html:
    """By what rule something is said to run, to unfold where a page says it."""
    words = frame.words
    told = words("state.explained", months=ask(states.months_believed))
    return fold(words("state.what"), tag("p", told, css="small muted"))


def note(frame: Frame, *, text: bool = True) -> str:
    """The filters in words, for an export; without `text` where what is searched for plays no part."""
    names, filters = frame.labels, frame.filters
    parts = [chip.label for chip in _chips(frame)]
    parts = [names.place(city) for city in filters.cities] + parts
    if text and filters.text:
        parts.append(frame.words("filter.text", text=filters.text))
    return "; ".join(parts) or frame.words("filter.none")


def export(frame: Frame, tables: tuple[str, ...], ids: Set[str] | None = None, told: str = "") -> None:
    """Buttons for tables of the export: what passes the filters, or some records alone.

    Args:
        ids: ids of the records that are wanted; None wants what passes the filters.
        told: what was chosen, in words; by default the filters.
    """
    export_files(
        frame.page,
        tables,
        lambda name: as_csv(name, frame.filters, ids),
        lambda: as_xlsx(tables, frame.filters, told or note(frame), frame.words, ids),
        frame.words,
    )
