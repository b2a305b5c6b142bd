"""Porównanie, for managers: places or programmes side by side, what others do and we do not, who is alike."""

from collections.abc import Callable

from dashboard import frame as frames
from dashboard.components.comparison import beside
from dashboard.components.empty import empty
from dashboard.components.html import Html, fold, join, link, listing, show, tag
from dashboard.components.picking import choice, several
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from dashboard.views.comparison import (
    alike_places,
    downloads,
    fact_rows,
    list_workbooks,
    missing_practice,
    practice_matrix,
)
from osl_data.queries import comparison
from osl_data.queries.comparison import MOST, Subject, likeness

VIEWS = ("side", "gaps", "alike", "matrix")
Locals = dict[str, str | None]


def render() -> None:
    """Draw the page."""
    frame = frames.begin("porownanie", "porownanie.title", "porownanie.lead")
    shown = choice(
        "view",
        VIEWS,
        frame.local("view"),
        lambda code: frame.words(f"porownanie.{code}"),
        frame.words("porownanie.view"),
    )
    draw: dict[str, Callable[[Frame], Locals]] = {"side": _side, "gaps": _gaps, "alike": _alike, "matrix": _matrix}
    local = draw[shown](frame)
    frames.end(frame, focus=False, view=shown if shown != VIEWS[0] else None, **local)


def _picked(frame: Frame) -> list[str]:
    return [id_ for id_ in (frame.local("of") or "").split(",") if id_]


def _side(frame: Frame) -> Locals:
    words = frame.words
    known = {subject.id: subject for subject in ask(comparison.subjects)}
    current = _picked(frame)
    by = frame.local("by") or next((f"{known[id_].kind}s" for id_ in current if id_ in known), None)
    kinds = {"places": words("porownanie.places"), "programmes": words("table.programmes")}
    kind = choice("by", list(kinds), by, kinds.__getitem__, words("porownanie.by"))
    offered = _offered(frame, kind.removesuffix("s"))
    label = words("porownanie.choose", what=kinds[kind], most=MOST)
    picked = several(f"of-{kind}", offered, current, label, words("porownanie.choose.hint"), MOST)
    _left_out(frame, current, offered, known)
    _unfiltered(frame)
    if len(picked) > 1:
        _compare(frame, picked)
    else:
        _begin(frame, kind.removesuffix("s"), [known[id_] for id_ in picked])
    return {"of": ",".join(picked), "by": kind if kind != "places" else None, "id": None}


def _offered(frame: Frame, kind: str, *, type_: str = "") -> dict[str, str]:
    """What can be chosen, by type, each with its type and city."""
    words = frame.words
    return {
        subject.id: words("porownanie.option", name=subject.name, below=fact_rows.below(frame, subject))
        for subject in ask(comparison.subjects)
        if subject.kind == kind and type_ in ("", subject.type)
    }


def _left_out(frame: Frame, asked: list[str], offered: dict[str, str], known: dict[str, Subject]) -> None:
    """Tell what an address asks for and cannot stand side by side; who changes kinds asks for none of it."""
    fits = [id_ for id_ in dict.fromkeys(asked) if id_ in offered]
    others = [id_ for id_ in asked if id_ not in offered and (fits or id_ not in known)]
    left = [known[id_].name if id_ in known else id_ for id_ in (*fits[MOST:], *others)]
    if left:
        show(tag("p", frame.words("porownanie.left_out", names=", ".join(left), most=MOST), css="caution"))


def _unfiltered(frame: Frame) -> None:
    if not frame.filters.is_empty():
        show(tag("p", frame.words("porownanie.unfiltered"), css="small muted"))


def _compare(frame: Frame, picked: list[str]) -> None:
    words = frame.words
    found = ask(comparison.compare, tuple(picked))
    heads, rows = fact_rows.heads(frame, found), fact_rows.rows(frame, found)
    show(*(tag("p", text, css="caution") for text in downloads.cautions(frame, found)))
    downloads.of_comparison(frame, found, heads, rows)
    show(beside(heads, rows, words("brief.fact"), words), frames.states_explained(frame), _sources(frame, found))


def _sources(frame: Frame, found: comparison.Comparison) -> Html:
    cited = downloads.cited_of(found)
    items = [
        join([link(frame.href("zrodla", id=s.id), s.title), f" · {s.publisher}" if s.publisher else None])
        for s in cited
    ]
    return fold(frame.words.count("n.sources", len(items)), listing(items))


def _begin(frame: Frame, kind: str, picked: list[Subject]) -> None:
    """Nothing to compare yet: what to do, and examples that one click opens."""
    words = frame.words
    if picked and kind == "place":
        alike = [similar.place for similar in ask(likeness.similar, picked[0].id)][:3]
        choices = [[picked[0].id, other] for other in alike]
    else:
        choices = [[s.id for s in found] for found in comparison.examples(ask(comparison.subjects), kind)]
    known = {subject.id: subject for subject in ask(comparison.subjects)}
    links = [
        join(
            [
                link(
                    frame.href("porownanie", EVERYTHING, of=",".join(ids), by=f"{kind}s"),
                    " · ".join(known[id_].name for id_ in ids),
                ),
                tag("div", fact_rows.below(frame, known[ids[0]]), css="small muted"),
            ]
        )
        for ids in choices
    ]
    said = words("porownanie.one_more", name=picked[0].name) if picked else words("porownanie.begin", most=MOST)
    show(tag("div", tag("p", said), listing(links), css="empty"))


def _gaps(frame: Frame) -> Locals:
    place = _place(frame, "gaps")
    if place is None:
        return {"about": None, "id": None}
    among = missing_practice.among(frame, place.id, _offered(frame, "place", type_=place.type))
    found = missing_practice.gaps(frame, place, among)
    if found:
        list_workbooks.of_gaps(frame, place, found)
    return {"about": place.id, "among": ",".join(among), "id": None}


def _alike(frame: Frame) -> Locals:
    place = _place(frame, "alike")
    if place is None:
        return {"about": None, "id": None}
    found = alike_places.alike(frame, place)
    if found:
        list_workbooks.of_alike(frame, place, found)
    return {"about": place.id, "id": None}


def _place(frame: Frame, view: str) -> Subject | None:
    """The place to look at; without one, what to do."""
    words = frame.words
    id_ = missing_practice.chosen(frame, _offered(frame, "place"), _picked(frame))
    _unfiltered(frame)
    if id_ is None:
        links = [
            link(frame.href("porownanie", view=view, about=found[0].id), found[0].name)
            for found in comparison.examples(ask(comparison.subjects), "place")
        ]
        show(tag("div", tag("p", words("porownanie.begin.place")), listing(links), css="empty"))
        return None
    return next(subject for subject in ask(comparison.subjects) if subject.id == id_)


def _matrix(frame: Frame) -> Locals:
    frames.filter_row(frame)
    found = practice_matrix.draw(frame)
    if found:
        list_workbooks.of_matrix(frame, found)
    else:
        empty(frame.words, frame.words("porownanie.matrix.empty"))
    return {}
