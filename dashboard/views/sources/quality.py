"""What is missing, old or disputed, by rule and city, each with its records."""

from collections import defaultdict

from dashboard.components.html import fold, link, listing, show, tag
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame, Hrefs
from osl_data.queries import sources
from osl_data.queries.sources import QualityCount

EXAMPLES = 200


def draw(frame: Frame) -> bool:
    """The counts of the quality report; False where no record passes the filters."""
    words = frame.words
    counts = ask(sources.quality, frame.filters)
    if not counts:
        return False
    by_rule: dict[str, list[QualityCount]] = defaultdict(list)
    for count in counts:
        by_rule[count.rule].append(count)
    cities = [city for city in frame.labels.cities if any(c.city == city for c in counts)]
    columns = [
        TableColumn(words("column.rule")),
        *(TableColumn(frame.labels.place(city), number=True) for city in cities),
        TableColumn(words("column.which")),
    ]
    rows = [
        [
            words(f"rule.{rule}"),
            *(words.number(sum(c.records for c in found if c.city == city)) for city in cities),
            fold(words("quality.show"), _examples(frame, rule)),
        ]
        for rule, found in by_rule.items()
    ]
    show(
        tag("h2", words("quality.title")),
        tag("p", words("quality.about"), css="muted"),
        table(columns, rows, caption=words("quality.caption")),
        tag("p", words("completeness.explained"), css="small muted"),
        tag("p", words("old.explained"), css="small muted"),
    )
    return True


def _examples(frame: Frame, rule: str) -> str:
    hrefs = Hrefs(frame)
    found = ask(sources.quality_records, frame.filters, rule)[:EXAMPLES]
    names = frame.words
    return listing(
        [
            link(hrefs[r.id], names.pick(r.title_pl, r.title_en))
            if r.id in hrefs
            else names.pick(r.title_pl, r.title_en)
            for r in found
        ]
    )
