"""Whom one can call in the second city."""

from osl_data.records.contact import Address, Contact, Email, Hours, Phone, Web
from tests.making import by
from tests.second_city.surroundings import CITY


def contacts() -> list[Contact]:
    """An office with two of everything, one with e-mail only, one of a unit in a district, two replaced.

    An organiser nobody says how to reach, and two heads whom sources only name, one of them long ago.
    """
    return [
        Contact(
            id="biuro",
            role="office",
            title="punkt informacyjny",
            unit="ops-probowo",
            programmes=["pal-razem", "klub-b"],
            areas=["probowo-a", "probowo-b"],
            phones=[
                Phone(e164="+48325550202", type="landline", source="witryna"),
                Phone(e164="+48325550201", type="fax", label="sekretariat", source="witryna"),
                Phone(e164="+48005550204", type="mobile", unverified=True, source="raport"),
            ],
            emails=[
                Email(address="z@probowo.example", source="witryna"),
                Email(address="a@probowo.example", source="raport"),
            ],
            addresses=[
                Address(street="ul. Żytnia", number="7", town=CITY, source="witryna"),
                Address(
                    street="ul. Biała", number="1", detail="oficyna", postcode="40-001", town=CITY, source="raport"
                ),
            ],
            hours=[
                Hours(freq="WEEKLY", byday=["WE"], opens="10:00", closes="12:00", source="witryna"),
                Hours(freq="WEEKLY", byday=["FR"], opens="10:00", closes="13:00", source="witryna"),
                Hours(freq="WEEKLY", byday=["WE"], opens="09:00", closes="12:00", source="raport"),
                Hours(freq="WEEKLY", byday=["WE", "TH"], opens="10:00", closes="12:00", source="raport"),
                Hours(freq="WEEKLY", byday=["TH"], opens="11:30", closes="11:45", closed=True, source="raport"),
                Hours(freq="MONTHLY", byday=["-1FR"], closed=True, source="raport"),
            ],
            web=[
                Web(url="https://probowo.example/z", source="witryna"),
                Web(url="https://probowo.example/a", source="raport"),
            ],
            evidence=[
                by("witryna", "fact 9", "role", "title", "unit", "programmes", "areas"),
                by("witryna", "fact 10", "phones", "emails", "addresses", "hours", "web"),
                by("raport", "fact 4", "phones", "emails", "addresses", "hours", "web"),
            ],
        ),
        Contact(
            id="dawna-organizatorka",
            role="organiser",
            person="Zofia Dawna",
            why_public="official_post",
            unit="zorza",
            programmes=["klub-a"],
            areas=["probowo-a"],
            phones=[Phone(e164="+48601234570", type="mobile", source="raport")],
            emails=[Email(address="zofia@probowo.example", source="raport")],
            hours=[Hours(freq="WEEKLY", byday=["TU"], opens="08:00", closes="09:00", source="raport")],
            superseded_by="biuro",
            evidence=[
                by("raport", "fact 5", "role", "person", "unit", "programmes", "areas", "phones", "emails", "hours")
            ],
        ),
        Contact(
            id="organizator",
            role="organiser",
            person="Adam Próbny",
            why_public="duty_phone",
            programmes=["projekt-dawny", "klub-b"],
            emails=[Email(address="adam@probowo.example", source="afisz")],
            hours=[Hours(freq="WEEKLY", byday=["MO"], opens="09:00", closes="12:00", source="afisz")],
            evidence=[by("afisz", "fact 2", "role", "person", "programmes", "emails", "hours")],
        ),
        Contact(
            id="nowa-organizatorka",
            role="organiser",
            person="Maria Nowa",
            why_public="official_post",
            unit="ops-probowo",
            evidence=[by("afisz", "fact 5", "role", "person", "unit")],
        ),
        Contact(
            id="dyrektor",
            role="head",
            person="Piotr Główny",
            why_public="official_post",
            unit="ops-probowo",
            evidence=[by("witryna", "fact 16", "role", "person", "unit")],
        ),
        Contact(
            id="dawna-dyrektorka",
            role="head",
            title="dyrektorka",
            person="Ewa Stara",
            why_public="duty_phone",
            unit="zorza",
            programmes=["klub-b", "klub-a"],
            emails=[Email(address="ewa.stara@probowo.example", source="broszura")],
            evidence=[by("broszura", "fact 1", "role", "title", "person", "unit", "programmes", "emails")],
        ),
        Contact(
            id="dawny-dyzur",
            role="head",
            unit="zorza",
            superseded_by="zorza-dyzur",
            evidence=[by("raport", "fact 9", "role", "unit")],
        ),
        Contact(
            id="zorza-dyzur",
            role="head",
            unit="zorza",
            areas=["probowo-c"],
            phones=[Phone(e164="+48325550203", type="landline", source="folder")],
            hours=[Hours(freq="WEEKLY", byday=["WE"], opens="10:00", closes="12:00", source="folder")],
            evidence=[by("folder", "fact 2", "role", "unit", "areas", "phones", "hours")],
        ),
    ]
