"""What is done, subject beside subject: by whom, and whether now, before or as a plan."""

from collections.abc import Iterable
from dataclasses import replace

from dashboard.components.comparison import FactCell, FactLine, FactRow
from dashboard.frame import Frame
from osl_data.queries import comparison
from osl_data.queries.comparison import Comparison, Doing, Subject

TIMES = ("current", "past", "planned")
CODED = ("activity_type", "target_group")


def of_only(frame: Frame, found: Comparison) -> list[FactRow]:
    """What one subject alone does, and for whom nobody else does anything."""
    words, names = frame.words, frame.labels

    def cell(subject: Subject, vocabulary: str) -> FactCell:
        codes = found.only(subject.id, vocabulary)
        labels = [label for code, label in names.vocabulary(vocabulary).items() if code in codes]
        return FactCell.of(*labels) if labels else FactCell.of(words("porownanie.only.none"))

    labels = {"activity_type": words("aktywnosc.practice"), "target_group": words("porownanie.group")}
    return [
        FactRow(labels[vocabulary], tuple(cell(subject, vocabulary) for subject in found.subjects), True)
        for vocabulary in CODED
    ]


def of_programmes(frame: Frame, found: Comparison) -> list[FactRow]:
    """How many programmes of which type, state and community."""
    words, names = frame.words, frame.labels

    def count(subject: Subject) -> FactCell:
        doings = [doing for doing in found.doings if (doing.subject, doing.fact) == (subject.id, "programme_type")]
        return _doers(frame, [words.count("n.programmes", subject.programmes)] if doings else [], doings)

    def listed(subject: Subject, fact: str) -> FactCell:
        codes = [*names.vocabulary(fact), None]
        told = {code: found.doing(subject.id, fact, code) for code in codes}
        stated = [(code, doings) for code, doings in told.items() if doings]
        if not any(code for code, _ in stated):
            return FactCell()
        lines = (f"{names.term(fact, code) if code else words('not_stated')}: {len(d)}" for code, d in stated)
        return _doers(frame, lines, [doing for _, doings in stated for doing in doings])

    return [
        FactRow.of(words("porownanie.programmes.count"), found.subjects, count),
        *of_codes(frame, found, "programme_type", inner=True),
        FactRow.of(words("field.status"), found.subjects, lambda subject: listed(subject, "state")),
        FactRow.of(words("vocabulary.community"), found.subjects, lambda subject: listed(subject, "community")),
    ]


def of_practice(frame: Frame, found: Comparison) -> list[FactRow]:
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


def of_codes(frame: Frame, found: Comparison, fact: str, *, inner: bool = False) -> list[FactRow]:
    """A row for each term of a vocabulary that is stated of any subject."""
    return [row for _, row in _coded_rows(frame, found, fact, inner=inner)]


def _coded_rows(frame: Frame, found: Comparison, fact: str, *, inner: bool = False) -> Iterable[tuple[str, FactRow]]:
    stated = found.codes(fact)
    return [
        (code, _code(frame, found, fact, code, inner=inner)) for code in frame.labels.vocabulary(fact) if code in stated
    ]


def _code(frame: Frame, found: Comparison, fact: str, code: str, *, inner: bool = False) -> FactRow:
    """What is done; how many do it depends on how much is written, so that only whether and when makes a difference.

    Of programmes the number does, as it does in the row of all of them.
    """
    label = frame.labels.term(fact, code)
    row = FactRow.of(label, found.subjects, lambda s: _done(frame, s, found.doing(s.id, fact, code)), inner=inner)
    return row if fact == "programme_type" else replace(row, differs=found.differs(fact, code))


def _done(frame: Frame, subject: Subject, doings: list[Doing]) -> FactCell:
    """By how many, by time; of a programme by itself only the time."""
    words, names = frame.words, frame.labels
    if not doings:
        return FactCell()
    if doings[0].fact == "programme_type":
        return _doers(frame, [words.number(len(doings))], doings)
    times = comparison.times(doings)
    told: dict[str | None, str] = {code: names.term("modality", code) for code in TIMES}
    told[None] = words("porownanie.no_time")
    if subject.kind == "programme":
        return FactCell.of(*(label for code, label in told.items() if times[code]))
    return _doers(frame, (f"{label}: {times[code]}" for code, label in told.items() if times[code]), doings)


def _doers(frame: Frame, lines: Iterable[str], doings: list[Doing]) -> FactCell:
    """Lines, with the programmes and units that unfold below them."""
    return FactCell(tuple(map(FactLine, lines)), tuple(_doer(frame, doing) for doing in doings))


def _doer(frame: Frame, doing: Doing) -> FactLine:
    told = [doing.name]
    if doing.modality:
        told.append(frame.labels.term("modality", doing.modality))
    if doing.fact == "state" and doing.code:
        told.append(frame.state_of(doing.doer))
    return FactLine(" · ".join(told), frame.record_href(doing.kind, doing.doer))
