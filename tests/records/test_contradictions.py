"""Likely contradictions: what is named, what is not, and how one is settled."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from osl_data.records.activity import Activity, Session
from osl_data.records.base import Record
from osl_data.records.contact import Address, Contact
from osl_data.records.contradictions import unrecorded
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.dismissal import Dismissal
from osl_data.records.figure import Figure
from osl_data.records.files import dump
from osl_data.records.library import load
from osl_data.records.place import Place
from tests.making import by


def likely(tmp_path: Path, *records: Any, dismissed: list[Dismissal] | None = None) -> list[str]:
    """What is named among the records of a city, without file and line."""
    city = tmp_path / "testowo"
    city.mkdir()
    for name, model in (
        ("figures", Figure),
        ("contacts", Contact),
        ("places", Place),
        ("activities", Activity),
        ("disagreements", Disagreement),
    ):
        (city / f"{name}.yml").write_text(dump([r for r in records if isinstance(r, model)]), encoding="utf-8")
    (tmp_path / "dismissed.yml").write_text(dump(list(dismissed or [])), encoding="utf-8")
    return [str(violation).split(": ", 1)[1] for violation in unrecorded(load(tmp_path))]


def figure(id_: str, value: int, source: str, **more: Any) -> Figure:
    given: dict[str, Any] = {"measure": "participants", "qualifier": "exact", "programme": "klub", **more}
    words: dict[str, Any] = {
        "what_pl": f"osoby {id_}",
        "what_en": f"people {id_}",
        "nature": "activity",
        "unit": "people",
    }
    return Figure(id=id_, value=Decimal(value), evidence=[by(source, "line 1", "value")], **words, **given)


def contact(id_: str, **fields: Any) -> Contact:
    given = {"role": "head", **({"why_public": "managing_office"} if "person" in fields else {}), **fields}
    return Contact(id=id_, evidence=[by("ulotka", "line 1", "role")], **given)


def place(id_: str, name: str, **fields: Any) -> Place:
    return Place(id=id_, type="estate", name=name, evidence=[by("ulotka", "line 1", "name")], **fields)


def at(number: str) -> list[Address]:
    return [Address(street="ul. Długa", number=number, town="testowo", source="ulotka")]


NAMED: list[tuple[Record, Record, str]] = [
    (
        figure("a", 12, "ulotka", start="2014", end="2015"),
        figure("b", 18, "strona", start="2015-05", end="2016"),
        "a.value: expected a disagreement with b, or a reason for none in dismissed.yml, found osoby a: 12; "
        "osoby b: 18",
    ),
    (
        figure("a", 12, "ulotka"),
        figure("b", 12, "strona", qualifier="over"),
        "a.value: expected a disagreement with b, or a reason for none in dismissed.yml, found osoby a: 12; "
        "osoby b: 12",
    ),
    (
        contact("a", person="Anna Maj", unit="mops"),
        contact("b", person="Maj Anna", unit="starostwo"),
        "a.person: expected a disagreement with b, or a reason for none in dismissed.yml, found Anna Maj as head of "
        "mops and head of starostwo",
    ),
    (
        place("a", "Karłowice"),
        place("b", "Karłowice–Różanka"),
        "a.name: expected a disagreement with b, or a reason for none in dismissed.yml, found Karłowice and "
        "Karłowice–Różanka",
    ),
    (
        contact("a", addresses=at("44")),
        contact("b", addresses=at("44 C")),
        "a.addresses: expected a disagreement with b, or a reason for none in dismissed.yml, found ul. Długa 44 and "
        "44 C",
    ),
    (
        contact("a", addresses=at("44")),
        Activity(
            id="b",
            programme="klub",
            type="club",
            modality="current",
            schedule=[Session(venue="ul. Długa 44C", source="ulotka")],
            summary_pl="x",
            summary_en="x",
            evidence=[by("ulotka", "line 1", "schedule")],
        ),
        "a.addresses: expected a disagreement with b, or a reason for none in dismissed.yml, found ul. Długa 44 and "
        "44C",
    ),
]


@pytest.mark.parametrize(("first", "second", "said"), NAMED)
def test_what_is_named_until_it_is_settled(first: Record, second: Record, said: str, tmp_path: Path) -> None:
    for name in ("open", "recorded", "dismissed"):
        (tmp_path / name).mkdir()
    assert likely(tmp_path / "open", first, second) == [said]
    words: dict[str, Any] = {"title_pl": "Spór", "title_en": "Dispute", "note_pl": "x", "note_en": "x"}
    claim = Claim(source="ulotka", where="line 1", states_pl="x", states_en="x")
    recorded = Disagreement(id="spor", types=["contradiction"], records=["b", "a"], claims=[claim], **words)
    assert likely(tmp_path / "recorded", first, second, recorded) == []
    dismissal = Dismissal(records=["a", "b", "c"], reason="Two things.")
    assert likely(tmp_path / "dismissed", first, second, dismissed=[dismissal]) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(figure("a", 12, "ulotka"), figure("b", 18, "ulotka"), id="one source"),
        pytest.param(figure("a", 12, "ulotka"), figure("b", 12, "strona"), id="one value"),
        pytest.param(figure("a", 12, "ulotka"), figure("b", 18, "strona", programme="pal"), id="other programme"),
        pytest.param(figure("a", 12, "ulotka"), figure("b", 18, "strona", measure="members"), id="other measure"),
        pytest.param(figure("a", 12, "ulotka", start="2014"), figure("b", 18, "strona", start="2015"), id="other year"),
        pytest.param(figure("a", 12, "ulotka", start="2014"), figure("b", 18, "strona"), id="no year"),
        pytest.param(contact("a", person="Anna Maj"), contact("b", person="Anna Maj"), id="one post"),
        pytest.param(contact("a", person="Anna Maj"), contact("b", person="Jan Maj", role="staff"), id="other person"),
        pytest.param(place("a", "Żoliborz"), place("b", "Żoliborz Oficerski", parent="a"), id="part of it"),
        pytest.param(place("a", "Psie Pole"), place("b", "Plac Pole"), id="other name"),
        pytest.param(contact("a", addresses=at("44")), contact("b", addresses=at("4")), id="other house"),
        pytest.param(contact("a", addresses=at("9 a")), contact("b", addresses=at("9a")), id="one house"),
    ],
)
def test_what_is_not_named(first: Record, second: Record, tmp_path: Path) -> None:
    assert likely(tmp_path, first, second) == []
