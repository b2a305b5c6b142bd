"""Sources, evidence, disagreements and quality: whole answers, counted by hand on the sample."""

from dataclasses import asdict

import duckdb

from osl_data.queries import sources
from osl_data.queries.filters import Filters

NONE = Filters()
GORNE = Filters(places=("testowo-gorne",))
CITY = "testowo"


def test_sources(connection: duckdb.DuckDBPyConnection) -> None:
    found = sources.sources(connection, NONE)
    assert found[0] == sources.SourceRow(
        id="strona-2024",
        city=CITY,
        type="page",
        title="Tytuł strona-2024",
        publisher="MOPS Testowo",
        url="https://mops.example/",
        published="2024-05",
        published_inferred=None,
        not_before=None,
        not_before_locator=None,
        read="2026-11-21",
        confirmed="2026-11-22",
        complete=False,
        text="restated",
        summary_pl="Streszczenie strona-2024.",
        summary_en="Summary of strona-2024.",
        licence=None,
        versions=["strona-2015"],
        records=13,
        old=False,
    )
    assert [(source.id, source.versions, source.records, source.old) for source in found[1:]] == [
        ("gazeta", [], 3, False),
        ("strona-2015", ["strona-2024"], 6, True),
        ("ulotka", [], 6, False),
        ("rejestr", [], 2, False),
    ]


def test_what_a_source_states(connection: duckdb.DuckDBPyConnection) -> None:
    assert sources.stated_by(connection, "gazeta") == [
        sources.StatedRecord(
            "klub-grupa",
            "activity",
            "selfhelp po polsku: Klub Seniora Górne",
            "selfhelp in English: Klub Seniora Górne",
            ["modality", "programme", "schedule", "target_groups", "type"],
            ["fact 3"],
        ),
        sources.StatedRecord("testowo-gorne", "place", "Górne", "Górne", ["name"], ["fact 1"]),
        sources.StatedRecord(
            "klub-gorne",
            "programme",
            "Klub Seniora Górne",
            "Klub Seniora Górne",
            ["areas", "community", "end", "name", "start", "status", "type"],
            ["fact 2"],
        ),
    ]


def test_evidence(connection: duckdb.DuckDBPyConnection) -> None:
    found = sources.evidence(connection, ["mops-dyrekcja"])
    assert [(row.field, row.source, row.locator) for row in found] == [
        ("phones", "ulotka", "line 7"),
        ("role", "ulotka", "line 7"),
        ("unit", "ulotka", "line 7"),
    ]
    assert found[0] == sources.EvidenceRow(
        record="mops-dyrekcja",
        field="phones",
        source="ulotka",
        title="Tytuł ulotka",
        publisher="MOPS Testowo",
        url=None,
        locator="line 7",
        printed=None,
        note=None,
        published=None,
        published_inferred=None,
        not_before="2019",
        read="2026-11-21",
        confirmed=None,
        text="verbatim",
    )


def test_evidence_carries_its_note(connection: duckdb.DuckDBPyConnection) -> None:
    assert [(row.field, row.note) for row in sources.evidence(connection, ["testowo-gorne"])] == [
        ("name", "góra znaczy tu Górne")
    ]


def test_disagreements(connection: duckdb.DuckDBPyConnection) -> None:
    (found,) = sources.disagreements(connection, NONE)
    plain = asdict(found)
    claims = plain.pop("claims")
    (record,) = plain.pop("records")
    assert plain == {
        "id": "spor-poczatek-klubu",
        "city": CITY,
        "types": ["contradiction"],
        "title_pl": "Początek klubu",
        "title_en": "Start of the club",
        "note_pl": "Nie wiadomo, która data jest właściwa.",
        "note_en": "Which date is right is not known.",
        "certain": True,
    }
    assert (record["id"], record["kind"], record["title_pl"]) == ("klub-gorne", "programme", "Klub Seniora Górne")
    assert [
        (claim["source"], claim["locator"], claim["states_en"], claim["printed"], claim["published"])
        for claim in claims
    ] == [
        ("gazeta", "fact 2", "Since 2010.", None, None),
        ("strona-2015", "line 8", "Since 2011.", "2011", "2015-03-10"),
    ]
    assert sources.disagreements_about(connection, ["klub-gorne", "pal-dolne"]) == [found]
    assert sources.disagreements_about(connection, ["pal-dolne"]) == []


def test_quality(connection: duckdb.DuckDBPyConnection) -> None:
    counts = {row.rule: row.records for row in sources.quality(connection, NONE)}
    assert counts == {
        "contact_no_address": 2,
        "contact_no_date": 1,
        "contact_no_email": 2,
        "contact_no_hours": 2,
        "contact_no_phone": 1,
        "contact_no_postcode": 2,
        "contact_old": 1,
        "contact_single_source": 3,
        "contact_superseded": 1,
        "figure_no_period": 1,
        "figure_old": 2,
        "programme_no_activity": 3,
        "programme_no_contact": 4,
        "programme_no_status": 1,
        "programme_no_target_group": 2,
        "programme_no_unit": 1,
        "programme_no_years": 2,
        "programme_old": 1,
        "programme_single_source": 4,
        "programme_undated": 1,
        "source_no_date": 2,
        "source_no_url": 2,
        "source_no_whole_text": 2,
    }
    assert sources.quality(connection, NONE)[0] == sources.QualityCount("contact_no_address", "contact", CITY, 2)
    assert sources.quality_records(connection, NONE, "contact_superseded") == [
        sources.QualityRecord("contact_superseded", "contact", CITY, "jan-dawny", *["Zespół Terenowy nr 1"] * 2)
    ]
    assert sources.quality_records(connection, GORNE, "contact_superseded") == []
