"""Whom one can call in the made-up city."""

from osl_data.records.contact import Address, Contact, Email, Hours, Phone, Web
from tests.making import by
from tests.sample.surroundings import CITY


def contacts() -> list[Contact]:
    """An office, an organiser and the one before her, a head with a fax, one who asked to be removed."""
    return [
        Contact(
            id="zespol-1-biuro",
            role="office",
            unit="mops-testowo-zespol-1",
            areas=["testowo-dolne"],
            phones=[
                Phone(
                    e164="+48225550101",
                    type="landline",
                    label="biuro",
                    printed="22 555 01 01",
                    source="ulotka",
                ),
                Phone(
                    e164="+48225550100",
                    extension="12",
                    type="landline",
                    printed="22 555 01 00 wew. 12",
                    source="ulotka",
                ),
            ],
            emails=[Email(address="zespol1@mops.example", printed="zespol1@mops.example", source="strona-2024")],
            addresses=[
                Address(
                    street="ul. Próbna",
                    number="10/12",
                    room="3",
                    postcode="05-100",
                    town=CITY,
                    printed="ul. Próbna 10/12 pok. 3, 05-100 Testowo",
                    source="ulotka",
                )
            ],
            hours=[
                Hours(
                    freq="WEEKLY",
                    byday=["MO", "TU"],
                    opens="08:00",
                    closes="16:00",
                    printed="poniedziałek-wtorek 8.00-16.00",
                    source="strona-2024",
                )
            ],
            web=[Web(url="https://mops.example/zespol-1", source="strona-2024")],
            evidence=[
                by("ulotka", "lines 3-5", "role", "unit", "areas", "phones", "addresses"),
                by("strona-2024", "fact 9", "emails", "hours", "web"),
            ],
        ),
        Contact(
            id="anna-testowa",
            role="organiser",
            title="organizatorka społeczności lokalnej",
            person="Anna Testowa",
            why_public="official_post",
            unit="mops-testowo-zespol-1",
            programmes=["pal-dolne"],
            phones=[
                Phone(e164="+48601234567", type="mobile", printed="601 234 567", source="strona-2024"),
            ],
            evidence=[by("strona-2024", "fact 10", "role", "title", "person", "unit", "programmes", "phones")],
        ),
        Contact(
            id="jan-dawny",
            role="organiser",
            person="Jan Dawny",
            why_public="official_post",
            unit="mops-testowo-zespol-1",
            programmes=["pal-dolne"],
            phones=[
                Phone(e164="+48601234568", type="mobile", printed="601 234 568", source="strona-2015"),
            ],
            superseded_by="anna-testowa",
            evidence=[by("strona-2015", "line 6", "role", "person", "unit", "programmes", "phones")],
        ),
        Contact(
            id="mops-dyrekcja",
            role="head",
            unit="mops-testowo",
            phones=[
                Phone(e164="+48225550109", type="fax", printed="fax 22 555 01 09", source="ulotka"),
            ],
            evidence=[by("ulotka", "line 7", "role", "unit", "phones")],
        ),
        Contact(
            id="ewa-usunieta",
            role="organiser",
            person="Ewa Usunięta",
            why_public="duty_phone",
            unit="mops-testowo",
            programmes=["pal-zrodla"],
            phones=[
                Phone(e164="+48601234569", type="mobile", printed="601 234 569", source="ulotka"),
            ],
            evidence=[by("ulotka", "line 9", "role", "person", "unit", "programmes", "phones")],
        ),
    ]
