"""All but practice, subject beside subject: hours and contacts, partners and money, figures, residents, sources."""

from collections.abc import Callable
from functools import partial

from dashboard.components.comparison import FactCell, FactLine, FactRow
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from osl_data.queries import comparison, figures, programmes
from osl_data.queries.comparison import Comparison, Counted, Indicator, Residents, SourceAges, Subject, Support
from osl_data.wording.figures import amount, period

WAYS = ("phone", "email", "address", "hours")
_SHOWN = 3
"""So many figures of one measure stand in a cell before they fold."""


def of_programme(frame: Frame, found: Comparison) -> list[FactRow]:
    """What a programme is, where programmes are compared."""
    words, names = frame.words, frame.labels
    told = {subject.id: ask(programmes.programme, subject.id) for subject in found.subjects}

    def of(tell: Callable[[programmes.ProgrammeDetails], str | None]) -> Callable[[Subject], FactCell]:
        return lambda subject: FactCell.of(tell(p) if (p := told[subject.id]) else None)

    def state(p: programmes.ProgrammeDetails) -> str | None:
        return None if p.state == "unknown" else frame.state_of(p.id)

    return [
        FactRow.of(words("field.type"), found.subjects, of(lambda p: names.term("programme_type", p.type))),
        FactRow.of(words("field.areas"), found.subjects, of(lambda p: ", ".join(p.areas) or names.place(p.city))),
        FactRow.of(words("field.unit"), found.subjects, of(lambda p: p.unit)),
        FactRow.of(words("field.status"), found.subjects, of(state)),
        FactRow.of(
            words("column.years"),
            found.subjects,
            of(lambda p: period(p.start, p.end, words)),
        ),
        FactRow.of(
            words("field.community"),
            found.subjects,
            of(lambda p: names.term("community", p.community) if p.community else None),
        ),
    ]


def of_reach(frame: Frame, found: Comparison) -> list[FactRow]:
    """Hours a week, and how many contacts can be reached in which way."""
    words = frame.words

    def hours(subject: Subject) -> FactCell:
        weekly = comparison.one(found.weekly, subject.id)
        if weekly is None:
            return FactCell()
        return FactCell.of(
            words("porownanie.hours.sum", hours=words.number(weekly.hours)),
            words.count("n.intervals", weekly.intervals),
        )

    def contacts(subject: Subject) -> FactCell:
        reach = comparison.one(found.reachability, subject.id)
        return FactCell.of(words.count("n.contacts", reach.contacts)) if reach else FactCell()

    def way(name: str, subject: Subject) -> FactCell:
        reach = comparison.one(found.reachability, subject.id)
        having = getattr(reach, name) if reach else None
        return FactCell.of(words("porownanie.of", part=having, all=reach.contacts)) if reach and having else FactCell()

    labels = [words(f"porownanie.way.{name}") for name in WAYS]
    return [
        FactRow.of(words("porownanie.hours"), found.subjects, hours),
        FactRow.of(words("table.contacts"), found.subjects, contacts),
        *(
            FactRow.of(label, found.subjects, partial(way, name), inner=True)
            for name, label in zip(WAYS, labels, strict=True)
        ),
    ]


def of_support(frame: Frame, found: Comparison) -> list[FactRow]:
    """Partners, and who pays."""
    words = frame.words

    def partners(subject: Subject) -> FactCell:
        names = _names(comparison.of(found.partners, subject.id))
        return (
            FactCell((FactLine(words.count("n.organisations", len(names))),), names, whole=True)
            if names
            else FactCell()
        )

    return [
        FactRow.of(words("table.partners"), found.subjects, partners),
        FactRow.of(
            words("field.funding"),
            found.subjects,
            lambda subject: FactCell(_names(comparison.of(found.funding, subject.id))),
        ),
    ]


def _names(support: list[Support]) -> tuple[FactLine, ...]:
    return tuple(FactLine(each.name) for each in support)


