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
            ", ".join(filter(None, (person.title or names.term("contact_role", person.role), person.unit))),
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


def _name(frame: Frame, person: PersonRow) -> str:
    if person.named_on is None:
        return frame.words("program.person_undated", person=person.person)
    return frame.words("program.person_in", year=person.named_on[:4], person=person.person)
