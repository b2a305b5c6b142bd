"""What `osl check` says: the exact line for each thing that can be wrong, and all of them in one run."""

from pathlib import Path

import pytest

from osl_data.records.checking import check, checked, rewrite
from osl_data.records.files import RecordFileError
from tests import sample
from tests.records.violations import found

CITY = sample.CITY


def test_the_sample_is_sound(root: Path) -> None:
    result = checked(root)
    assert result.violations == []
    terms = sum(len(codes.split()) for codes in sample.CODES.values())
    assert result.records == terms + 1 + 1 + 4 + 4 + 3 + 6 + 5 + 5 + 4 + 1
    assert result.files == 11


ONE_MUTATION = [
    pytest.param(
        "programmes",
        "  unit: mops-testowo-zespol-1\n  community",
        "  unit: brak-zespolu\n  community",
        "  unit: brak-zespolu",
        "pal-dolne.unit: expected the id of a known organisation, found 'brak-zespolu'",
        id="unknown id",
    ),
    pytest.param(
        "programmes",
        "  unit: mops-testowo-zespol-1\n  community",
        "  unit: testowo\n  community",
        "  unit: testowo\n",
        "pal-dolne.unit: expected the id of a known organisation, found 'testowo' (a place)",
        id="id of another kind",
    ),
    pytest.param(
        "programmes",
        "organisation: fundacja-most",
        "organisation: fundacja-mosty",
        "organisation: fundacja-mosty",
        "pal-dolne.partners.0.organisation: expected the id of a known organisation, found 'fundacja-mosty'",
        id="unknown id within a list of parts",
    ),
    pytest.param(
        "disagreements",
        "  - klub-gorne",
        "  - klub-dolne",
        "  - klub-dolne",
        "spor-poczatek-klubu.records.0: expected the id of a known record, found 'klub-dolne'",
        id="unknown id of any kind",
    ),
    pytest.param(
        "activities",
        "modality: past",
        "modality: former",
        "modality: former",
        "klub-grupa.modality: expected a term of modality (current, past, planned), found 'former'",
        id="unknown term",
    ),
    pytest.param(
        "activities",
        "  - general",
        "  - all",
        "  - all",
        "sasiedzi-spotkania.target_groups.0: expected a term of target_group (children, general, seniors), found 'all'",
        id="unknown term at depth",
    ),
    pytest.param(
        "figures",
        "- id: mosty-dotacja",
        "- id: dolne-uczestnicy-2024",
        "- id: dolne-uczestnicy-2024\n  what_pl: Liczba mosty",
        "dolne-uczestnicy-2024.id: expected an id of its own, found one that testowo/figures.yml:23 has",
        id="id twice",
    ),
    pytest.param(
        "figures",
        "    - qualifier\n    - unit\n    - end\n    - place",
        "    - qualifier\n    - end\n    - place",
        "  unit: people\n  end: 2023-12-31",
        "testowo-mieszkancy.unit: expected evidence that names this field, found none",
        id="field without evidence",
    ),
    pytest.param(
        "organisations",
        "    where: fact 3\n    fields:\n    - name",
        "    where: fact 3\n    fields:\n    - name\n    - area",
        "    fields:\n    - name\n    - area\n",
        "fundacja-most.evidence.0.fields: expected names of filled fields, found 'area'",
        id="evidence for an empty field",
    ),
    pytest.param(
        "contacts",
        "  - source: strona-2024\n    url",
        "  - source: ulotka\n    url",
        "  - source: ulotka\n    url",
        "zespol-1-biuro.web.0.source: expected evidence by this source for web, found none by 'ulotka'",
        id="value whose source is not among the evidence",
    ),
    pytest.param(
        "contacts",
        "  - printed: 601 234 567\n    source",
        "  - printed: 601 234 576\n    source",
        "  - printed: 601 234 576",
        "anna-testowa.phones.0.printed: expected a printed form of +48601234567, found '601 234 576', "
        "which reads as +48601234576",
        id="printed phone",
    ),
    pytest.param(
        "contacts",
        "22 555 01 00 wew. 12",
        "22 555 01 00 wew. 21",
        "22 555 01 00 wew. 21",
        "zespol-1-biuro.phones.1.printed: expected a printed form of +48225550100 ext. 12, "
        "found '22 555 01 00 wew. 21', which reads as +48225550100 ext. 21",
        id="printed extension",
    ),
    pytest.param(
        "contacts",
        "printed: zespol1@mops.example",
        "printed: biuro",
        "printed: biuro",
        "zespol-1-biuro.emails.0.printed: expected a printed form of zespol1@mops.example, found 'biuro', "
        "which reads as nothing that can be read as one",
        id="printed e-mail",
    ),
    pytest.param(
        "contacts",
        "printed: ul. Próbna 10/12 pok. 3, 05-100 Testowo",
        "printed: ul. Próbna 10 pok. 3, 05-100 Testowo",
        "printed: ul. Próbna 10 pok",
        "zespol-1-biuro.addresses.0.printed: expected a printed form of ul. Próbna 10/12 room 3 05-100, "
        "found 'ul. Próbna 10 pok. 3, 05-100 Testowo', which reads as ul. Próbna 10 room 3 05-100",
        id="printed address",
    ),
    pytest.param(
        "contacts",
        "printed: poniedziałek-wtorek 8.00-16.00",
        "printed: poniedziałek-środa 8.00-16.00",
        "printed: poniedziałek-środa",
        "zespol-1-biuro.hours.0.printed: expected a printed form of MO,TU 08:00-16:00, "
        "found 'poniedziałek-środa 8.00-16.00', which reads as MO,TU,WE 08:00-16:00",
        id="printed hours",
    ),
    pytest.param(
        "activities",
        "printed: wtorek i czwartek 16-18",
        "printed: wtorek 16-18",
        "printed: wtorek 16-18",
        "dolne-spotkania.schedule.0.printed: expected a printed form of TU,TH 16:00-18:00, "
        "found 'wtorek 16-18', which reads as TU 16:00-18:00",
        id="printed session",
    ),
    pytest.param(
        "contacts",
        "  - printed: fax 22 555 01 09\n    source",
        "  - source",
        "  - source: ulotka\n    e164: +48225550109",
        "mops-dyrekcja.phones.0: expected the printed form (the source is at hand word for word), found none",
        id="verbatim source without a printed form",
    ),
    pytest.param(
        "places",
        "  parent: testowo-gorne",
        "  parent: testowo-zrodla",
        "  parent: testowo-zrodla",
        "testowo-zrodla.parent: expected a chain that ends, found one that comes back to 'testowo-zrodla'",
        id="place within itself",
    ),
    pytest.param(
        "places",
        "- id: testowo\n  type: city",
        "- id: testowo\n  type: district",
        "- id: testowo\n",
        "file: expected a place of type city with the id 'testowo', found none",
        id="folder that is no city",
    ),
    pytest.param(
        "suppressed",
        "- id: ewa-usunieta",
        "- id: ewa-nieznana",
        "- id: ewa-nieznana",
        "ewa-nieznana.id: expected the id of a record, found 'ewa-nieznana'",
        id="suppression of nothing",
    ),
    pytest.param(
        "vocabulary",
        "  label_en: diagnosis in English\n  group: process",
        "  label_en: diagnosis in English\n  group: procedure",
        "  group: procedure",
        "activity_type/diagnosis.group: expected a term of osl_tool (groups, process), found 'procedure'",
        id="broader term",
    ),
    pytest.param(
        "figures",
        "  value: 25\n",
        "  value:   25\n",
        "  value:   25",
        "file: expected canonical form '  value: 25' (`osl format` writes it), found '  value:   25'",
        id="not canonical",
    ),
    pytest.param(
        "figures",
        "    - place\n",
        "    - place\n\n",
        "    - place\n",
        "file: expected canonical form '(the end)' (`osl format` writes it), found ''",
        id="empty line at the end",
    ),
]


