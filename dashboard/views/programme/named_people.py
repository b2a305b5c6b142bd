"""People whom sources name on a programme and who are no contacts, or were named too long ago."""

from collections.abc import Mapping, Sequence

from dashboard.components.evidence import evidence
from dashboard.components.html import show, tag
from dashboard.components.tables import TableColumn, table
from dashboard.frame import Frame, Hrefs
from osl_data.queries.contacts import PersonRow
from osl_data.queries.sources import EvidenceRow


def draw(frame: Frame, named: Sequence[PersonRow], by_record: Mapping[str, list[EvidenceRow]], hrefs: Hrefs) -> None:
    """Each with the year in which a source last names them, what they were there, and why they may be named."""
    words, names = frame.words, frame.labels
    columns = [TableColumn(words(f"column.{name}")) for name in ("person", "function", "why_public", "evidence")]
    rows = [
        [
            _name(frame, person),
            ", ".join(filter(None, (_function(frame, person), person.unit))),
            names.term("why_public", person.why_public),
            evidence(by_record[person.id], words, hrefs),
        ]
        for person in named
    ]
    show(
        tag("h2", words("program.people")),
        tag("p", words("program.people_about"), css="small muted"),
        table(columns, rows),
    )


def _function(frame: Frame, person: PersonRow) -> str:
    """What they were there; in English by the code, for a title stays in the language of its source."""
    role = frame.labels.term("contact_role", person.role)
    return frame.words.pick(person.title or role, role)


def _name(frame: Frame, person: PersonRow) -> str:
    if person.named_on is None:
        return frame.words("program.person_undated", person=person.person)
    when = frame.words("state.about" if person.named_inferred else "state.in", year=person.named_on[:4])
    return frame.words("program.person_in", when=when, person=person.person)
