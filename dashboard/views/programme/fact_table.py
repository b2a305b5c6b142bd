"""What is stated of a programme, fact by fact, each with its evidence."""

from dashboard.components.evidence import evidence
from dashboard.components.html import Html, join, link, listing, stated
from dashboard.components.tables import facts
from dashboard.frame import Frame, Hrefs
from osl_data.queries.programmes import ProgrammeDetails
from osl_data.queries.sources import EvidenceRow


def fact_table(frame: Frame, p: ProgrammeDetails, items: list[EvidenceRow], hrefs: Hrefs) -> Html:
    """The facts of a programme; what is always looked for and not stated says so."""
    words, names = frame.words, frame.labels
    labelled = {
        "type": names.term("programme_type", p.type),
        "areas": ", ".join(p.areas) or names.place(p.city),
        "unit": p.unit,
        "part_of": link(hrefs[p.part_of_id], p.part_of or "") if p.part_of_id else None,
        "community": names.term("community", p.community) if p.community else None,
        "status": frame.state_of(p.id),
        "start": words.date(p.start) if p.start else None,
        "end": words.date(p.end) if p.end else None,
        "target_groups": ", ".join(names.term("target_group", code) for code in p.target_groups),
        "legal_basis": listing(p.legal_basis) if p.legal_basis else None,
        "funding": listing(p.funding) if p.funding else None,
        "accreditations": listing([f"{a['name']}: {a['holder']}" for a in p.accreditations])
        if p.accreditations
        else None,
        "partners": listing([_partner(frame, partner) for partner in p.partners]) if p.partners else None,
    }
    always = {"areas", "unit", "status", "start", "end", "target_groups"}
    rows: list[tuple[str, Html]] = []
    for name, value in labelled.items():
        if value or name in always:
            shown = evidence([item for item in items if item.field == name], words, hrefs)
            rows.append((words(f"field.{name}"), join([value or stated(None, words), shown], " ")))
    if p.aliases:
        rows.append((words("field.aliases"), ", ".join(p.aliases)))
    if p.parts:
        rows.append((words("field.parts"), listing([link(hrefs[part["id"]], part["name"]) for part in p.parts])))
    return facts(rows)


def _partner(frame: Frame, partner: dict[str, str | None]) -> str:
    name = partner["name"] or ""
    role = partner["role"]
    return f"{name} ({frame.labels.term('partner_role', role)})" if role and role != "partner" else name
