"""Each record kind takes what is right and says exactly what is wrong."""

from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from osl_data.records.library import complaints
from tests import sample

DROP = object()
FORM = "a slug of lower-case letters, digits and single hyphens"
DATE = "a date as YYYY, YYYY-MM or YYYY-MM-DD"

RECORDS = {
    type(records[0]).kind: records
    for maker in (*sample.SHARED, *sample.IN_CITY)
    if (records := [*maker()]) and maker is not sample.references
}


def changed(record: BaseModel, path: str, value: Any) -> dict[str, Any]:
    """A record as written, with one value set, added or dropped."""
    plain = record.model_dump(exclude_defaults=True)
    *above, last = [int(step) if step.isdigit() else step for step in path.split(".")]
    inner: Any = plain
    for step in above:
        inner = inner[step]
    if value is DROP:
        del inner[last]
    else:
        inner[last] = value
    return plain


def said(model: type[BaseModel], raw: Any) -> list[tuple[str, str]]:
    try:
        model.model_validate(raw)
    except ValidationError as error:
        return [(".".join(map(str, where)), problem) for where, problem in complaints(error)]
    return []


@pytest.mark.parametrize("kind", RECORDS)
def test_whole_records_are_taken(kind: str) -> None:
    for record in RECORDS[kind]:
        assert said(type(record), record.model_dump(exclude_defaults=True)) == []


@pytest.mark.parametrize("kind", RECORDS)
def test_unknown_fields_are_refused(kind: str) -> None:
    record = RECORDS[kind][0]
    assert said(type(record), changed(record, "bogus", 1)) == [("bogus", "expected no field of this name, found 1")]


@pytest.mark.parametrize("kind", RECORDS)
def test_required_fields_are_missed(kind: str) -> None:
    record = RECORDS[kind][0]
    required = [name for name, field in type(record).model_fields.items() if field.is_required()]
    assert required
    for name in required:
        assert said(type(record), changed(record, name, DROP)) == [(name, "expected a value, found nothing")]


