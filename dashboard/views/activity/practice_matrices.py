"""What is done and for whom, by place: each cell tells how many do it now, did it or plan it."""

from collections import defaultdict

from dashboard import frame as frames
from dashboard.components.html import show, tag
from dashboard.components.matrix import MatrixRow, matrix
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import activities
from osl_data.queries.activities import PracticeCell
from osl_data.queries.filters import Filters

NO_TIME = "none"
MARKS = {"current": "●", "past": "○", "planned": "◇", NO_TIME: "?"}


def draw_practice(frame: Frame) -> bool:
    """Types of activities by place; False where there are none."""
    cells = ask(activities.practice, frame.filters, not _one_city(frame))
    names = frame.labels
    codes = {cell.code for cell in cells}
    rows = [
        MatrixRow(code, label, names.term("osl_tool", names.broader("activity_type", code) or ""))
        for tool in names.vocabulary("osl_tool")
        for code, label in names.vocabulary("activity_type").items()
        if code in codes and names.broader("activity_type", code) == tool
    ]
    return _matrix(frame, cells, rows, "activity_types", "aktywnosc.practice")


def draw_groups(frame: Frame) -> bool:
    """Target groups by place; False where there are none."""
    cells = ask(activities.groups_reached, frame.filters, not _one_city(frame))
    codes = {cell.code for cell in cells}
    rows = [MatrixRow(code, label) for code, label in frame.labels.vocabulary("target_group").items() if code in codes]
    return _matrix(frame, cells, rows, "target_groups", "aktywnosc.groups")


def _matrix(frame: Frame, cells: list[PracticeCell], rows: list[MatrixRow], field: str, key: str) -> bool:
    if not cells:
        return False
    words = frame.words
    columns = _columns(frame, {cell.place for cell in cells})
    counts: dict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for cell in cells:
        counts[(cell.code, cell.place)][cell.modality or NO_TIME] = cell.programmes
    hrefs = {(code, place): frame.href("programy", _narrowed(frame, field, code, place)) for code, place in counts}
    told = {cell.modality or NO_TIME for cell in cells}
    legend = ", ".join(f"{mark} {_time(frame, code)}" for code, mark in MARKS.items() if code in told)
    show(
        tag("h2", words(f"{key}.title")),
        tag("p", words(f"{key}.about", legend=legend), css="small muted"),
        matrix(rows, columns, counts, hrefs, MARKS, words, words(f"{key}.corner")),
        tag("p", words("matrix.caution"), css="small muted"),
        frames.states_explained(frame),
    )
    return True


def _time(frame: Frame, modality: str) -> str:
    return frame.words("porownanie.no_time") if modality == NO_TIME else frame.labels.term("modality", modality)


def _one_city(frame: Frame) -> bool:
    return len(frame.filters.cities) == 1


def _columns(frame: Frame, places: set[str]) -> dict[str, str]:
    """Cities side by side; within one chosen city, the whole of it, then its districts and estates."""
    names = frame.labels
    if not _one_city(frame):
        return {id_: name for id_, name in names.cities.items() if id_ in places}
    whole = {id_: frame.words("place.whole", place=names.place(id_)) for id_ in frame.filters.cities if id_ in places}
    return whole | {id_: names.place(id_) for id_ in sorted(places - set(whole), key=names.place)}


def _narrowed(frame: Frame, field: str, code: str, place: str) -> Filters:
    where = {"cities": (place,)} if place in frame.labels.cities else {"places": (place,)}
    return frame.filters.model_copy(update={field: (code,), **where})
