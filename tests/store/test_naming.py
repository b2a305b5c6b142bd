"""Who is a contact, and where a name is told: on what day it grows old, and what goes with it."""

from datetime import date
from typing import Any

import pytest

from osl_data.records.contact import Address, Contact, Email, Hours, Phone, Web
from osl_data.store.naming import ToldContact, told
from tests.making import by, source

TODAY = date(2026, 11, 27)


def anna(*sources: str, **fields: Any) -> Contact:
    """A named head, stated by some sources."""
    given: dict[str, Any] = {"role": "head", "person": "Anna Maj-Nowak", "why_public": "managing_office", **fields}
    return Contact(id="anna", evidence=[by(each, "fact 1", "role", "person") for each in sources], **given)


def unnamed(contact: Contact, **fields: Any) -> Contact:
    """The same without the name."""
    return contact.model_copy(update={"person": None, "why_public": None, **fields})


@pytest.mark.parametrize(
    ("dates", "named_on", "old"),
    [
        ({"published": "2021-11-26"}, "2021-11-26", True),
        ({"published": "2021-11-27"}, "2021-11-27", False),
        ({"published": "2021-11-28"}, "2021-11-28", False),
        ({"published": "2021-10-28"}, "2021-10-28", True),
        ({"published": "2021-12-26"}, "2021-12-26", False),
        ({"published": "2020-12-28"}, "2020-12-28", True),
        ({"published": "2021-11"}, "2021-11", True),
        ({"published": "2021-12"}, "2021-12", False),
        ({"published": "2021"}, "2021", True),
        ({"published": "2022"}, "2022", False),
        ({"published_inferred": "2021-11-26"}, "2021-11-26", True),
        ({"published_inferred": "2021-11-27"}, "2021-11-27", False),
        ({"published": "2012", "confirmed": "2021-11-27"}, "2021-11-27", False),
        ({"published": "2012", "confirmed": "2021-11-26"}, "2021-11-26", True),
        ({"published": "2024", "confirmed": "2021-11-26"}, "2024", False),
        ({"confirmed": "2021-11-26"}, "2021-11-26", True),
        ({}, None, False),
    ],
)
def test_a_name_is_old_after_five_years(dates: dict[str, str], named_on: str | None, old: bool) -> None:
    found = told(anna("a"), {"a": source("a", **dates)}, TODAY)
    assert (found.named_on, found.old) == (named_on, old)
    assert found.contact == (unnamed(anna("a")) if old else anna("a"))


@pytest.mark.parametrize(
    ("sources", "inferred"),
    [
        ([{"published_inferred": "2018"}], True),
        ([{"published": "2018"}], False),
        ([{"published": "2018", "published_inferred": "2018"}], False),
        ([{"published_inferred": "2018", "confirmed": "2024-05-01"}], False),
        ([{"published_inferred": "2025", "confirmed": "2024-05-01"}], True),
        ([{"published_inferred": "2018"}, {"published": "2017"}], True),
        ([{"published_inferred": "2018"}, {"published": "2018"}], False),
        ([{"published_inferred": "2018"}, {}], True),
        ([{}], False),
    ],
)
def test_a_date_that_only_the_context_shows_is_inferred(sources: list[dict[str, str]], inferred: bool) -> None:
    stating = {f"s{n}": source(f"s{n}", **dates) for n, dates in enumerate(sources)}
    assert told(anna(*stating), stating, TODAY).inferred == inferred


def test_a_leap_day_has_five_years_too() -> None:
    sources = {"a": source("a", published="2020-02-29")}
    assert not told(anna("a"), sources, date(2025, 2, 28)).old
    assert told(anna("a"), sources, date(2025, 3, 1)).old


def test_the_newest_source_of_the_name_counts() -> None:
    sources = {"a": source("a", published="2012"), "b": source("b", published="2023"), "c": source("c")}
    assert told(anna("a", "b"), sources, TODAY) == ToldContact(anna("a", "b"), False, "2023", False, False)
    assert told(anna("b", "a"), sources, TODAY).named_on == "2023"
    assert told(anna("a", "c"), sources, TODAY) == ToldContact(anna("a", "c"), False, "2012", False, False)
    assert told(anna("c"), sources, TODAY) == ToldContact(anna("c"), False, None, False, False)


def test_a_source_that_does_not_state_the_name_does_not_keep_it() -> None:
    contact = anna("a")
    evidence = [*contact.evidence, by("b", "fact 1", "role")]
    sources = {"a": source("a", published="2012"), "b": source("b", published="2026")}
    found = told(contact.model_copy(update={"evidence": evidence}), sources, TODAY)
    assert (found.named_on, found.old) == ("2012", True)