def of_figures(frame: Frame, found: Comparison) -> list[FactRow]:
    """Figures as they are stated, each measure a row; they are never added."""
    words, names = frame.words, frame.labels
    stated = {figure.id: figure for figure in ask(figures.figures, EVERYTHING)}
    of = {s.id: [stated[f.figure] for f in comparison.of(found.figures, s.id)] for s in found.subjects}

    def line(figure: figures.FigureRow) -> FactLine:
        told = [amount(figure, words, names), words.pick(figure.what_pl, figure.what_en)]
        told.append(period(figure.start, figure.end, words) or words("porownanie.no_year"))
        return FactLine(" · ".join(told), frame.href("aktywnosc", EVERYTHING, view="figures", id=figure.id))

    def cell(measure: str, subject: Subject) -> FactCell:
        lines = tuple(line(figure) for figure in of[subject.id] if figure.measure == measure)
        return (
            FactCell(lines)
            if len(lines) <= _SHOWN
            else FactCell((FactLine(words.count("n.figures", len(lines))),), lines, True)
        )

    measures = {figure.measure for told in of.values() for figure in told}
    return [
        FactRow.of(label, found.subjects, partial(cell, code))
        for code, label in names.vocabulary("measure").items()
        if code in measures
    ]


def of_rates(frame: Frame, found: Comparison) -> list[FactRow]:
    """Residents, and what is known set against them."""
    words = frame.words

    def residents(subject: Subject) -> FactCell:
        return FactCell(
            tuple(
                FactLine(
                    words("porownanie.residents.line", number=_people(frame, n), date=words.date(n.as_of)),
                    frame.href("zrodla", EVERYTHING, id=n.source),
                )
                for n in comparison.of(found.population, subject.id)
            )
        )

    def told(name: str) -> Callable[[Subject], FactCell]:
        return lambda subject: _indicator(frame, found.indicator(subject.id, name))

    return [
        FactRow.of(words("field.population"), found.subjects, residents),
        *(FactRow.of(words(f"porownanie.rate.{name}"), found.subjects, told(name)) for name in comparison.INDICATORS),
    ]


def _indicator(frame: Frame, indicator: Indicator) -> FactCell:
    """The value, what it was divided from with the years of both, and apart what may or may not count."""
    words, counted, residents = frame.words, indicator.counted, indicator.residents
    value = None if indicator.value is None else words.number(indicator.value)
    if not counted.count:
        divided = words("porownanie.rate.none")
    else:
        count = f"{words.number(counted.count)} ({counted_years(frame, counted)})"
        divided = (
            words("porownanie.rate", count=count, residents=_people(frame, residents), date=words.date(residents.as_of))
            if residents
            else words("porownanie.rate.no_residents", count=count)
        )
    apart = "n.not_named" if counted.name == "organisers" else "n.not_known_to_run"
    return FactCell.of(
        _about(frame, value) if value and residents and residents.approximate else value,
        divided,
        words.count(apart, counted.unknown) if counted.unknown else None,
    )


def counted_years(frame: Frame, counted: Counted) -> str:
    """The years that the counted ones are known for, and how many have none: "ok. 2019–2024, 2 bez daty"."""
    words = frame.words
    if counted.undated == counted.count:
        return words("date.undated")
    ends = (counted.oldest, counted.oldest_inferred), (counted.newest, counted.newest_inferred)
    stated = {date[:4] for date, inferred in ends if date and not inferred}
    years = sorted({date[:4] for date, _ in ends if date})
    told = "–".join(words.date(year, inferred=year not in stated) for year in years)
    undated = words("porownanie.rate.undated", n=words.number(counted.undated)) if counted.undated else None
    return ", ".join(filter(None, [told, undated]))


def _people(frame: Frame, n: Residents) -> str:
    number = frame.words.number(n.residents)
    return _about(frame, number) if n.approximate else number


def _about(frame: Frame, number: str) -> str:
    return f"{frame.labels.term('qualifier', 'about')} {number}"


def of_sources(frame: Frame, found: Comparison) -> list[FactRow]:
    """How many sources, and how old they are."""
    words = frame.words

    def cell(tell: Callable[[SourceAges], str | None]) -> Callable[[Subject], FactCell]:
        return lambda subject: FactCell.of(
            tell(ages) if (ages := comparison.one(found.source_ages, subject.id)) else None
        )

    return [
        FactRow.of(
            words("porownanie.sources.count"),
            found.subjects,
            cell(lambda ages: words.count("n.sources", len(ages.sources))),
        ),
        FactRow.of(
            words("porownanie.sources.newest"),
            found.subjects,
            cell(lambda a: words.date(a.newest, inferred=a.newest_inferred) if a.newest else None),
        ),
        FactRow.of(
            words("porownanie.sources.oldest"),
            found.subjects,
            cell(lambda a: words.date(a.oldest, inferred=a.oldest_inferred) if a.oldest else None),
        ),
        FactRow.of(words("porownanie.sources.undated"), found.subjects, cell(lambda ages: words.number(ages.undated))),
        FactRow.of(words("porownanie.sources.old"), found.subjects, cell(lambda ages: words.number(ages.old))),
    ]
