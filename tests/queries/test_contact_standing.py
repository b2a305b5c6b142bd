"""In which order contacts are listed, by what each is dated, which are disputed: made up for each rule.

The day is that of `conftest.py`, 24 November 2026.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from pydantic import BaseModel

from osl_data.build import build
from osl_data.queries import contacts
from osl_data.queries.contacts import ContactRow
from osl_data.queries.filters import Filters
from osl_data.records.base import Evidence
from osl_data.records.contact import Address, Contact, Email, Hours, Phone, Web
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.files import dump
from osl_data.records.vocabulary import VocabularyTerm
from osl_data.store.connection import connect
from tests import sample
from tests.making import programme, source

NUMBER, OTHER, FAX = "+48225550101", "+48225550102", "+48225550103"
Listed = Callable[..., list[ContactRow]]


@pytest.fixture
def listed(tmp_path: Path) -> Listed:
    """Asks for the contacts of the sample's city, which has these instead of its own, and these disagreements."""

    def ask(*made: Contact, disagreements: Sequence[Disagreement] = ()) -> list[ContactRow]:
        city = sample.write(tmp_path / "data") / sample.CITY
        (tmp_path / "data" / "suppressed.yml").unlink()
        held: dict[str, list[BaseModel]] = {
            "contacts": [*made],
            "disagreements": [*disagreements],
            "sources": [*sample.sources(), *SOURCES],
            "programmes": [*sample.programmes(), *PROGRAMMES],
        }
        roles = [
            VocabularyTerm(set="contact_role", code=code, label_pl=code, label_en=code)
            for code in ("coordinator", "contact_person")
        ]
        (tmp_path / "data" / "vocabulary.yml").write_text(dump([*sample.vocabulary(), *roles]), encoding="utf-8")
        for name, records in held.items():
            (city / f"{name}.yml").write_text(dump(records), encoding="utf-8")
        with connect(build(tmp_path / "data", tmp_path / "home")) as connection:
            return contacts.contacts(connection, Filters())

    return ask


SOURCES = [
    source("undated"),
    source("undated-too"),
    source("old", published="2015"),
    source("new", published="2024-12", confirmed="2026-11-20"),
    source("newest", published_inferred="2025"),
    source("whole", text="verbatim", complete=True),
    source("capture", published="2026-01", versions=["whole"]),
    source("capture-of", published="2026-02"),
    source("whole-too", text="verbatim", complete=True, versions=["capture-of", "whole"]),
    source("beginning", text="verbatim"),
    source("version-of-beginning", versions=["beginning"]),
    source("version-of-undated", versions=["undated-too"]),
    source("last-believed", published="2024-11-24"),
    source("day-too-old", published="2024-11-23"),
    source("perhaps-too-old", published="2024-11"),
    source("checked", published="2010", confirmed="2024-11-24"),
    source("undated-checked", confirmed="2025"),
    source("checked-long-ago", published="2010", confirmed="2024-11-23"),
    source("by-context", published_inferred="2026-10"),
]

PROGRAMMES = [
    programme("trwa", ("new", "fact 1"), "active"),
    programme("zakonczony", ("new", "fact 1"), "ended", end="2020"),
    programme("zakonczony-tez", ("new", "fact 1"), "ended"),
    programme("mial-trwac", ("new", "fact 1"), "active", end="2026-11-23"),
    programme("planowany", ("new", "fact 1"), "planned", start="2027"),
]


def contact(id_: str, *sources: str, role: str = "organiser", **more: Any) -> Contact:
    """A contact, all of which each of some sources states."""
    fields = ["role", *(name for name in more if name != "superseded_by")]
    evidence = [stated(each, *fields) for each in sources]
    if "person" in more:
        more["why_public"] = "official_post"
    return Contact(id=id_, role=role, evidence=evidence, **more)


def stated(source: str, *fields: str) -> Evidence:
    verbatim = source in {"whole", "whole-too", "beginning"}
    return Evidence(source=source, where="line 1" if verbatim else "fact 1", fields=list(fields))


def phone(source: str, e164: str = NUMBER, type_: str = "landline") -> Phone:
    digits = e164.removeprefix("+48")
    return Phone(e164=e164, type=type_, printed=digits, source=source)


def callable_(id_: str, *sources: str, **more: Any) -> Contact:
    """A contact with a number, from the first of its sources."""
    return contact(id_, *sources, phones=[phone(sources[0])], **more)


def claim(source: str) -> Claim:
    return Claim(
        source=source, where=stated(source, "x").where, states_pl=f"Tak mówi {source}.", states_en=f"So says {source}."
    )


def disagreement(id_: str, types: Sequence[str], records: Sequence[str], *sources: str) -> Disagreement:
    return Disagreement(
        id=id_,
        types=list(types),
        title_pl=f"Różnica {id_}",
        title_en=f"Difference {id_}",
        note_pl=f"Uwaga {id_}.",
        note_en=f"Note {id_}.",
        records=list(records),
        claims=[claim(each) for each in sources],
    )