@pytest.mark.parametrize(("file", "old", "new", "at", "said"), ONE_MUTATION)
def test_one_mutation_one_violation(root: Path, file: str, old: str, new: str, at: str, said: str) -> None:
    path = next(root.rglob(f"{file}.yml"))
    sample.edit(path, old, new)
    text = path.read_text(encoding="utf-8")
    line = text[: text.rindex(at)].count("\n") + 1
    if said.endswith("found ''"):
        line = len(text.splitlines()) + 1
    assert found(root) == [f"{path.relative_to(root)}:{line}: {said}"]


def test_all_violations_of_all_files_in_one_run(root: Path) -> None:
    city = root / CITY
    refused = sample.edit(city / "programmes.yml", "  start: '2012'", "  start: 2012 r.")
    unit = sample.edit(city / "programmes.yml", "unit: mops-testowo-zespol-1\n  part_of", "unit: nikt\n  part_of")
    phone = sample.edit(city / "contacts.yml", "e164: +48601234568", "e164: 601 234 568")
    role = sample.edit(city / "contacts.yml", "  role: head", "  role: boss")
    term = sample.edit(root / "vocabulary.yml", "- set: precision\n  code: place\n", "- set: precision\n")
    assert found(root) == [
        f"testowo/contacts.yml:{phone}: jan-dawny.phones.0.e164: expected a phone number in E.164, "
        "as +48717823555, or a short one, as 19115, found '601 234 568'",
        f"testowo/contacts.yml:{role}: mops-dyrekcja.role: expected a term of contact_role "
        "(head, office, organiser), found 'boss'",
        f"testowo/programmes.yml:{refused}: pal-dolne.start: expected a date as YYYY, YYYY-MM or YYYY-MM-DD, "
        "found '2012 r.'",
        f"testowo/programmes.yml:{unit}: klub-sasiadow.unit: expected the id of a known organisation, found 'nikt'",
        f"vocabulary.yml:{term}: record 45.code: expected a value, found nothing",
    ]


