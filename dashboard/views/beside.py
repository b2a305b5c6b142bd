"""The facts of a comparison, row by row: what each source-stated value reads like, for the page and for files alike."""

from collections.abc import Callable, Iterable
from functools import partial

from dashboard.components.comparison import Cell, Head, Line, Row
from dashboard.components.figures import amount, period
from dashboard.components.tables import Group
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from osl_data.queries import comparison, figures, programmes
from osl_data.queries.comparison import Comparison, Doing, Rate, SourceAges, Subject, Support
from osl_data.queries.filters import Filters

WAYS = ("phone", "email", "address", "hours")
TIMES = ("current", "past", "planned")
CODED = ("activity_type", "target_group")
_SHOWN = 3
"""So many figures of one measure stand in a cell before they fold."""


def heads(frame: Frame, found: Comparison) -> list[Head]:
    """The columns: each subject with what it is and how much is known of it."""
    made = []
    for subject in found.subjects:
        covered = comparison.one(found.coverage, subject.id)
        known = frame.words("porownanie.known", stated=covered.stated, all=covered.looked_for) if covered else ""
        share = covered.share if covered else None
        made.append(Head(subject.name, href(frame, subject), below(frame, subject), share, known))
    return made


def href(frame: Frame, subject: Subject) -> str:
    """Where a subject is told of: a programme's page, or the programmes of a place."""
    if subject.kind == "programme":
        return frame.href("program", EVERYTHING, id=subject.id)
    field = "cities" if subject.type == "city" else "places"
    return frame.href("programy", Filters(**{field: (subject.id,)}))


def below(frame: Frame, subject: Subject) -> str:
    """What a subject is, and in which city."""
    type_ = frame.labels.term(f"{subject.kind}_type", subject.type)
    return type_ if subject.type == "city" else f"{type_}, {frame.labels.place(subject.city)}"


def rows(frame: Frame, found: Comparison) -> list[Row | Group]:
    """Every fact that is stated of any of the subjects, in groups."""
    words = frame.words
    places = found.subjects[0].kind == "place"
    parts: list[tuple[Group, list[Row]]] = [
        (Group(words("porownanie.only"), words("porownanie.only.about")), _only(frame, found)),
        (Group(words("table.programmes")), _programmes(frame, found) if places else _programme(frame, found)),
        (Group(words("porownanie.practice"), words("porownanie.practice.about")), _practice(frame, found)),
        (Group(words("field.target_groups")), _coded(frame, found, "target_group")),
        (Group(words("porownanie.reach")), _reach(frame, found)),
        (Group(words("porownanie.support")), _support(frame, found)),
        (Group(words("aktywnosc.figures.title"), words("figures.never_added")), _figures(frame, found)),
        (
            Group(words("porownanie.residents"), words("porownanie.residents.about")),
            _rates(frame, found) if places else [],
        ),
        (Group(words("porownanie.sources")), _sources(frame, found)),
    ]
    made: list[Row | Group] = []
    for group, inside in parts:
        made += [group, *inside] if inside else []
    return made


def _row(found: Comparison, label: str, cell: Callable[[Subject], Cell], *, inner: bool = False) -> Row:
    """A row that differs when its cells do not read the same."""
    cells = tuple(cell(subject) for subject in found.subjects)
    return Row(label, cells, any(each.lines != cells[0].lines for each in cells), inner)


def _text(*texts: str | None) -> Cell:
    return Cell(tuple(Line(text) for text in texts if text))


def _only(frame: Frame, found: Comparison) -> list[Row]:
    words, names = frame.words, frame.labels

    def cell(subject: Subject, vocabulary: str) -> Cell:
        codes = found.only(subject.id, vocabulary)
        labels = [label for code, label in names.vocabulary(vocabulary).items() if code in codes]
        return _text(*labels) if labels else _text(words("porownanie.only.none"))

    labels = {"activity_type": words("aktywnosc.practice"), "target_group": words("porownanie.group")}
    return [
        Row(labels[vocabulary], tuple(cell(subject, vocabulary) for subject in found.subjects), True)
        for vocabulary in CODED
    ]


def _programmes(frame: Frame, found: Comparison) -> list[Row]:
    words, names = frame.words, frame.labels

    def count(subject: Subject) -> Cell:
        doings = [doing for doing in found.doings if (doing.subject, doing.fact) == (subject.id, "programme_type")]
        return _doers(frame, [words.count("n.programmes", subject.programmes)] if doings else [], doings)

    def listed(subject: Subject, fact: str) -> Cell:
        codes = [*names.vocabulary(fact), None]
        told = {code: found.doing(subject.id, fact, code) for code in codes}
        stated = [(code, doings) for code, doings in told.items() if doings]
        if not any(code for code, _ in stated):
            return Cell()
        lines = (f"{names.term(fact, code) if code else words('not_stated')}: {len(d)}" for code, d in stated)
        return _doers(frame, lines, [doing for _, doings in stated for doing in doings])

    return [
        _row(found, words("porownanie.programmes.count"), count),
        *_coded(frame, found, "programme_type", inner=True),
        _row(found, words("field.status"), lambda subject: listed(subject, "status")),
        _row(found, words("vocabulary.community"), lambda subject: listed(subject, "community")),
    ]


