"""Figures, periods and hours as stated: qualifier, value, unit, year, from and to."""

from osl_data.queries.figures import FigureRow
from osl_data.wording.labels import Labels
from osl_data.wording.words import Words


def amount(figure: FigureRow, words: Words, labels: Labels) -> str:
    """ "ponad 100 osób" as a source states it: qualifier, value or range, unit."""
    value = words.number(figure.value)
    if figure.value_to is not None:
        value = f"{value}–{words.number(figure.value_to)}"
    qualifier = "" if figure.qualifier == "exact" else labels.term("qualifier", figure.qualifier) + " "
    if figure.unit == "percent":
        return f"{qualifier}{value}%"
    return f"{qualifier}{value} {_unit(figure, words, labels)}"


def _unit(figure: FigureRow, words: Words, labels: Labels) -> str:
    return words.unit(figure.unit, figure.value) or labels.term("figure_unit", figure.unit)


def period(start: str | None, end: str | None, words: Words) -> str:
    """The period a figure or programme stands for; nothing where none is stated."""
    if start and end:
        # In a narrow column the line breaks after the dash, not around it.
        return words.date(start) if start == end else f"{words.date(start)}\N{NO-BREAK SPACE}– {words.date(end)}"
    if start:
        return words("period.since", date=words.date(start))
    if end:
        return words("period.by", date=words.date(end))
    return ""


def days(first: str | None, last: str | None, words: Words) -> str:
    """The days on which something takes place: one, or from one to another; nothing where none is stated."""
    return words.date(first) if first and not last else period(first, last, words)


def hours(opens: str | None, closes: str | None, words: Words) -> str:
    """When something begins and ends; one alone where the other is not stated, nothing where neither is."""
    if opens and closes:
        return f"{opens}–{closes}"
    if opens:
        return words("hours.since", time=opens)
    return words("hours.until", time=closes) if closes else ""
