"""The cities: totals, on the map, and in a table with how completely each is known."""

from dashboard.components.html import Html, dot, fold, join, link, tag
from dashboard.components.overview import completeness_bar
from dashboard.components.poland_map import Pin, poland
from dashboard.components.tables import TableColumn, table
from dashboard.frame import Frame
from osl_data.queries import overview
from osl_data.queries.overview import CityOverview


def totals_of(frame: Frame, cities: list[CityOverview]) -> list[tuple[str, str, str]]:
    """What a number counts, the number, and where it leads."""
    words = frame.words
    leads = {
        "programmes": frame.href("programy"),
        "contacts": frame.href("kontakty"),
        "figures": frame.href("aktywnosc", view="figures"),
        "sources": frame.href("zrodla"),
    }
    return [
        (words.noun(f"n.{kind}", number), words.number(number), leads[kind])
        for kind, number in overview.together(cities).items()
    ]


def map_of(frame: Frame, cities: list[CityOverview]) -> Html:
    """The cities on a map of Poland, each a link to its programmes."""
    words = frame.words
    pins = [
        Pin(
            city.name,
            words.count("n.programmes", city.programmes),
            city.lat,
            city.lon,
            city.voivodeship,
            frame.labels.city_position(city.city),
            city.programmes,
            frame.href("programy", frame.filters.model_copy(update={"cities": (city.city,)})),
        )
        for city in cities
        if city.lat is not None and city.lon is not None
    ]
    return poland(pins, words("przeglad.map"))


def table_of(frame: Frame, cities: list[CityOverview]) -> Html:
    """A row a city: how much is recorded and how complete it is."""
    words = frame.words
    columns = [TableColumn(words("table.city"))]
    columns += [
        TableColumn(words(f"table.{kind}"), number=True) for kind in ("programmes", "contacts", "figures", "sources")
    ]
    columns.append(TableColumn(words("completeness.title")))
    rows = [
        [
            join(
                [
                    dot(frame.labels.city_position(city.city)),
                    link(
                        frame.href("programy", frame.filters.model_copy(update={"cities": (city.city,)})),
                        city.name,
                    ),
                ]
            ),
            *(words.number(n) for n in (city.programmes, city.contacts, city.figures, city.sources)),
            completeness_bar(city.completeness, words),
        ]
        for city in cities
    ]
    explained = fold(words("completeness.what"), tag("p", words("completeness.explained"), css="small muted"))
    return tag("div", table(columns, rows, caption=words("przeglad.cities")), explained)
