"""Rows → what can be searched: one document a contact, organisation, programme, place and source."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from osl_data.store.rows import Row, Rows
from osl_data.text.phones import format_national

Synonyms = Mapping[tuple[str, str], list[str]]
"""Other words for a term, by its vocabulary and code."""

Ranks = Mapping[str, int]
"""Where each contact stands in a list of all, by id."""

_LEAST_INITIALS, _MOST_INITIALS = 3, 6


@dataclass(slots=True)
class Document:
    """A record as it is searched and shown as a result: `texts` are pairs of a field and what stands in it.

    `rank` tells which comes first of those that a search finds equally well.
    """

    id: str
    kind: str
    city: str | None
    title: str
    superseded_by: str | None = None
    rank: int = 0
    texts: list[tuple[str, str]] = field(default_factory=list)
    phones: list[dict[str, Any]] = field(default_factory=list)

    def add(self, name: str, *texts: str | None) -> None:
        """Put texts into a field, each once; None and empty ones are left out."""
        for text in texts:
            if text and (name, text) not in self.texts:
                self.texts.append((name, text))


def documents(rows: Rows, synonyms: Synonyms, ranks: Ranks) -> Iterator[Document]:
    """The documents of some rows, contacts first; `ranks` may be empty, then no contact comes before another."""
    known = _Known(rows, synonyms)
    for row in rows["contact"]:
        yield _contact(known, row, ranks.get(row["id"], 0))
    for row in rows["organisation"]:
        yield _organisation(known, row)
    for row in rows["programme"]:
        yield _programme(known, row)
    for row in rows["place"]:
        yield _place(known, row)
    for row in rows["source"]:
        yield _source(known, row)


class _Known:
    """The rows by what is asked of them."""

    def __init__(self, rows: Rows, synonyms: Synonyms) -> None:
        self.by_id = {row["id"]: row for name in ("place", "organisation", "programme") for row in rows[name]}
        self.places = {row["id"] for row in rows["place"]}
        self.labels = {(row["vocabulary"], row["code"]): row["label_pl"] for row in rows["term"]}
        self.english = {
            (row["vocabulary"], row["code"]): [row["label_en"]] for row in rows["term"] if "label_en" in row
        }
        self.synonyms = synonyms
        self.aliases = _grouped(rows["alias"], "record")
        self.areas = _grouped(rows["programme_area"], "programme")
        self.groups = _grouped(rows["programme_target_group"], "programme")
        self.partners = _grouped(rows["programme_partner"], "programme")
        self.funding = _grouped(rows["programme_funding"], "programme")
        self.activities = _grouped(rows["activity"], "programme")
        self.unit_activities = _grouped((row for row in rows["activity"] if not row["programme"]), "unit")
        self.activity_groups = _grouped(rows["activity_target_group"], "activity")
        self.sessions = _grouped(rows["session"], "activity")
        self.contact_programmes = _grouped(rows["contact_programme"], "contact")
        self.contact_areas = _grouped(rows["contact_area"], "contact")
        self.phones = _grouped(rows["phone"], "contact")
        self.emails = _grouped(rows["email"], "contact")
        self.addresses = _grouped(rows["address"], "contact")
        self.web = _grouped(rows["web"], "contact")
        self.unit_contacts = _grouped(rows["contact"], "unit")
        self.unit_programmes = _grouped(rows["programme"], "unit")

    def name(self, id_: str | None) -> str | None:
        return self.by_id[id_]["name"] if id_ in self.by_id else None

    def names(self, id_: str | None) -> list[str]:
        """Name and aliases of a place, organisation or programme; of the latter two also the initials."""
        row = self.by_id.get(id_ or "")
        if row is None:
            return []
        found = [row["name"], *(alias["name"] for alias in self.aliases[row["id"]])]
        return [*found, *(initials(row["name"]) if row["id"] not in self.places else [])]

    def parents(self, id_: str | None) -> Iterator[str]:
        """Names of what a place or an organisation is part of, nearest first."""
        above = self.by_id.get(id_ or "", {}).get("parent")
        while above in self.by_id:
            yield from self.names(above)
            above = self.by_id[above].get("parent")

    def term(self, document: Document, name: str, vocabulary: str, code: str | None) -> None:
        """Add a term by its label and, apart from that, by its synonyms and its English label."""
        label = self.labels.get((vocabulary, code or ""))
        if label:
            document.add(name, label)
            words = [*self.synonyms.get((vocabulary, code or ""), []), *self.english.get((vocabulary, code or ""), [])]
            document.add("synonym", f"{label}: {', '.join(words)}" if words else None)


def initials(name: str) -> list[str]:
    """What a name of several words is called for short: `Dom Dziennego Pobytu` → DDP; none for one of two words."""
    found = ""
    for word in name.split():
        if not word[0].isupper() or (word.isupper() and len(word) > 1):
            break
        found += word[0]
    return [found] if _LEAST_INITIALS <= len(found) <= _MOST_INITIALS else []


def _grouped(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        if row[column]:
            groups[row[column]].append(row)
    return groups


def _document(known: _Known, kind: str, row: Row, title: str) -> Document:
    document = Document(row["id"], kind, row["city"], title)
    if row["city"] != row["id"]:
        document.add("city", *known.names(row["city"]))
    return document


def _contact(known: _Known, row: Row, rank: int) -> Document:
    role = known.labels.get(("contact_role", row["role"]), row["role"])
    unit = row["unit"]
    programmes = known.contact_programmes[row["id"]]
    only = known.name(programmes[0]["programme"]) if len(programmes) == 1 else None
    title = str(row["person"] or known.name(unit) or only or row["title"] or role)
    document = _document(known, "contact", row, title)
    document.superseded_by = row["superseded_by"]
    document.rank = rank
    document.add("person", row["person"])
    document.add("title", row["title"], *initials(row["title"] or ""))
    known.term(document, "role", "contact_role", row["role"])
    document.add("unit", *known.names(unit))
    document.add("parent", *known.parents(unit))
    if unit in known.by_id:
        known.term(document, "type", "organisation_type", known.by_id[unit]["type"])
        document.add("area", *known.names(known.by_id[unit]["area"]))
    document.add("area", *(name for a in known.contact_areas[row["id"]] for name in known.names(a["place"])))
    for link in programmes:
        programme = known.by_id.get(link["programme"])
        if programme:
            document.add("programme", *known.names(programme["id"]))
            _purpose(known, document, programme)
    _ways(known, document, row["id"])
    return document


def _ways(known: _Known, document: Document, contact: str) -> None:
    """The ways to reach a contact; a fax can be searched, but is no number to call."""
    for phone in known.phones[contact]:
        document.add("phone", format_national(phone["e164"]))
        document.add("extension", f"wew. {phone['extension']}" if phone["extension"] else None)
        document.add("detail", phone["label"])
        known.term(document, "detail", "phone_type", phone["type"])
        if phone["callable"]:
            document.phones.append({name: phone[name] for name in ("e164", "extension", "label", "printed")})
    for email in known.emails[contact]:
        document.add("email", email["address"])
        document.add("domain", email["address"].partition("@")[2])
    document.add("web", *(web["url"] for web in known.web[contact]))
    for address in known.addresses[contact]:
        _streets(document, address)
        document.add("detail", address["detail"])
        document.add("room", f"pok. {address['room']}" if address["room"] else None)
        document.add("postcode", address["postcode"])
        document.add("city", *known.names(address["town"]))


def _streets(document: Document, address: Row) -> None:
    """Street and number; also a printed form with a slip, by which somebody may look."""
    document.add("street", " ".join(filter(None, (address["street"], address["number"]))) or None)
    if address["misprint"]:
        document.add("street", address["printed"])


def _purpose(known: _Known, document: Document, programme: Row) -> None:
    """Where a programme works and what it is for: the same for it and for whoever can be asked about it."""
    id_ = programme["id"]
    document.add("area", *(name for area in known.areas[id_] for name in known.names(area["place"])))
    known.term(document, "topic", "programme_type", programme["type"])
    for group in known.groups[id_]:
        known.term(document, "topic", "target_group", group["target_group"])
    for activity in known.activities[id_]:
        _activity(known, document, activity)
    document.add("summary", programme["summary_pl"])


def _activity(known: _Known, document: Document, activity: Row) -> None:
    known.term(document, "topic", "activity_type", activity["type"])
    for group in known.activity_groups[activity["id"]]:
        known.term(document, "topic", "target_group", group["target_group"])
    document.add("activity", activity["name"])
    document.add("summary", activity["summary_pl"])
    document.add("venue", *(session["venue"] for session in known.sessions[activity["id"]]))


def _organisation(known: _Known, row: Row) -> Document:
    document = _document(known, "organisation", row, row["name"])
    document.add("name", row["name"])
    document.add("alias", *known.names(row["id"])[1:])
    known.term(document, "type", "organisation_type", row["type"])
    document.add("parent", *known.parents(row["id"]))
    document.add("area", *known.names(row["area"]))
    for contact in known.unit_contacts[row["id"]]:
        for address in known.addresses[contact["id"]]:
            _streets(document, address)
    for programme in known.unit_programmes[row["id"]]:
        document.add("programme", *known.names(programme["id"]))
    for activity in known.unit_activities[row["id"]]:
        _activity(known, document, activity)
    return document


def _programme(known: _Known, row: Row) -> Document:
    document = _document(known, "programme", row, row["name"])
    document.add("name", row["name"])
    document.add("alias", *known.names(row["id"])[1:])
    document.add("unit", *known.names(row["unit"]))
    document.add("parent", *known.names(row["part_of"]))
    _purpose(known, document, row)
    document.add("partner", *(name for p in known.partners[row["id"]] for name in known.names(p["organisation"])))
    document.add("funding", *(fund["fund"] for fund in known.funding[row["id"]]))
    return document


def _place(known: _Known, row: Row) -> Document:
    document = _document(known, "place", row, row["name"])
    document.add("name", row["name"])
    document.add("alias", *known.names(row["id"])[1:])
    known.term(document, "type", "place_type", row["type"])
    document.add("parent", *known.parents(row["id"]))
    return document


def _source(known: _Known, row: Row) -> Document:
    document = _document(known, "source", row, row["title"])
    document.add("name", row["title"])
    document.add("publisher", row["publisher"])
    document.add("area", *known.names(row["area"]))
    known.term(document, "type", "source_type", row["type"])
    document.add("web", row["url"])
    document.add("summary", row["summary_pl"])
    return document
