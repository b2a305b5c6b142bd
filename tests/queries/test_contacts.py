"""What there is to ask about contacts: whole answers, counted by hand on the sample."""

from dataclasses import asdict

import duckdb

from osl_data.queries import contacts
from osl_data.queries.filters import Filters

NONE = Filters()
CITY = "testowo"


def test_contacts(connection: duckdb.DuckDBPyConnection) -> None:
    rows = {row.id: row for row in contacts.contacts(connection, NONE)}
    assert asdict(rows["zespol-1-biuro"]) == {
        "id": "zespol-1-biuro",
        "city": CITY,
        "role": "office",
        "title": None,
        "person": None,
        "why_public": None,
        "unit": "Zespół Terenowy nr 1",
        "programmes": [],
        "areas": ["Dolne"],
        "phones": [
            {
                "e164": "+48225550101",
                "extension": None,
                "type": "landline",
                "label": "biuro",
                "printed": "22 555 01 01",
                "source": "ulotka",
                "unverified": False,
                "callable": True,
            },
            {
                "e164": "+48225550100",
                "extension": "12",
                "type": "landline",
                "label": None,
                "printed": "22 555 01 00 wew. 12",
                "source": "ulotka",
                "unverified": False,
                "callable": True,
            },
        ],
        "emails": [{"address": "zespol1@mops.example", "printed": "zespol1@mops.example", "source": "strona-2024"}],
        "addresses": [
            {
                "street": "ul. Próbna",
                "number": "10/12",
                "detail": None,
                "room": "3",
                "postcode": "05-100",
                "town": "Testowo",
                "printed": "ul. Próbna 10/12 pok. 3, 05-100 Testowo",
                "source": "ulotka",
            }
        ],
        "hours": [
            {
                "rule": {
                    "freq": "WEEKLY",
                    "interval": 1,
                    "byday": ("MO", "TU"),
                    "bymonthday": (),
                    "bymonth": (),
                    "valid_from": None,
                    "valid_to": None,
                    "opens": "08:00",
                    "closes": "16:00",
                    "closed": False,
                    "holidays": None,
                    "season": None,
                },
                "valid_from": None,
                "valid_to": None,
                "printed": "poniedziałek-wtorek 8.00-16.00",
                "source": "strona-2024",
            }
        ],
        "web": [{"url": "https://mops.example/zespol-1", "source": "strona-2024"}],
        "unit_phone": {"contact": "zespol-1-biuro", "position": 0},
        "superseded": False,
        "superseded_by": None,
        "ended": None,
        "disputes": [],
        "dated": "phones",
        "stated_on": None,
        "inferred": False,
        "confirmed": None,
        "hours_stated_on": "2024-05",
        "hours_inferred": False,
        "hours_recent": True,
        "read": "2026-11-21",
    }
    assert [(phone.type, phone.callable) for phone in rows["mops-dyrekcja"].phones] == [("fax", False)]
    assert rows["mops-dyrekcja"].callable == []
    anna, jan = rows["anna-testowa"], rows["jan-dawny"]
    assert anna.programmes == [contacts.Link("pal-dolne", "Program Aktywności Lokalnej Dolne")]
    assert (anna.areas, anna.superseded_by) == (["Dolne"], None)
    assert (jan.superseded, jan.superseded_by, jan.stated_on, jan.confirmed) == (
        True,
        "anna-testowa",
        "2015-03-10",
        None,
    )


def test_contacts_of_a_programme(connection: duckdb.DuckDBPyConnection) -> None:
    def ids(programme: str) -> list[str]:
        return [contact.id for contact in contacts.contacts_of_programme(connection, programme)]

    assert ids("pal-dolne") == ["zespol-1-biuro", "anna-testowa", "jan-dawny"]
    assert ids("klub-sasiadow") == ["zespol-1-biuro"]
    assert ids("projekt-mosty") == []
