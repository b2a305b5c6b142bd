"""Nobody who asked to be removed is named in a build, in any form of the name; who only has a similar name is."""

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest

from osl_data.build import build, of_today
from osl_data.records.contact import Contact, Email, Web
from osl_data.records.files import dump
from osl_data.records.vocabulary import Suppression
from osl_data.store import home as homes
from osl_data.store.connection import connect
from tests import sample
from tests.attacks.suppressed_names import declined, everything_told, leaks, planted
from tests.making import by

HIDDEN = "dorota-trzuska"


def _contact(id_: str, person: str, **more: Any) -> Contact:
    fields: dict[str, Any] = {"unit": "mops-testowo", "programmes": ["pal-dolne"], **more}
    stated = ["role", "person", *fields]
    return Contact(
        id=id_,
        role="organiser",
        person=person,
        why_public="official_post",
        evidence=[by("strona-2024", "fact 10", *stated)],
        **fields,
    )


def _write(records: Path, *more: Contact, hidden: bool = True) -> None:
    contacts = [*sample.contacts(), _contact(HIDDEN, "Dorota Trzuska"), *more]
    (records / sample.CITY / "contacts.yml").write_text(dump([*contacts]), encoding="utf-8")
    asked = [Suppression(id=HIDDEN, reason="prośba", date="2026-11-22")] if hidden else []
    (records / "suppressed.yml").write_text(dump([*sample.suppressed(), *asked]), encoding="utf-8")


@pytest.fixture
def records(tmp_path: Path) -> Path:
    root = sample.write(tmp_path / "data")
    _write(root)
    return root


def _summary(path: Path, language: str = "pl") -> str:
    with connect(path) as connection:
        found = connection.execute(f"SELECT summary_{language} FROM programme WHERE id = 'pal-dolne'").fetchone()
    assert found
    return str(found[0])


def _say(records: Path, text: str, language: str = "pl") -> None:
    path = records / sample.CITY / "programmes.yml"
    old = next(
        each.summary_pl if language == "pl" else each.summary_en
        for each in sample.programmes()
        if each.id == "pal-dolne"
    )
    sample.edit(path, f"summary_{language}: {old}", f"summary_{language}: {json.dumps(text, ensure_ascii=False)}")


def test_a_text_says_the_role_in_its_language(records: Path, tmp_path: Path) -> None:
    _say(records, "Według Doroty Trzuskiej i z Janem Dawnickim.")
    _say(records, "Led with D. Trzuska.", "en")
    path = build(records, tmp_path / "home")
    labels = next(t for t in sample.vocabulary() if (t.set, t.code) == ("contact_role", "organiser"))
    assert _summary(path) == f"Według [{labels.label_pl}] i z Janem Dawnickim."
    assert _summary(path, "en") == f"Led with [{labels.label_en}]."


def test_a_name_is_in_no_file_and_no_answer(tmp_path: Path) -> None:
    """Three names in all their forms in every field of every record."""
    names = declined()[:3]
    home = planted(sample.write(tmp_path / "data"), tmp_path / "home", names)
    assert leaks(everything_told(home), names) == []


def test_who_has_a_similar_name_stays(records: Path, tmp_path: Path) -> None:
    near = ["Danuta Trzuska", "Dorota Trzuska-Kowal", "Dorota Trzuskanowska", "Dorota Maria Trzusińska", "Jan Trzuski"]
    _write(records, *(_contact(f"osoba-{n}", person) for n, person in enumerate(near)))
    _say(records, "Danucie Trzuskiej, Dorocie Trzuskiej-Kowal, Trzuskiemu i Dorocie Nowak, a nie Dorocie Trzuskiej.")
    path = build(records, tmp_path / "home")
    with connect(path) as connection:
        found = connection.execute("SELECT person FROM contact WHERE id LIKE 'osoba-%' ORDER BY id").fetchall()
    assert [person for (person,) in found] == near
    assert _summary(path).startswith("Danucie Trzuskiej, Dorocie Trzuskiej-Kowal, Trzuskiemu i Dorocie Nowak, a nie [")


def test_another_post_of_the_same_name_stays_without_it(records: Path, tmp_path: Path) -> None:
    ways = {
        "emails": [
            Email(address="d.trzuska@mops.example", source="strona-2024"),
            Email(address="biuro@mops.example", source="strona-2024"),
        ],
        "web": [Web(url="https://mops.example/Dorota%20Trzuska", source="strona-2024")],
    }
    _write(records, _contact("druga", "Dorota Trzuska", **ways), _contact("trzecia", "D. Trzuska"))
    with connect(build(records, tmp_path / "home")) as connection:
        post = connection.execute("SELECT role, person, why_public, unit FROM contact WHERE id = 'druga'").fetchall()
        emails = connection.execute("SELECT address FROM email WHERE contact = 'druga'").fetchall()
        pages = connection.execute("SELECT url FROM web WHERE contact = 'druga'").fetchall()
        stated = connection.execute("SELECT field FROM evidence WHERE record = 'druga' ORDER BY field").fetchall()
        third = connection.execute("SELECT person FROM contact WHERE id = 'trzecia'").fetchall()
    assert third == [(None,)]
    assert post == [("organiser", None, None, "mops-testowo")]
    assert (emails, pages) == ([("biuro@mops.example",)], [])
    assert [field for (field,) in stated] == ["emails", "programmes", "role", "unit"]


