"""CSV that programs read back as it was, and that no spreadsheet runs."""

import csv
import io
from pathlib import Path

import duckdb
import pytest

from osl_data.build import build
from osl_data.exporting import UnknownTableError, csv_bytes, table, table_names, write_csv
from osl_data.exporting.cells import excel_cell, plain_cell
from osl_data.exporting.csv import encoded
from osl_data.exporting.tables import Table
from osl_data.records.contact import Contact
from osl_data.records.files import dump
from osl_data.records.vocabulary import Suppression
from osl_data.store.connection import connect
from osl_data.store.home import current
from tests import sample
from tests.expecting import as_in_file
from tests.making import by

RULE = "freq,interval,byday,bymonthday,bymonth,valid_from,valid_to,opens_at,closes_at,closed,holidays,season"
"""The columns of a rule, after HSDS."""

NAMES = [
    "programmes",
    "contacts",
    "people",
    "phones",
    "emails",
    "addresses",
    "hours",
    "web",
    "activities",
    "schedules",
    "figures",
    "organisations",
    "partners",
    "places",
    "sources",
    "disagreements",
    "evidence",
    "vocabulary",
    "codebook",
]
OUR_OWN = {"vocabulary", "codebook"}
"""Tables that hold no statement of a source."""
TABLES = Path(__file__).parent / "tables"


def read(data: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=delimiter, strict=True))


def rows(connection: duckdb.DuckDBPyConnection, name: str) -> list[dict[str, str]]:
    header, *found = read(csv_bytes(connection, name))
    return [dict(zip(header, row, strict=True)) for row in found]