def test_the_order_from_first_to_last(listed: Listed) -> None:
    """Each stands by one thing after the one before it; in all that comes later it would stand first."""
    in_order = [
        callable_("z-three-sources", "undated", "undated-too", "old", title="Żuraw"),
        callable_("zz-two-sources", "whole", "capture", title="Żuraw"),
        callable_("y-newest", "newest", title="Żuraw"),
        callable_("x-newer", "new", title="Żuraw"),
        callable_("w-old", "old", title="Żuraw"),
        callable_("v-part", "version-of-beginning", title="Centrum"),
        callable_("ua-version", "version-of-undated", title="Dom"),
        callable_("u-lodka", "undated", title="Łódka"),
        callable_("t-mewa", "whole", title="Mewa"),
        callable_("s-team-2", "undated", title="Zespół 2 przy ul. Ab 17"),
        callable_("r-team-2", "undated", title="Zespół 2 przy ul. Ab 101"),
        callable_("q-team-10", "undated", title="Zespół 10"),
        callable_("a-same", "undated", title="Żuraw"),
        callable_("b-same", "undated", title="Żuraw"),
        callable_("p-captures", "capture", "capture-of", title="Anna"),
        callable_("o-capture", "capture-of", title="Anna"),
        callable_("n-ended", "new", "undated", "whole", "old", role="office", programmes=["zakonczony"]),
        callable_("m-disputed", "new", "undated", "whole", "old", title="Anna"),
        callable_("l-superseded", "new", "undated", "whole", "old", title="Anna", superseded_by="z-three-sources"),
        contact("k-fax", "new", "undated", "whole", "old", "newest", phones=[phone("new", type_="fax")], title="Anna"),
        contact("j-silent", "undated", title="Anna"),
        contact("i-silent-replaced", "new", "whole", title="Anna", superseded_by="k-fax"),
    ]
    found = listed(
        *reversed(in_order), disagreements=[disagreement("spor", ["contradiction"], ["m-disputed"], "old", "new")]
    )
    assert [row.id for row in found] == [made.id for made in in_order]


def test_a_name_is_that_of_the_person_else_the_unit_else_the_only_programme_else_the_title_or_role(
    listed: Listed,
) -> None:
    in_order = [
        callable_("f", "undated", person="Anna Łąk", unit="fundacja-most", title="Żuk"),
        callable_("e", "undated", title="Bis", programmes=["trwa", "planowany"]),
        callable_("d", "undated", unit="fundacja-most", programmes=["trwa"], title="Aa"),
        callable_("c", "undated", role="head", title="Kruk"),
        callable_("b", "undated", role="head"),
        callable_("a", "undated", programmes=["trwa"], title="Aa"),
    ]
    assert [row.id for row in listed(*in_order)] == ["f", "e", "d", "c", "b", "a"]


@pytest.mark.parametrize("role", ["organiser", "head"])
def test_who_is_there_for_more_than_a_programme_does_not_end_with_it(listed: Listed, role: str) -> None:
    (found,) = listed(callable_("a", "new", role=role, programmes=["zakonczony"]))
    assert found.ended is None


@pytest.mark.parametrize("role", ["office", "coordinator", "contact_person"])
def test_who_is_there_for_a_programme_ends_with_it(listed: Listed, role: str) -> None:
    (found,) = listed(callable_("a", "new", role=role, programmes=["zakonczony"]))
    assert found.ended == "ended"


def test_an_office_ends_with_all_its_programmes(listed: Listed) -> None:
    programmes = {
        "both": ["zakonczony", "zakonczony-tez"],
        "by-plan": ["mial-trwac"],
        "by-plan-and-stated": ["zakonczony", "mial-trwac"],
        "one-runs": ["zakonczony", "trwa"],
        "one-is-planned": ["zakonczony", "planowany"],
        "unknown": ["pal-zrodla"],
    }
    made = [callable_(id_, "new", role="office", programmes=named) for id_, named in programmes.items()]
    found = listed(*made, callable_("none", "new", role="office"))
    assert {row.id: row.ended for row in found} == {
        "both": "ended",
        "by-plan": "ended_by_plan",
        "by-plan-and-stated": "ended_by_plan",
        "one-runs": None,
        "one-is-planned": None,
        "unknown": None,
        "none": None,
    }