def test_a_refused_record_is_checked_as_far_as_it_goes(root: Path) -> None:
    path = root / CITY / "programmes.yml"
    bogus = sample.edit(path, "  legal_basis:", "  bogus: 1\n  legal_basis:")
    group = sample.edit(path, "  - seniors", "  - elders")
    partner = sample.edit(path, "organisation: fundacja-most", "organisation: fundacja-nikt")
    assert found(root) == [
        f"testowo/programmes.yml:{group}: pal-dolne.target_groups.0: expected a term of target_group "
        "(children, general, seniors), found 'elders'",
        f"testowo/programmes.yml:{bogus}: pal-dolne.bogus: expected no field of this name, found 1",
        f"testowo/programmes.yml:{partner}: pal-dolne.partners.0.organisation: expected the id of a known "
        "organisation, found 'fundacja-nikt'",
    ]


def test_a_value_that_its_model_refuses_is_told_once(root: Path) -> None:
    line = sample.edit(root / CITY / "programmes.yml", "  part_of: pal-dolne", "  part_of: PAL Dolne")
    assert found(root) == [
        f"testowo/programmes.yml:{line}: klub-sasiadow.part_of: expected a slug of lower-case letters, "
        "digits and single hyphens, found 'PAL Dolne'"
    ]


def test_a_file_that_cannot_be_read_is_not_held_against_the_others(root: Path) -> None:
    path = root / CITY / "sources.yml"
    path.write_text("- id: [\n", encoding="utf-8")
    assert found(root) == ["testowo/sources.yml:2: file: expected YAML, found did not find expected node content"]


def test_an_unreadable_vocabulary_is_one_violation(root: Path) -> None:
    (root / "vocabulary.yml").write_text("set: status\n", encoding="utf-8")
    assert found(root) == ["vocabulary.yml:1: file: expected a YAML list of records, found dict"]


def test_a_file_in_another_encoding(root: Path) -> None:
    path = root / CITY / "places.yml"
    path.write_bytes(path.read_text(encoding="utf-8").encode("iso-8859-2"))
    line = path.read_bytes().split(b"\n").index("  - Testowo nad Próbą".encode("iso-8859-2")) + 1
    assert found(root) == [f"testowo/places.yml:{line}: file: expected text in UTF-8, found the byte 0xf3"]