REFUSED = [
    # kind, path, value, where, problem
    ("source", "id", "Ulotka", "id", f"expected {FORM}, found 'Ulotka'"),
    ("source", "title", " Ulotka", "title", "expected text without stray white space, found ' Ulotka'"),
    ("source", "title", "", "title", "expected text without stray white space, found ''"),
    ("source", "published", "10.03.2015", "published", f"expected {DATE}, found '10.03.2015'"),
    ("source", "read", "2026-02-30", "read", "expected a day that the calendar has, found '2026-02-30'"),
    ("source", "read", "2026-13", "read", f"expected {DATE}, found '2026-13'"),
    ("source", "complete", "yes", "complete", "expected a valid boolean, found 'yes'"),
    ("source", "versions", ["A B"], "versions.0", f"expected {FORM}, found 'A B'"),
    ("source", "not_before", {"date": "2019"}, "not_before.where", "expected a value, found nothing"),
    ("source", "not_before.date", "19", "not_before.date", f"expected {DATE}, found '19'"),
    ("source", "published", "2020", "", "expected no bound of a source with a date, found '2019'"),
    ("source", "published_inferred", "2020", "", "expected no bound of a source with a date, found '2019'"),
    ("place", "id", "testowo--dolne", "id", f"expected {FORM}, found 'testowo--dolne'"),
    ("place", "teryt", "140001", "teryt", "expected a TERC code of seven digits, found '140001'"),
    ("place", "teryt", 1400011, "teryt", "expected a valid string, found 1400011"),
    (
        "place",
        "population.0.residents",
        0,
        "population.0.residents",
        "expected greater than 0, found 0",
    ),
    (
        "place",
        "coordinates.lat",
        12,
        "coordinates.lat",
        "expected greater than or equal to 49, found 12",
    ),
    ("place", "coordinates.lon", "21", "coordinates.lon", "expected a number, found '21'"),
    ("place", "evidence", [], "evidence", "expected at least 1 of them, found []"),
    ("place", "evidence.0.fields", [], "evidence.0.fields", "expected at least 1 of them, found []"),
    (
        "place",
        "evidence.0.where",
        "page 3",
        "evidence.0.where",
        "expected a place in the source: 'line 12', 'lines 12-14', 'fact 3', 'facts 2, 5', 'title', 'address', "
        "'published', 'publisher' or 'inferred', found 'page 3'",
    ),
    (
        "place",
        "evidence.0.printed",
        "x" * 91,
        "evidence.0.printed",
        f"expected at most 90 characters, found {'x' * 91!r}",
    ),
    ("organisation", "aliases", "MOPS", "aliases", "expected a valid list, found 'MOPS'"),
    ("organisation", "parent", "", "parent", f"expected {FORM}, found ''"),
    ("programme", "start", "2012-1", "start", f"expected {DATE}, found '2012-1'"),
    ("programme", "end", "2011", "", "expected an end not before the start 2012, found 2011"),
    ("programme", "status", "active", "status", "expected a mapping of fields, found 'active'"),
    ("programme", "status.as_of", "maj 2024", "status.as_of", f"expected {DATE}, found 'maj 2024'"),
    (
        "programme",
        "partners.0.since",
        2012,
        "partners.0.since",
        "expected no field of this name, found 2012",
    ),
    (
        "contact",
        "phones.0.e164",
        "22 555 01 01",
        "phones.0.e164",
        "expected a phone number in E.164, as +48717823555, or a short one, as 19115, found '22 555 01 01'",
    ),
    (
        "contact",
        "phones.0.e164",
        "+48115550101",
        "phones.0",
        "expected a valid Polish number (or `unverified: true`), found '+48115550101'",
    ),
    (
        "contact",
        "phones.0.e164",
        "113",
        "phones.0",
        "expected a valid Polish number (or `unverified: true`), found '113'",
    ),
    (
        "contact",
        "phones.0.e164",
        "12",
        "phones.0.e164",
        "expected a phone number in E.164, as +48717823555, or a short one, as 19115, found '12'",
    ),
    (
        "contact",
        "phones.0.extension",
        "wew. 1",
        "phones.0.extension",
        "expected an extension of one to six digits, found 'wew. 1'",
    ),
    (
        "contact",
        "emails.0.address",
        "zespol1@mops",
        "emails.0.address",
        "expected an e-mail address (The part after the @-sign is not valid. It should have a period.), "
        "found 'zespol1@mops'",
    ),
    (
        "contact",
        "addresses.0.postcode",
        "05100",
        "addresses.0.postcode",
        "expected a postcode as 00-000, found '05100'",
    ),
    (
        "contact",
        "hours.0.opens",
        "8:00",
        "hours.0.opens",
        "expected a time of day as HH:MM, found '8:00'",
    ),
    (
        "contact",
        "hours.0.closes",
        "24:30",
        "hours.0.closes",
        "expected a time of day as HH:MM, up to 24:00, found '24:30'",
    ),
    (
        "contact",
        "web.0.url",
        "mops.example",
        "web.0.url",
        "expected a web address that starts with http:// or https://, found 'mops.example'",
    ),
    (
        "contact",
        "person",
        "Anna Testowa",
        "",
        "expected `why_public` beside a `person` (nobody is named without a reason), found none",
    ),
    (
        "contact",
        "why_public",
        "duty_phone",
        "",
        "expected no `why_public` where no `person` is named, found 'duty_phone'",
    ),
    ("activity", "programme", DROP, "", "expected a programme or a unit, found neither"),
    (
        "activity",
        "schedule.0.venue_may_change",
        1,
        "schedule.0.venue_may_change",
        "expected a valid boolean, found 1",
    ),
    ("figure", "value", "25", "value", "expected a number, found '25'"),
    ("figure", "value", True, "value", "expected a number, found True"),
    ("figure", "value_to", 25, "", "expected a range that ends above 25, found 25"),
    ("figure", "end", "2012", "", "expected an end not before the start 2013, found 2012"),
    ("disagreement", "claims", [], "claims", "expected at least 1 of them, found []"),
    ("disagreement", "types", [], "types", "expected at least 1 of them, found []"),
    ("disagreement", "certain", "no", "certain", "expected a valid boolean, found 'no'"),
    ("term", "label_pl", None, "label_pl", "expected a valid string, found None"),
    (
        "suppression",
        "date",
        "today",
        "date",
        f"expected {DATE}, found 'today'",
    ),
]


@pytest.mark.parametrize(
    ("kind", "path", "value", "where", "problem"),
    REFUSED,
    ids=[f"{c[0]}-{c[1]}-{n}" for n, c in enumerate(REFUSED)],
)
def test_what_is_wrong_is_said(kind: str, path: str, value: Any, where: str, problem: str) -> None:
    record = RECORDS[kind][0]
    assert said(type(record), changed(record, path, value)) == [(where, problem)]


TAKEN = [
    ("source", "read", "2024-02-29"),
    ("place", "evidence.0.where", "lines 2-4, 7"),
    ("place", "coordinates.lat", 52),
    ("programme", "end", "2012"),
    ("programme", "end", "2012-01"),
    (
        "contact",
        "phones.0",
        {"e164": "+48115550101", "type": "landline", "unverified": True, "source": "ulotka"},
    ),
    (
        "contact",
        "phones.0",
        {"e164": "+420221111222", "type": "landline", "unverified": True, "source": "ulotka"},
    ),
    ("contact", "phones.0", {"e164": "19115", "type": "infoline", "source": "ulotka"}),
    ("contact", "phones.0", {"e164": "112", "type": "infoline", "source": "ulotka"}),
    ("contact", "hours", []),
    ("activity", "schedule.0.closes", None),
    ("figure", "value", 0),
]


@pytest.mark.parametrize(("kind", "path", "value"), TAKEN)
def test_what_is_right_is_taken(kind: str, path: str, value: Any) -> None:
    record = RECORDS[kind][0]
    assert said(type(record), changed(record, path, value)) == []


def test_a_whole_number_and_a_decimal_are_the_same_figure() -> None:
    figure = sample.figures()[0]
    written = type(figure).model_validate(changed(figure, "value", 25))
    assert written == figure
