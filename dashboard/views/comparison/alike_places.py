"""Podobne miejsca: which places of the kind are alike in practice, and what they share."""

from collections.abc import Sequence

from dashboard.components.html import Html, fold, join, link, show, tag
from dashboard.components.overview import completeness_bar
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries.comparison import Subject, likeness


def alike(frame: Frame, place: Subject) -> list[likeness.Similar]:
    """The places most alike in practice, with what is shared and what is not."""
    words, names = frame.words, frame.labels
    found = ask(likeness.similar, place.id)
    show(
        tag("h2", words("porownanie.alike.title", place=place.name)),
        tag("p", words("porownanie.alike.about"), css="caution"),
    )
    if not found:
        show(tag("p", words("porownanie.alike.none"), css="muted"))
        return []
    columns = [TableColumn(words(f"porownanie.column.{name}")) for name in ("place", "alike", "shared", "unlike")]
    rows = [
        [
            join(
                [
                    link(frame.href("porownanie", of=f"{place.id},{other.place}"), names.place(other.place)),
                    tag("div", same, css="small muted") if (same := _same(frame, other)) else None,
                ]
            ),
            join(
                [
                    completeness_bar(other.value, words),
                    tag("div", words("porownanie.of", part=len(other.shared), all=_all(other)), css="small muted"),
                ]
            ),
            items(frame, other.shared),
            join(
                [
                    _unfolded(frame, words("porownanie.only_at", place=place.name), other.only_here),
                    _unfolded(frame, words("porownanie.only_at", place=names.place(other.place)), other.only_there),
                ]
            ),
        ]
        for other in found
    ]
    show(table(columns, rows))
    return found


def _all(other: likeness.Similar) -> int:
    return len([*other.shared, *other.only_here, *other.only_there])


def _same(frame: Frame, other: likeness.Similar) -> str:
    return frame.words.count("n.same", len(other.same)) if other.same else ""


def _unfolded(frame: Frame, label: str, coded: list[str]) -> Html | None:
    return fold(f"{label}: {len(coded)}", items(frame, coded)) if coded else None


def items(frame: Frame, coded: Sequence[str]) -> Html:
    """Coded practice by vocabulary, in its order: "Działania: …"."""
    return join((tag("div", tag("span", label, ": ", css="muted"), text) for label, text in item_lines(frame, coded)))


def item_lines(frame: Frame, coded: Sequence[str]) -> list[tuple[str, str]]:
    """The kinds of items with their labels, in the order of the vocabularies."""
    words, names = frame.words, frame.labels
    labels = {
        "osl_tool": words("porownanie.tools"),
        "activity_type": words("aktywnosc.practice"),
        "target_group": words("porownanie.group"),
    }
    held = [tuple(item.split()) for item in coded]
    made = []
    for vocabulary, label in labels.items():
        codes = {code for name, code in held if name == vocabulary}
        terms = [term for code, term in names.vocabulary(vocabulary).items() if code in codes]
        if terms:
            made.append((label, ", ".join(terms)))
    return made