def test_windows_line_ends_are_not_canonical(root: Path) -> None:
    path = root / CITY / "places.yml"
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert found(root) == [
        "testowo/places.yml:1: file: expected canonical form '- id: testowo' (`osl format` writes it), "
        r"found '- id: testowo\r'"
    ]


def test_a_record_that_is_no_mapping(root: Path) -> None:
    path = root / CITY / "figures.yml"
    line = path.read_text(encoding="utf-8").count("\n") + 2
    path.write_text(path.read_text(encoding="utf-8") + "\n- just text\n", encoding="utf-8")
    assert found(root) == [f"testowo/figures.yml:{line}: record 5: expected a mapping of fields, found 'just text'"]


def test_a_file_of_an_unknown_name(root: Path) -> None:
    (root / CITY / "people.yaml").write_text("[]\n", encoding="utf-8")
    assert found(root) == [
        "testowo/people.yaml:1: file: expected a file (.yml) named sources, places, organisations, "
        "programmes, contacts, activities, figures, disagreements in a city's folder, or vocabulary, references, "
        "suppressed, dismissed beside them; found people.yaml"
    ]


def test_replacements_that_run_in_a_circle(root: Path) -> None:
    """Who only leads into the circle is not told as one of it."""
    path = root / CITY / "contacts.yml"
    fax = "    source: ulotka\n    e164: +48225550109\n    type: fax\n"
    sample.edit(path, fax, f"{fax}  superseded_by: jan-dawny\n")
    sample.edit(
        path,
        "    source: strona-2024\n    e164: +48601234567\n    type: mobile\n",
        "    source: strona-2024\n    e164: +48601234567\n    type: mobile\n  superseded_by: jan-dawny\n",
    )
    lines = path.read_text(encoding="utf-8").split("\n")
    first, second = (lines.index(f"  superseded_by: {id_}") + 1 for id_ in ("jan-dawny", "anna-testowa"))
    assert found(root) == [
        f"testowo/contacts.yml:{first}: anna-testowa.superseded_by: expected a chain that ends, "
        "found one that comes back to 'anna-testowa'",
        f"testowo/contacts.yml:{second}: jan-dawny.superseded_by: expected a chain that ends, "
        "found one that comes back to 'jan-dawny'",
    ]


@pytest.mark.parametrize(("make", "found"), [(lambda p: None, "nothing"), (lambda p: p.write_text("x"), "a file")])
def test_no_data_folder(tmp_path: Path, make, found: str) -> None:  # type: ignore[no-untyped-def]
    root = tmp_path / "nowhere"
    make(root)
    with pytest.raises(RecordFileError) as error:
        check(root)
    assert (
        str(error.value)
        == f"{root}: expected the folder of record files, found {found}; name it with --data or OSL_DATA"
    )


def test_an_empty_data_folder(tmp_path: Path) -> None:
    with pytest.raises(RecordFileError) as error:
        check(tmp_path)
    assert str(error.value) == (
        f"{tmp_path}: expected a folder of record files, found none in it; name it with --data or OSL_DATA"
    )


def test_rewriting_makes_files_canonical_and_leaves_wrong_ones_alone(root: Path) -> None:
    figures, places = root / CITY / "figures.yml", root / CITY / "places.yml"
    canonical = figures.read_text(encoding="utf-8")
    figures.write_text("# a comment\n" + canonical.replace("  value: 25\n", "  value:   25\n"), encoding="utf-8")
    wrong = places.read_text(encoding="utf-8").replace("  type: estate", "  type:   village")
    places.write_text(wrong, encoding="utf-8")
    line = wrong.split("\n").index("  type:   village") + 1
    done = rewrite(root)
    assert done.written == [figures]
    assert [str(v) for v in done.violations] == [
        f"{places}:{line}: testowo-zrodla.type: expected a term of place_type (city, district, estate), found 'village'"
    ]
    assert figures.read_text(encoding="utf-8") == canonical
    assert places.read_text(encoding="utf-8") == wrong
    assert sorted(path.name for path in figures.parent.iterdir()) == sorted(
        f"{maker.__name__}.yml" for maker in sample.IN_CITY
    )
