"""Records → rows: what goes into each table of `schema.sql`."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from pydantic import BaseModel

from osl_data.records.activity import Activity
from osl_data.records.base import Record
from osl_data.records.contact import Contact
from osl_data.records.disagreement import Disagreement
from osl_data.records.figure import Figure
from osl_data.records.library import CITY_FILES, Library, RecordEntry
from osl_data.records.organisation import Organisation
from osl_data.records.place import Place
from osl_data.records.programme import Programme
from osl_data.records.source import Source
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.store.naming import ToldContact, told
from osl_data.text.fold import fold

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def rows_of(library: Library, day: date) -> Rows:
    """The rows of every table, on a day; suppressed records and all that hangs on them are left out.

    Old names are taken out before anything is made of a contact, so that no table but `mentioned_person` has them.
    """
    hidden = _hidden(library)
    entries = [e for e in library.entries if getattr(e.record, "id", None) not in hidden]
    sources = {e.record.id: e.record for e in library.of(Source)}
    people = {e.record.id: told(e.record, sources, day) for e in entries if isinstance(e.record, Contact)}
    rows: Rows = defaultdict(list)
    terms = [e.record for e in entries if isinstance(e.record, VocabularyTerm)]
    rows["term"] = [
        _pick(term, "code", "label_pl", "label_en", vocabulary=term.set, broader=term.group, position=position)
        for position, term in enumerate(terms)
    ]
    for entry in entries:
        if isinstance(entry.record, Contact):
            _mentioned(rows, entry.record, people[entry.record.id], entry.city)
    entries = [replace(e, record=people[e.record.id].contact) if isinstance(e.record, Contact) else e for e in entries]
    unlisted = {id_ for id_, person in people.items() if not person.listed}
    for entry in entries:
        writer = _WRITERS.get(type(entry.record)) if getattr(entry.record, "id", None) not in unlisted else None
        if writer is not None:
            writer(rows, entry.record, entry.city or None)
        if isinstance(entry.record, Record):
            _evidence(rows, entry.record)
    if hidden:
        rows = _without(rows, hidden)
    records = [e for e in entries if type(e.record) in set(CITY_FILES.values())]
    rows["record"] = [row | {"kind": "person"} if row["id"] in unlisted else row for row in _records(records, rows)]
    return rows


def _hidden(library: Library) -> set[str]:
    """Suppressed ids, and those of the activities and figures whose subject is suppressed."""
    hidden = library.suppressed()
    for entry in [*library.of(Activity), *library.of(Figure)]:
        subjects = (getattr(entry.record, name, None) for name in ("programme", "unit", "organisation"))
        if next(filter(None, subjects), None) in hidden:
            hidden.add(entry.record.id)
    return hidden


def _pick(model: BaseModel, *names: str, **more: Any) -> Row:
    return {**{name: getattr(model, name) for name in names}, **more}


def _pairs(rows: Rows, table: str, owner: str, id_: str, column: str, values: Iterable[Any]) -> None:
    rows[table] += [{owner: id_, column: value} for value in values]


def _many(rows: Rows, table: str, owner: str, id_: str, items: Iterable[BaseModel]) -> None:
    rows[table] += [{owner: id_, "position": n, **item.model_dump()} for n, item in enumerate(items)]


def _source(rows: Rows, source: Source, city: str | None) -> None:
    bound = source.not_before
    dated = {"not_before": bound and bound.date, "not_before_locator": bound and bound.where}
    rows["source"].append({**source.model_dump(exclude={"versions"}), **dated, "city": city})
    _pairs(rows, "source_version", "source", source.id, "other", source.versions)


def _place(rows: Rows, place: Place, city: str | None) -> None:
    point = place.coordinates
    rows["place"].append(
        _pick(place, "id", "type", "name", "parent", "teryt", "voivodeship", city=city)
        | {
            "lat": point and point.lat,
            "lon": point and point.lon,
            "precision": point and point.precision,
            "coordinates_source": point and point.source,
        }
    )
    rows["population"] += [{"place": place.id, **p.model_dump()} for p in place.population]
    _pairs(rows, "alias", "record", place.id, "name", place.aliases)


def _organisation(rows: Rows, organisation: Organisation, city: str | None) -> None:
    rows["organisation"].append(_pick(organisation, "id", "type", "name", "parent", "area", city=city))
    _pairs(rows, "alias", "record", organisation.id, "name", organisation.aliases)


def _programme(rows: Rows, p: Programme, city: str | None) -> None:
    names = ("id", "type", "name", "unit", "part_of", "community", "start", "end", "summary_pl", "summary_en")
    rows["programme"].append(_pick(p, *names, city=city, status=p.status.value, status_as_of=p.status.as_of))
    _pairs(rows, "alias", "record", p.id, "name", p.aliases)
    _pairs(rows, "programme_area", "programme", p.id, "place", p.areas)
    _pairs(rows, "programme_target_group", "programme", p.id, "target_group", p.target_groups)
    _pairs(rows, "programme_legal_basis", "programme", p.id, "act", p.legal_basis)
    _pairs(rows, "programme_funding", "programme", p.id, "fund", p.funding)
    rows["programme_accreditation"] += [{"programme": p.id, **a.model_dump()} for a in p.accreditations]
    rows["programme_partner"] += [{"programme": p.id, **partner.model_dump()} for partner in p.partners]


def _contact(rows: Rows, contact: Contact, city: str | None) -> None:
    names = ("id", "role", "title", "person", "why_public", "unit", "superseded_by")
    rows["contact"].append(_pick(contact, *names, city=city, superseded=contact.superseded_by is not None))
    _pairs(rows, "contact_programme", "contact", contact.id, "programme", contact.programmes)
    _pairs(rows, "contact_area", "contact", contact.id, "place", contact.areas)
    rows["phone"] += [
        {"contact": contact.id, "position": n, **phone.model_dump(), "callable": phone.is_callable()}
        for n, phone in enumerate(contact.phones)
    ]
    _many(rows, "email", "contact", contact.id, contact.emails)
    _many(rows, "address", "contact", contact.id, contact.addresses)
    _many(rows, "hours", "contact", contact.id, contact.hours)
    _many(rows, "web", "contact", contact.id, contact.web)


def _mentioned(rows: Rows, contact: Contact, person: ToldContact, city: str) -> None:
    """Whom only the page of a programme names: who is no contact, or was named too long ago."""
    if contact.person and (person.old or not person.listed):
        names = ("role", "title", "person", "why_public", "unit")
        dated = {"named_on": person.named_on, "named_inferred": person.inferred, "old": person.old}
        rows["mentioned_person"].append(_pick(contact, *names, record=contact.id, city=city, **dated))
        _pairs(rows, "mentioned_programme", "record", contact.id, "programme", contact.programmes)


def _activity(rows: Rows, activity: Activity, city: str | None) -> None:
    names = ("id", "programme", "unit", "type", "modality", "name", "summary_pl", "summary_en")
    rows["activity"].append(_pick(activity, *names, city=city))
    _pairs(rows, "activity_target_group", "activity", activity.id, "target_group", activity.target_groups)
    _many(rows, "session", "activity", activity.id, activity.schedule)


def _figure(rows: Rows, figure: Figure, city: str | None) -> None:
    rows["figure"].append({**figure.model_dump(exclude={"evidence"}), "city": city})


def _disagreement(rows: Rows, d: Disagreement, city: str | None) -> None:
    names = ("id", "types", "title_pl", "title_en", "note_pl", "note_en", "certain")
    rows["disagreement"].append(_pick(d, *names, city=city))
    _pairs(rows, "disagreement_record", "disagreement", d.id, "record", d.records)
    rows["claim"] += [
        {"disagreement": d.id, "position": n, "locator": c.where, **c.model_dump(exclude={"where"})}
        for n, c in enumerate(d.claims)
    ]


def _evidence(rows: Rows, record: Record) -> None:
    rows["evidence"] += [
        _pick(e, "source", "printed", "note", record=record.id, field=name, locator=e.where)
        for e in record.evidence
        for name in e.fields
    ]


_WRITERS: dict[type, Any] = {
    Source: _source,
    Place: _place,
    Organisation: _organisation,
    Programme: _programme,
    Contact: _contact,
    Activity: _activity,
    Figure: _figure,
    Disagreement: _disagreement,
}

_MENTIONS = {
    "programme": ("unit", "part_of"),
    "contact": ("unit", "superseded_by"),
    "mentioned_person": ("unit",),
    "activity": ("unit",),
    "figure": ("organisation", "place"),
    "place": ("parent", "coordinates_source"),
    "organisation": ("parent", "area"),
    "source": ("area",),
}
"""Columns that may name another record or stay empty; any other column names what its row is about."""


def _without(rows: Rows, hidden: set[str]) -> Rows:
    """Rows that are about nothing suppressed; a mere mention of a suppressed record becomes empty."""
    kept: Rows = defaultdict(list)
    for table, items in rows.items():
        mentions = set(_MENTIONS.get(table, ()))
        for item in items:
            named = {key for key, value in item.items() if isinstance(value, str) and value in hidden}
            if named <= mentions:
                kept[table].append(item | dict.fromkeys(named))
    return kept


def _records(entries: list[RecordEntry], rows: Rows) -> list[Row]:
    """One row a record with its title and all its searchable text, folded."""
    names = {row["id"]: row["name"] for table in ("place", "organisation", "programme") for row in rows[table]}
    aliases: dict[str, list[str]] = defaultdict(list)
    for row in rows["alias"]:
        aliases[row["record"]].append(row["name"])
    labels = {(row["vocabulary"], row["code"]): (row["label_pl"], row["label_en"]) for row in rows["term"]}
    found = []
    for entry in entries:
        record = entry.record
        title_pl, title_en = _titles(record, names, labels)
        found.append(
            {
                "id": record.id,
                "kind": record.kind,
                "city": entry.city or None,
                "title_pl": title_pl,
                "title_en": title_en,
                "folded": fold(" | ".join(_searchable(record, names, aliases, title_pl, title_en))),
            }
        )
    return found


def _titles(record: Any, names: dict[str, str], labels: dict[tuple[str, str], tuple[str, str]]) -> tuple[str, str]:
    if isinstance(record, Place | Organisation | Programme):
        return record.name, record.name
    if isinstance(record, Source | Disagreement):
        title_en = record.title if isinstance(record, Source) else record.title_en
        return (record.title if isinstance(record, Source) else record.title_pl), title_en
    if isinstance(record, Figure):
        return record.what_pl, record.what_en
    if isinstance(record, Activity):
        own = labels[("activity_type", record.type)]
        where = names.get(record.programme or record.unit or "", "")
        return (f"{own[0]}: {record.name or where}", f"{own[1]}: {record.name or where}")
    role = labels[("contact_role", record.role)]
    unit = names.get(record.unit or "")
    only = names.get(record.programmes[0]) if len(record.programmes) == 1 else None
    first = record.person or unit or only
    return (first, first) if first else (record.title or role[0], role[1])


def _searchable(
    record: Any, names: dict[str, str], aliases: dict[str, list[str]], title_pl: str, title_en: str
) -> Iterable[str]:
    yield title_pl
    yield title_en
    yield from aliases[record.id]
    for name in ("summary_pl", "summary_en", "person", "title", "name", "publisher", "note_pl", "note_en"):
        value = getattr(record, name, None)
        if value:
            yield value
    linked = [
        getattr(record, "unit", None),
        getattr(record, "programme", None),
        getattr(record, "place", None),
    ]
    linked += [*getattr(record, "areas", []), *getattr(record, "programmes", [])]
    for id_ in filter(None, linked):
        yield names.get(id_, "")
        yield from aliases[id_]
    if isinstance(record, Contact):
        yield from (digits for p in record.phones for digits in (p.e164.removeprefix("+48"), p.extension or ""))
        yield from (e.address for e in record.emails)
        for a in record.addresses:
            yield " ".join(filter(None, (a.street, a.number, a.detail, a.postcode)))
    if isinstance(record, Activity):
        yield from (session.venue for session in record.schedule if session.venue)
