"""Przegląd, for everybody: what is known of OSL in each city, how completely, what is newest, oldest, in dispute.

It is the start page, so it also finds contacts: while a text is typed, they stand in place of the overview.
"""

from dashboard import frame as frames
from dashboard.components.empty import empty
from dashboard.components.html import link, show, tag
from dashboard.components.overview import totals
from dashboard.data import ask
from dashboard.frame import Frame
from dashboard.views.contacts import finder
from dashboard.views.overview import city_table, highlights
from osl_data.queries import overview, programmes, sources
from osl_data.queries.overview import CityOverview

PATH = ""
"""The start page has no path of its own."""
CARDS = 6
"""Contacts that a search shows here; Kontakty shows all."""
FIRST_QUESTIONS = (overview.city_overview, programmes.programmes, sources.disagreements)
"""Asked ahead when the server starts."""
TABLES = ("programmes", "contacts", "figures", "sources")


def render() -> None:
    """Draw the page."""
    frame = frames.begin("przeglad", "przeglad.title", "przeglad.lead")
    frames.filter_row(frame, search="kontakty.search")
    if frame.filters.text.strip():
        _found(frame)
    else:
        _overview(frame)
    frames.end(frame, focus=True)


def _found(frame: Frame) -> None:
    """What the search box finds, and the way back."""
    finder.show_found(frame, finder.find(frame), PATH, CARDS)
    finder.show_others(frame)
    whole = frame.href(PATH, frame.filters.model_copy(update={"text": ""}))
    show(tag("p", link(whole, frame.words("przeglad.back"))))


def _overview(frame: Frame) -> None:
    cities = [city for city in ask(overview.city_overview, frame.filters) if _known(city)]
    if not cities:
        empty(frame.words, frame.words("empty.filters"))
        return
    show(
        totals(city_table.totals_of(frame, cities)),
        tag("div", city_table.map_of(frame, cities), city_table.table_of(frame, cities), css="split"),
    )
    show(tag("div", highlights.newest(frame), highlights.disputed(frame), highlights.oldest(frame), css="thirds"))
    frames.export(frame, TABLES)


def _known(city: CityOverview) -> bool:
    return any((city.programmes, city.contacts, city.figures, city.sources))