def _programme(frame: Frame, found: Comparison) -> list[Row]:
    words, names = frame.words, frame.labels
    told = {subject.id: ask(programmes.programme, subject.id) for subject in found.subjects}

    def of(tell: Callable[[programmes.Programme], str | None]) -> Callable[[Subject], Cell]:
        return lambda subject: _text(tell(p) if (p := told[subject.id]) else None)

    def status(p: programmes.Programme) -> str | None:
        return None if p.status == "unknown" else f"{names.term('status', p.status)}, {words.as_of(p.status_as_of)}"

    return [
        _row(found, words("field.type"), of(lambda p: names.term("programme_type", p.type))),
        _row(found, words("field.areas"), of(lambda p: ", ".join(p.areas) or names.place(p.city))),
        _row(found, words("field.unit"), of(lambda p: p.unit)),
        _row(found, words("field.status"), of(status)),
        _row(found, words("column.years"), of(lambda p: period(p.start, p.end, words) if p.start or p.end else None)),
        _row(
            found, words("field.community"), of(lambda p: names.term("community", p.community) if p.community else None)
        ),
    ]


def _practice(frame: Frame, found: Comparison) -> list[Row]:
    """Each tool of OSL, and below it the types of activities that any of the subjects has."""
    names = frame.labels
    made = []
    for tool in names.vocabulary("osl_tool"):
        made.append(_code(frame, found, "osl_tool", tool))
        made += [
            row
            for code, row in _coded_rows(frame, found, "activity_type", inner=True)
            if names.broader("activity_type", code) == tool
        ]
    return made


def _coded(frame: Frame, found: Comparison, fact: str, *, inner: bool = False) -> list[Row]:
    return [row for _, row in _coded_rows(frame, found, fact, inner=inner)]


def _coded_rows(frame: Frame, found: Comparison, fact: str, *, inner: bool = False) -> Iterable[tuple[str, Row]]:
    stated = found.codes(fact)
    return [
        (code, _code(frame, found, fact, code, inner=inner)) for code in frame.labels.vocabulary(fact) if code in stated
    ]


def _code(frame: Frame, found: Comparison, fact: str, code: str, *, inner: bool = False) -> Row:
    cells = tuple(_done(frame, subject, found.doing(subject.id, fact, code)) for subject in found.subjects)
    return Row(frame.labels.term(fact, code), cells, found.differs(fact, code), inner)


def _done(frame: Frame, subject: Subject, doings: list[Doing]) -> Cell:
    """By how many, by time; of a programme by itself only the time."""
    words, names = frame.words, frame.labels
    if not doings:
        return Cell()
    if doings[0].fact == "programme_type":
        return _doers(frame, [words.number(len(doings))], doings)
    times = comparison.times(doings)
    told: dict[str | None, str] = {code: names.term("modality", code) for code in TIMES}
    told[None] = words("porownanie.no_time")
    if subject.kind == "programme":
        return _text(*(label for code, label in told.items() if times[code]))
    return _doers(frame, (f"{label}: {times[code]}" for code, label in told.items() if times[code]), doings)


def _doers(frame: Frame, lines: Iterable[str], doings: list[Doing]) -> Cell:
    """Lines, with the programmes and units that unfold below them."""
    return Cell(tuple(map(Line, lines)), tuple(_doer(frame, doing) for doing in doings))


def _doer(frame: Frame, doing: Doing) -> Line:
    words = frame.words
    told = [doing.name]
    if doing.modality:
        told.append(frame.labels.term("modality", doing.modality))
    if doing.fact == "status" and doing.code:
        told.append(f"{frame.labels.term('status', doing.code)}, {words.as_of(doing.as_of)}")
    return Line(" · ".join(told), frame.record_href(doing.kind, doing.doer))