def test_one_file_a_table(two_cities: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    folder = tmp_path / "new" / "folder"
    assert write_csv(two_cities, folder) == [folder / f"{name}.csv" for name in NAMES]
    assert table_names(two_cities) == NAMES
    for name in NAMES:
        data = (folder / f"{name}.csv").read_bytes()
        assert data == csv_bytes(two_cities, name)
        assert not data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        assert b"\n" not in data.replace(b"\r\n", b"")
        header, *found = read(data)
        assert found
        assert {len(row) for row in found} == {len(header)}


def test_every_row_names_its_sources(connection: duckdb.DuckDBPyConnection) -> None:
    known = {row["id"] for row in rows(connection, "sources")}
    assert known == {"ulotka", "strona-2015", "strona-2024", "gazeta", "rejestr"}
    for name in NAMES:
        if name not in OUR_OWN:
            for row in rows(connection, name):
                assert row["sources"], (name, row)
                assert set(row["sources"].split("; ")) <= known


def test_programmes(connection: duckdb.DuckDBPyConnection) -> None:
    found = {row["id"]: row for row in rows(connection, "programmes")}
    assert list(found) == ["klub-sasiadow", "klub-gorne", "pal-dolne", "pal-gorne", "pal-zrodla", "projekt-mosty"]
    assert found["pal-dolne"] == {
        "id": "pal-dolne",
        "city": "testowo",
        "name": "Program Aktywności Lokalnej Dolne",
        "aliases": "PAL Dolne",
        "type": "pal",
        "type_pl": "pal po polsku",
        "area_ids": "testowo-dolne",
        "areas": "Dolne",
        "unit": "mops-testowo-zespol-1",
        "unit_name": "Zespół Terenowy nr 1",
        "part_of": "",
        "community": "territorial",
        "status": "active",
        "status_pl": "active po polsku",
        "status_as_of": "",
        "start": "2012",
        "end": "",
        "state": "running",
        "state_pl": "running po polsku",
        "due": "",
        "stated_on": "2026-11-22",
        "inferred": "false",
        "not_before": "",
        "state_on": "2026-11-24",
        "target_groups": "children; seniors",
        "target_groups_pl": "children po polsku; seniors po polsku",
        "activity_types": "animation; selfhelp",
        "activity_types_pl": "animation po polsku; selfhelp po polsku",
        "legal_basis": "zarządzenie 7/2012",
        "funding": "Europejski Fundusz Społeczny",
        "accreditations": "Certyfikat (Zespół Terenowy nr 1)",
        "summary_pl": "Praca z mieszkańcami Dolnego.",
        "summary_en": "Work with the residents of Dolne.",
        "sources": "strona-2015; strona-2024",
    }


def test_contacts_phones_and_the_rest(connection: duckdb.DuckDBPyConnection) -> None:
    assert rows(connection, "contacts")[2] == {
        "id": "jan-dawny",
        "city": "testowo",
        "role": "organiser",
        "role_pl": "organizator społeczności lokalnej",
        "title": "",
        "person": "",
        "why_public": "",
        "unit": "mops-testowo-zespol-1",
        "unit_name": "Zespół Terenowy nr 1",
        "programme_ids": "pal-dolne",
        "programmes": "Program Aktywności Lokalnej Dolne",
        "area_ids": "",
        "areas": "",
        "superseded": "true",
        "superseded_by": "anna-testowa",
        "dated": "phones",
        "stated_on": "2015-03-10",
        "inferred": "false",
        "sources": "strona-2015",
    }
    assert csv_bytes(connection, "phones").decode() == (
        "contact_id,e164,extension,kind,label,unverified,printed,source,sources\r\n"
        "anna-testowa,+48601234567,,mobile,,false,601 234 567,strona-2024,strona-2024\r\n"
        "jan-dawny,+48601234568,,mobile,,false,601 234 568,strona-2015,strona-2015\r\n"
        "mops-dyrekcja,+48225550109,,fax,,false,fax 22 555 01 09,ulotka,ulotka\r\n"
        "zespol-1-biuro,+48225550101,,landline,biuro,false,22 555 01 01,ulotka,ulotka\r\n"
        "zespol-1-biuro,+48225550100,12,landline,,false,22 555 01 00 wew. 12,ulotka,ulotka\r\n"
    )
    assert csv_bytes(connection, "addresses").decode() == (
        "contact_id,street,number,detail,room,postcode,town,printed,misprint,sources\r\n"
        "zespol-1-biuro,ul. Próbna,10/12,,3,05-100,Testowo,"
        '"ul. Próbna 10/12 pok. 3, 05-100 Testowo",false,ulotka\r\n'
    )
    assert csv_bytes(connection, "hours").decode() == (
        f"contact_id,{RULE},printed,sources\r\n"
        "zespol-1-biuro,WEEKLY,1,MO; TU,,,,,08:00,16:00,false,,,poniedziałek-wtorek 8.00-16.00,strona-2024\r\n"
    )
    assert csv_bytes(connection, "schedules").decode() == (
        f"activity_id,{RULE},venue,venue_may_change,printed,sources\r\n"
        "dolne-spotkania,WEEKLY,1,TU; TH,,,,,16:00,18:00,false,,,świetlica,false,"
        "wtorek i czwartek 16-18,strona-2024\r\n"
        "klub-grupa,,1,,,,2013-06-01,2013-06-02,,,false,,,,false,,gazeta\r\n"
        "sasiedzi-spotkania,,1,,,,,,10:00,12:00,false,,,,true,,strona-2024\r\n"
        "sasiedzi-spotkania,MONTHLY,1,1WE,,,,,17:00,19:00,false,,,,false,"
        "w pierwszą środę miesiąca 17-19,strona-2024\r\n"
    )


@pytest.mark.parametrize("name", [name for name in NAMES if name != "codebook"])
def test_a_whole_table(two_cities: duckdb.DuckDBPyConnection, name: str) -> None:
    """Every row of two cities by `views/60_export.sql`, read against `tests/sample` and `tests/second_city`."""
    found = csv_bytes(two_cities, name).decode().replace("\r\n", "\n")
    as_in_file(TABLES / f"{name}.csv", found)


@pytest.mark.parametrize("name", ["programmes", "contacts", "activities", "figures", "organisations", "places"])
def test_what_only_suppressed_sources_state_keeps_its_row(
    connection: duckdb.DuckDBPyConnection, tmp_path: Path, name: str
) -> None:
    data = sample.write(tmp_path / "data")
    gone = [Suppression(id=source.id, reason="prośba", date="2026-11-22") for source in sample.sources()]
    (data / "suppressed.yml").write_text(dump([*sample.suppressed(), *gone]), encoding="utf-8")
    with connect(build(data, tmp_path / "home")) as without:
        left = rows(without, name)
    assert {row["id"] for row in left} == {row["id"] for row in rows(connection, name)}
    assert {row["sources"] for row in left} <= {"", "rejestr"}


def test_a_person_of_no_unit_keeps_its_row(tmp_path: Path) -> None:
    data = sample.write(tmp_path / "data")
    head = Contact(
        id="kierowniczka",
        role="head",
        person="Maria Próbna",
        why_public="official_post",
        programmes=["pal-dolne"],
        evidence=[by("strona-2024", "fact 9", "role", "person", "programmes")],
    )
    with (data / "testowo" / "contacts.yml").open("a", encoding="utf-8") as contacts:
        contacts.write("\n" + dump([head]))
    with connect(build(data, tmp_path / "home")) as built:
        people = [(row["id"], row["unit"], row["unit_name"]) for row in rows(built, "people")]
    assert people == [("kierowniczka", "", "")]


def test_numbers(connection: duckdb.DuckDBPyConnection) -> None:
    plain = {row["id"]: (row["value"], row["value_to"]) for row in rows(connection, "figures")}
    assert plain == {
        "dolne-uczestnicy-2013": ("25", ""),
        "dolne-uczestnicy-2024": ("30", "40"),
        "mosty-dotacja": ("9000.5", ""),
        "testowo-mieszkancy": ("12000", ""),
    }
    place = rows(connection, "places")[0]
    assert (place["lat"], place["lon"], place["residents"], place["teryt"]) == ("52.5", "21.01", "12000", "1400011")


def test_what_is_suppressed_is_in_no_file(connection: duckdb.DuckDBPyConnection) -> None:
    for name in NAMES:
        text = csv_bytes(connection, name).decode()
        assert "ewa-usunieta" not in text
        assert "Usunięta" not in text
        assert "601234569" not in text


def test_only_what_is_filtered(connection: duckdb.DuckDBPyConnection) -> None:
    ids = {"klub-gorne", "klub-grupa", "mops-dyrekcja", "gazeta"}

    def first_columns(name: str) -> list[str]:
        _, *found = read(csv_bytes(connection, name, ids))
        return [row[0] for row in found]

    assert {name: first_columns(name) for name in NAMES if name not in OUR_OWN | {"evidence"}} == {
        "programmes": ["klub-gorne"],
        "contacts": ["mops-dyrekcja"],
        "people": [],
        "phones": ["mops-dyrekcja"],
        "emails": [],
        "addresses": [],
        "hours": [],
        "web": [],
        "activities": ["klub-grupa"],
        "schedules": ["klub-grupa"],
        "figures": [],
        "organisations": [],
        "partners": [],
        "places": [],
        "sources": ["gazeta"],
        "disagreements": [],
    }
    assert {row[1] for row in read(csv_bytes(connection, "evidence", ids))[1:]} == {
        "klub-gorne",
        "klub-grupa",
        "mops-dyrekcja",
    }
    assert read(csv_bytes(connection, "programmes", set())) == read(csv_bytes(connection, "programmes"))[:1]
    assert csv_bytes(connection, "vocabulary", ids) == csv_bytes(connection, "vocabulary")


def test_a_table_that_is_not_exported(connection: duckdb.DuckDBPyConnection) -> None:
    with pytest.raises(UnknownTableError) as error:
        csv_bytes(connection, "phone; DROP TABLE phone")
    assert str(error.value) == (f"expected a table of the export ({', '.join(NAMES)}), found 'phone; DROP TABLE phone'")


def test_quoting() -> None:
    found = Table("t", ["a", "b"], [('say "hi"', "one, two"), ("line\nbreak", None), ("", True)])
    assert encoded(found) == b'a,b\r\n"say ""hi""","one, two"\r\n"line\nbreak",\r\n,true\r\n'
    assert read(encoded(found)) == [["a", "b"], ['say "hi"', "one, two"], ["line\nbreak", ""], ["", "true"]]


@pytest.mark.parametrize(
    ("text", "plain", "excel"),
    [
        ("=1+1", "'=1+1", "'=1+1"),
        ("+zł", "'+zł", "'+zł"),
        ("-brak", "'-brak", "'-brak"),
        ("@dom", "'@dom", "'@dom"),
        ("  =1+1", "'  =1+1", "'  =1+1"),
        ("\tx", "'\tx", "'\tx"),
        ("\rx", "'\rx", "'\rx"),
        ("＝1", "'＝1", "'＝1"),
        ("a=b", "a=b", "a=b"),
        ('=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")', '\'=HYPERLINK("http://x")'),
        ("+48 22 555 01 01", "'+48 22 555 01 01", '="+48 22 555 01 01"'),
        ('-1"&A1&"', '\'-1"&A1&"', '="-1""&A1&"""'),
        ("10/12", "10/12", '="10/12"'),
        ("05-100", "05-100", '="05-100"'),
        ("08:00", "08:00", '="08:00"'),
        ("2024-05", "2024-05", '="2024-05"'),
        ("2607011", "2607011", '="2607011"'),
        ("(22) 555", "(22) 555", '="(22) 555"'),
        ("1" * 256, "1" * 256, "1" * 256),
        ("ul. Próbna 1", "ul. Próbna 1", "ul. Próbna 1"),
        ("x;=1+1", "x;'=1+1", "x;=1+1"),
        ("x,=1+1", "x,=1+1", "x,'=1+1"),
        ('x; "=1+1', "x; \"'=1+1", 'x; "=1+1'),
        ("x\n=1+1", "x\n'=1+1", "x\n'=1+1"),
        ("=1;=2", "'=1;'=2", "'=1;=2"),
        ("10,=1+1", "10,=1+1", '="10,\'=1+1"'),
    ],
)
def test_text_never_starts_a_formula(text: str, plain: str, excel: str) -> None:
    assert plain_cell(text, "printed") == plain
    assert excel_cell(text, "printed") == excel


def test_a_phone_keeps_its_plus_in_its_own_column_only() -> None:
    assert plain_cell("+48717823555", "e164") == "+48717823555"
    assert plain_cell("+48717823555", "printed") == "'+48717823555"
    assert plain_cell("+48717823555+A1", "e164") == "'+48717823555+A1"
    assert excel_cell("+48717823555", "e164") == '="+48717823555"'


def test_numbers_are_not_guarded() -> None:
    assert plain_cell(-3, "lat") == "-3"
    assert excel_cell(-3.5, "lat") == "-3,5"


def test_excel(connection: duckdb.DuckDBPyConnection, tmp_path: Path) -> None:
    paths = write_csv(connection, tmp_path, excel=True)
    assert [path.name for path in paths] == [f"{name}.csv" for name in NAMES]
    phones = (tmp_path / "phones.csv").read_bytes()
    assert phones.startswith(b"\xef\xbb\xbfcontact_id;e164;")
    assert phones.decode("utf-8-sig").split("\r\n")[1] == (
        'anna-testowa;"=""+48601234567""";;mobile;;false;"=""601 234 567""";strona-2024;strona-2024'
    )
    header, *found = read(phones, ";")
    assert found[0][header.index("e164")] == '="+48601234567"'
    figures = {row[0]: row[7] for row in read((tmp_path / "figures.csv").read_bytes(), ";")}
    assert figures["mosty-dotacja"] == "9000,5"


def test_shipped_records_start_no_formula(shipped_home: Path) -> None:
    with connect(current(shipped_home)) as connection:
        for name in NAMES:
            header, *found = read(csv_bytes(connection, name))
            for row in found:
                for column, cell in zip(header, row, strict=True):
                    assert column in {"e164", "lat", "lon"} or cell[:1] not in tuple("=+-@\t\r"), (name, row)
            if name not in OUR_OWN:
                assert all(row[header.index("sources")] for row in found), name
            assert table(connection, name).rows