def test_an_id_that_holds_the_name_gets_the_role(records: Path, tmp_path: Path) -> None:
    for path in (records / sample.CITY).glob("*.yml"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text.replace("spor-poczatek-klubu", "spor-z-dorota-trzuska"), encoding="utf-8")
    with connect(build(records, tmp_path / "home")) as connection:
        found = connection.execute("SELECT id FROM disagreement").fetchall()
        claims = connection.execute("SELECT DISTINCT disagreement FROM claim").fetchall()
    assert found == claims == [("spor-z-organiser",)]


def test_what_was_built_before_goes_at_once(records: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    _write(records, hidden=False)
    old = [build(records, home), build(records, home, force=True)]
    served = connect(old[-1])
    (home / f"{old[0].name}.wal").write_bytes(b"x")
    _write(records)
    new = build(records, home)
    assert sorted(path.name for path in home.iterdir()) == [
        "current",
        *(f"{new.stem}.{kind}" for kind in ("duckdb", "index", "seal")),
    ]
    assert of_today(home) == homes.current(home) == new
    served.close()
    again = build(records, home, force=True)
    assert new.exists()
    assert again.exists()


def test_nobody_asked_and_all_builds_stay(tmp_path: Path) -> None:
    records, home = sample.write(tmp_path / "data"), tmp_path / "home"
    (records / "suppressed.yml").unlink()
    first = build(records, home)
    assert build(records, home, force=True) != first
    assert first.exists()


@pytest.mark.parametrize("ask", [lambda c: c.execute("SELECT count(*) FROM contact").fetchone()[0]])
def test_a_dashboard_goes_over_to_the_new_build(
    records: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ask: Callable[[duckdb.DuckDBPyConnection], int]
) -> None:
    from dashboard import data

    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    _write(records, hidden=False)
    build(records)
    before = data.ask(ask)
    _write(records)
    build(records)
    assert data.ask(ask) == before - 1


def test_what_may_be_of_somebody_else_as_well_stays_theirs(tmp_path: Path) -> None:
    records = sample.write(tmp_path / "data")
    asked = _contact("asked", "Jan Nowak")
    mine = [Email(address=f"{name}@mops.example", source="strona-2024") for name in ("j.nowak", "jnowak", "nowak")]
    others = [
        _contact("janka", "Janka Nowak", emails=mine),
        _contact("janina", "Janina Nowak"),
        _contact("j", "J. Nowak"),
    ]
    path = records / sample.CITY / "contacts.yml"
    path.write_text(dump([*sample.contacts(), asked, *others]), encoding="utf-8")
    removed = Suppression(id="asked", reason="prośba", date="2026-11-22")
    (records / "suppressed.yml").write_text(dump([*sample.suppressed(), removed]), encoding="utf-8")
    with connect(build(records, tmp_path / "home")) as connection:
        people = connection.execute("SELECT id, person FROM contact WHERE id LIKE 'j%' ORDER BY id").fetchall()
        emails = connection.execute("SELECT address FROM email WHERE contact = 'janka' ORDER BY address").fetchall()
    assert people[:3] == [("j", "J. Nowak"), ("jan-dawny", None), ("janina", "Janina Nowak")]
    assert people[3] == ("janka", "Janka Nowak")
    assert [address for (address,) in emails] == sorted(each.address for each in mine)


def test_another_name_of_who_is_left_out_is_forgotten_too(tmp_path: Path) -> None:
    """Who asked was written otherwise, so that an older build says the name as it is."""
    records, home = sample.write(tmp_path / "data"), tmp_path / "home"
    _write(records)
    _say(records, "Według Doroty Struskiej.")
    old = build(records, home)
    assert "Struskiej" in _summary(old)
    contacts = records / sample.CITY / "contacts.yml"
    contacts.write_text(contacts.read_text("utf-8").replace("Dorota Trzuska", "Dorota Struska"), "utf-8")
    new = build(records, home)
    assert "Struskiej" not in _summary(new)
    assert not old.exists()


def test_a_pipe_in_place_of_an_index_goes(records: Path, tmp_path: Path) -> None:
    """To remove a pipe as a folder is to wait for ever."""
    home = tmp_path / "home"
    index = build(records, home).with_suffix(".index")
    shutil.rmtree(index)
    os.mkfifo(index)
    assert build(records, home).with_suffix(".index").is_dir()
    assert not index.exists()


def test_a_name_that_is_also_a_given_name_or_stands_in_that_of_a_unit_is_taken_from_nobody_else(tmp_path: Path) -> None:
    records = sample.write(tmp_path / "data")
    _write(records, _contact("marek", "ks. Marek Nowak"), _contact("asked", "Jan Marek"), _contact("rada", "Jan Most"))
    asked = [Suppression(id=id_, reason="prośba", date="2026-11-22") for id_ in ("asked", "rada")]
    (records / "suppressed.yml").write_text(dump([*sample.suppressed(), *asked]), encoding="utf-8")
    _say(records, "Z Fundacją Most, Markiem Nowakiem i Janem Markiem.")
    _say(records, "https://gmina.example/ko%C5%9Bci%C3%B3%C5%82/Janem%20M%6Fstem", "en")
    path = build(records, tmp_path / "home")
    with connect(path) as connection:
        found = connection.execute("SELECT person FROM contact WHERE id = 'marek'").fetchall()
    assert found == [("ks. Marek Nowak",)]
    assert _summary(path).startswith("Z Fundacją Most, Markiem Nowakiem i [")
    assert _summary(path, "en").startswith("https://gmina.example/kościół/[")