def _reach(frame: Frame, found: Comparison) -> list[Row]:
    words = frame.words

    def hours(subject: Subject) -> Cell:
        weekly = comparison.one(found.weekly, subject.id)
        if weekly is None:
            return Cell()
        return _text(
            words("porownanie.hours.sum", hours=words.number(weekly.hours)),
            words.count("n.intervals", weekly.intervals),
        )

    def contacts(subject: Subject) -> Cell:
        reach = comparison.one(found.reachability, subject.id)
        return _text(words.count("n.contacts", reach.contacts)) if reach else Cell()

    def way(name: str, subject: Subject) -> Cell:
        reach = comparison.one(found.reachability, subject.id)
        having = getattr(reach, name) if reach else None
        return _text(words("porownanie.of", part=having, all=reach.contacts)) if reach and having else Cell()

    labels = [words(f"porownanie.way.{name}") for name in WAYS]
    return [
        _row(found, words("porownanie.hours"), hours),
        _row(found, words("table.contacts"), contacts),
        *(_row(found, label, partial(way, name), inner=True) for name, label in zip(WAYS, labels, strict=True)),
    ]


def _support(frame: Frame, found: Comparison) -> list[Row]:
    words = frame.words

    def partners(subject: Subject) -> Cell:
        names = _names(comparison.of(found.partners, subject.id))
        return Cell((Line(words.count("n.organisations", len(names))),), names, whole=True) if names else Cell()

    return [
        _row(found, words("table.partners"), partners),
        _row(found, words("field.funding"), lambda subject: Cell(_names(comparison.of(found.funding, subject.id)))),
    ]


def _names(support: list[Support]) -> tuple[Line, ...]:
    return tuple(Line(each.name) for each in support)


def _figures(frame: Frame, found: Comparison) -> list[Row]:
    words, names = frame.words, frame.labels
    stated = {figure.id: figure for figure in ask(figures.figures, EVERYTHING)}
    of = {s.id: [stated[f.figure] for f in comparison.of(found.figures, s.id)] for s in found.subjects}

    def line(figure: figures.Figure) -> Line:
        told = [amount(figure, words, names), words.pick(figure.what_pl, figure.what_en)]
        told.append(
            period(figure.start, figure.end, words) if figure.start or figure.end else words("porownanie.no_year")
        )
        return Line(" · ".join(told), frame.href("aktywnosc", EVERYTHING, view="figures", id=figure.id))

    def cell(measure: str, subject: Subject) -> Cell:
        lines = tuple(line(figure) for figure in of[subject.id] if figure.measure == measure)
        return Cell(lines) if len(lines) <= _SHOWN else Cell((Line(words.count("n.figures", len(lines))),), lines, True)

    measures = {figure.measure for told in of.values() for figure in told}
    return [
        _row(found, label, partial(cell, code))
        for code, label in names.vocabulary("measure").items()
        if code in measures
    ]


def _rates(frame: Frame, found: Comparison) -> list[Row]:
    words = frame.words

    def residents(subject: Subject) -> Cell:
        return Cell(
            tuple(
                Line(
                    words("porownanie.residents.line", number=words.number(n.residents), date=words.date(n.as_of)),
                    frame.href("zrodla", EVERYTHING, id=n.source),
                )
                for n in comparison.of(found.population, subject.id)
            )
        )

    def told(rate: Rate | None) -> Cell:
        if rate is None:
            return Cell()
        residents = words.number(rate.residents.residents)
        counted = words("porownanie.rate", count=words.number(rate.count), residents=residents)
        return _text(words.number(rate.value), counted)

    def callable_(subject: Subject) -> int | None:
        reach = comparison.one(found.reachability, subject.id)
        return reach.phone if reach else None

    def active(subject: Subject) -> int:
        return len(found.doing(subject.id, "status", "active"))

    return [
        _row(found, words("field.population"), residents),
        _row(found, words("porownanie.rate.programmes"), lambda s: told(found.rate(s.id, s.programmes))),
        _row(found, words("porownanie.rate.active"), lambda s: told(found.rate(s.id, active(s)))),
        _row(found, words("porownanie.rate.phones"), lambda s: told(found.rate(s.id, callable_(s)))),
    ]


def _sources(frame: Frame, found: Comparison) -> list[Row]:
    words = frame.words

    def cell(tell: Callable[[SourceAges], str | None]) -> Callable[[Subject], Cell]:
        return lambda subject: _text(tell(ages) if (ages := comparison.one(found.source_ages, subject.id)) else None)

    return [
        _row(found, words("porownanie.sources.count"), cell(lambda ages: words.count("n.sources", len(ages.sources)))),
        _row(found, words("porownanie.sources.newest"), cell(lambda a: words.date(a.newest) if a.newest else None)),
        _row(found, words("porownanie.sources.oldest"), cell(lambda a: words.date(a.oldest) if a.oldest else None)),
        _row(found, words("porownanie.sources.undated"), cell(lambda ages: words.number(ages.undated))),
        _row(found, words("porownanie.sources.old"), cell(lambda ages: words.number(ages.old))),
    ]