@pytest.mark.parametrize(
    ("address", "goes"),
    [
        ("amaj@mops.example", True),
        ("a.nowak@mops.example", True),
        ("anna@mops.example", True),
        ("anna7@mops.example", True),
        ("Anna.M@mops.example", True),
        ("joanna@mops.example", False),
        ("kontakt@nowak.example", False),
        ("sekretariat@mops.example", False),
    ],
)
def test_an_address_that_holds_an_old_name_goes_with_it(address: str, goes: bool) -> None:
    email = Email(address=address, source="a")
    phone = Phone(e164="+48225550101", type="landline", source="a")
    contact = anna("a", emails=[email], phones=[phone])
    found = told(contact, {"a": source("a", published="2012")}, TODAY)
    assert found.contact == unnamed(contact, emails=[] if goes else [email])
    assert told(contact, {"a": source("a", published="2023")}, TODAY).contact == contact


def test_printed_forms_go_with_an_old_name() -> None:
    contact = anna("a")
    (evidence,) = contact.evidence
    printed = contact.model_copy(update={"evidence": [evidence.model_copy(update={"printed": "Maj-Nowak Anna"})]})
    assert told(printed, {"a": source("a", published="2012")}, TODAY).contact.evidence == [evidence]
    assert told(printed, {"a": source("a", published="2023")}, TODAY).contact == printed


def test_what_else_holds_an_old_name_goes_with_it() -> None:
    """A printed form or note that holds the surname, and a page with it in its address; others stay."""

    def contact(phone: str | None, hours: str | None, note: str | None, *pages: str) -> Contact:
        named = anna(
            "a",
            phones=[Phone(e164="+48225550101", type="landline", source="a", printed=phone)],
            hours=[Hours(opens="08:00", closes="09:00", source="a", printed=hours)],
            web=[Web(url=url, source="a") for url in pages],
        )
        (evidence,) = named.evidence
        return named.model_copy(update={"evidence": [evidence.model_copy(update={"note": note})]})

    old = {"a": source("a", published="2012")}
    kept = contact("tel. 22 555 01 01", "8-9", "„kierowniczka”: tu.", "https://mops.example")
    assert told(kept, old, TODAY).contact == unnamed(kept)
    named = contact(
        "p. Nowak 22 555 01 01", "Anna: 8-9", "„pani Maj”: tu.", "https://mops.example", "https://mops.example/anna-maj"
    )
    assert told(named, old, TODAY).contact == unnamed(contact(None, None, None, "https://mops.example"))
    assert told(named, {"a": source("a", published="2023")}, TODAY).contact == named


def test_who_has_no_channel_but_that_of_an_old_name_is_no_contact() -> None:
    email = Email(address="a.nowak@mops.example", source="a")
    old, new = source("a", published="2012"), source("a", published="2023")
    assert told(anna("a", emails=[email]), {"a": new}, TODAY).listed
    assert not told(anna("a", emails=[email]), {"a": old}, TODAY).listed
    assert told(anna("a", role="organiser"), {"a": old}, TODAY).listed


CHANNELS: list[dict[str, Any]] = [
    {"phones": [Phone(e164="+48225550101", type="fax", source="a")]},
    {"emails": [Email(address="x@mops.example", source="a")]},
    {"addresses": [Address(street="ul. Próbna", town="testowo", source="a")]},
    {"web": [Web(url="https://mops.example", source="a")]},
]


@pytest.mark.parametrize("channel", CHANNELS, ids=lambda channel: str(next(iter(channel))))
def test_who_has_a_channel_is_a_contact(channel: dict[str, Any]) -> None:
    contact = anna("a", **channel)
    assert (contact.is_reachable(), contact.is_listed()) == (True, True)


@pytest.mark.parametrize(
    ("fields", "listed"),
    [
        ({}, False),
        ({"hours": [Hours(opens="08:00", closes="09:00", source="a")]}, False),
        ({"role": "coordinator"}, False),
        ({"role": "social_worker"}, False),
        ({"role": "organiser"}, True),
        ({"role": "animator"}, True),
        ({"why_public": "elected_office"}, True),
        ({"why_public": "official_post"}, False),
        ({"why_public": "duty_phone"}, False),
        ({"person": None, "why_public": None}, True),
    ],
)
def test_who_has_no_channel_is_one_as_an_institution_or_in_a_local_post(fields: dict[str, Any], listed: bool) -> None:
    contact = anna("a", **fields)
    assert (contact.is_reachable(), contact.is_listed()) == (False, listed)