def test_who_is_disputed(listed: Listed) -> None:
    found = listed(
        contact("in-both", "undated", "new", person="Anna Nowa"),
        contact("in-one", "new", person="Ewa Nowa"),
        contact("role-in-both", "undated", person="Iga Nowa").model_copy(
            update={"evidence": [stated("undated", "role", "person"), stated("new", "role")]}
        ),
        contact("unit", "new", unit="fundacja-most"),
        contact("replaced", "undated", person="Jan Dawny", superseded_by="replacing"),
        contact("replacing", "new", person="Jan Nowy"),
        contact("replaced-elsewhere", "undated", person="Adam Dawny", superseded_by="one-of-two"),
        contact("one-of-two", "new", person="Adam Nowy"),
        disagreements=[
            disagreement("pozor", ["trap"], ["in-one", "unit", "replaced-elsewhere"], "old", "new"),
            disagreement(
                "wersje", ["version"], ["in-both", "in-one", "role-in-both", "unit", "trwa"], "undated", "new"
            ),
            disagreement("zmiana", ["version"], ["replaced", "replacing"], "undated", "new"),
            disagreement("dwoje", ["trap", "version"], ["one-of-two"], "undated", "new"),
            disagreement("adres", ["version", "contradiction"], ["in-both", "replaced"], "undated", "new"),
        ],
    )
    assert {row.id: [dispute.id for dispute in row.disputes] for row in found} == {
        "in-both": ["adres"],
        "in-one": ["wersje"],
        "role-in-both": ["wersje"],
        "unit": [],
        "replaced": ["adres"],
        "replacing": [],
        "replaced-elsewhere": [],
        "one-of-two": ["dwoje"],
    }
    (dispute,) = next(row.disputes for row in found if row.id == "in-one")
    assert (dispute.title_pl, dispute.title_en) == ("Różnica wersje", "Difference wersje")


def test_a_contact_is_dated_by_its_number_else_by_another_way_to_reach_it(listed: Listed) -> None:
    ways: dict[str, Any] = {
        "phones": [phone("old"), phone("newest", OTHER)],
        "emails": [Email(address="a@mops.example", source="old")],
        "addresses": [Address(street="ul. Próbna", town=sample.CITY, source="newest")],
        "web": [Web(url="https://mops.example/a", source="new")],
    }
    base = contact("a", "new", "old", **ways)

    def made(id_: str, *evidence: Evidence, **change: object) -> Contact:
        return base.model_copy(update={"id": id_, **change, "evidence": list(evidence)})

    rest = stated("new", "role", "web")
    mail = stated("old", "emails")
    place = stated("newest", "addresses")
    found = listed(
        made("number", rest, mail, place, stated("old", "phones"), stated("newest", "phones")),
        made("confirmed-number", rest, mail, place, *(stated(each, "phones") for each in ("old", "newest", "new"))),
        made("fax-first", rest, mail, place, stated("old", "phones"), stated("newest", "phones"),
             phones=[phone("old", FAX, "fax"), phone("newest", OTHER)]),
        made("fax", rest, mail, place, stated("old", "phones"), phones=[phone("old", FAX, "fax")]),
        made("mail", rest, mail, place, phones=[]),
        made("address", rest, place, phones=[], emails=[]),
        made("page", rest, stated("newest", "title"), phones=[], emails=[], addresses=[], title="Punkt"),
        made("record", stated("new", "role"), stated("newest", "title"), phones=[], emails=[], addresses=[], web=[],
             title="Punkt"),
        made("no-date", stated("new", "role"), stated("undated", "phones"), phones=[phone("undated")], emails=[],
             addresses=[], web=[]),
    )  # fmt: skip
    assert {row.id: (row.dated, row.stated_on, row.inferred, row.confirmed) for row in found} == {
        "number": ("phones", "2015", False, None),
        "confirmed-number": ("phones", "2024-12", False, "2026-11-20"),
        "fax-first": ("phones", "2025", True, None),
        "fax": ("phones", "2015", False, None),
        "mail": ("emails", "2015", False, None),
        "address": ("addresses", "2025", True, None),
        "page": ("web", "2024-12", False, "2026-11-20"),
        "record": (None, "2025", True, "2026-11-20"),
        "no-date": ("phones", None, False, None),
    }


def test_hours_are_as_new_as_the_newest_source_of_them(listed: Listed) -> None:
    def open_by(*sources: str) -> Contact:
        hours = [Hours(freq="WEEKLY", byday=["MO"], opens="08:00", closes="16:00", source=sources[0])]
        evidence = [stated("new", "role"), *(stated(each, "hours") for each in sources)]
        return Contact(id="-".join(("by", *sources)), role="office", hours=hours, evidence=evidence)

    found = listed(
        *(open_by(id_) for id_ in ("last-believed", "day-too-old", "perhaps-too-old", "checked", "undated-checked")),
        *(open_by(id_) for id_ in ("checked-long-ago", "by-context", "undated")),
        open_by("undated", "old"),
        open_by("old", "last-believed"),
        open_by("old", "by-context"),
        contact("without", "new"),
    )
    assert {row.id: (row.hours_stated_on, row.hours_inferred, row.hours_recent) for row in found} == {
        "by-last-believed": ("2024-11-24", False, True),
        "by-day-too-old": ("2024-11-23", False, False),
        "by-perhaps-too-old": ("2024-11", False, False),
        "by-checked": ("2010", False, True),
        "by-undated-checked": (None, False, True),
        "by-checked-long-ago": ("2010", False, False),
        "by-by-context": ("2026-10", True, False),
        "by-undated": (None, False, False),
        "by-undated-old": ("2015", False, False),
        "by-old-last-believed": ("2024-11-24", False, True),
        "by-old-by-context": ("2026-10", True, False),
        "without": (None, False, False),
    }
