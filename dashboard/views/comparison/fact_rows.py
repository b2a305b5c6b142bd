"""The facts of a comparison, row by row: what each source-stated value reads like, for the page and for files alike."""

from dashboard.components.comparison import FactRow, SubjectHead
from dashboard.components.tables import Group
from dashboard.data import ask
from dashboard.frame import EVERYTHING, Frame
from dashboard.views.comparison import coded_practice, stated_facts
from osl_data.queries import comparison, states
from osl_data.queries.comparison import Comparison, Subject
from osl_data.queries.filters import Filters


def heads(frame: Frame, found: Comparison) -> list[SubjectHead]:
    """The columns: each subject with what it is and how much is known of it."""
    made = []
    for subject in found.subjects:
        covered = comparison.one(found.coverage, subject.id)
        known = frame.words("porownanie.known", stated=covered.stated, all=covered.looked_for) if covered else ""
        share = covered.share if covered else None
        made.append(SubjectHead(subject.name, href(frame, subject), below(frame, subject), share, known))
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


def rows(frame: Frame, found: Comparison) -> list[FactRow | Group]:
    """Every fact that is stated of any of the subjects, in groups."""
    words = frame.words
    places = found.subjects[0].kind == "place"
    programmes = coded_practice.of_programmes if places else stated_facts.of_programme

    def titled(label: str, remark: str = "") -> Group:
        return Group(words(label), words(remark, months=ask(states.months_believed)) if remark else "")

    parts: list[tuple[Group, list[FactRow]]] = [
        (titled("porownanie.only", "porownanie.only.about"), coded_practice.of_only(frame, found)),
        (titled("table.programmes"), programmes(frame, found)),
        (titled("porownanie.practice", "porownanie.practice.about"), coded_practice.of_practice(frame, found)),
        (titled("field.target_groups"), coded_practice.of_codes(frame, found, "target_group")),
        (titled("porownanie.reach"), stated_facts.of_reach(frame, found)),
        (titled("porownanie.support"), stated_facts.of_support(frame, found)),
        (titled("aktywnosc.figures.title", "figures.never_added"), stated_facts.of_figures(frame, found)),
        (
            titled("porownanie.residents", "porownanie.residents.about"),
            stated_facts.of_rates(frame, found) if places else [],
        ),
        (titled("porownanie.sources"), stated_facts.of_sources(frame, found)),
    ]
    made: list[FactRow | Group] = []
    for group, inside in parts:
        made += [group, *inside] if inside else []
    return made
