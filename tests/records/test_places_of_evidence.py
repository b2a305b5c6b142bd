"""Where evidence says that a value stands: places of a text, the head of a source, notes, and what is told of all."""

from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from osl_data.records.base import Record
from osl_data.records.disagreement import Claim, Disagreement
from osl_data.records.files import RecordFileError
from osl_data.records.library import load
from osl_data.records.place import Coordinates
from osl_data.records.programme import Status
from osl_data.records.supporting import supported
from tests.records.held import activity, by, by_head, checked, doubts, figure, place, programme


def test_a_status_is_known_for_the_date_of_its_source(tmp_path: Path) -> None:
    record = programme(by("status"), status=Status(value="active", as_of="2023-04"))
    assert doubts(tmp_path, record, "- Klub działa.\n") == []


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(activity(by_head("title", "programme")), id="title"),
        pytest.param(programme(by_head("title", "areas"), areas=["testowo-gorne"]), id="area in the title"),
        pytest.param(programme(by_head("address", "status"), status=Status(value="ended")), id="address"),
        pytest.param(programme(by_head("publisher", "unit"), unit="mops"), id="publisher"),
        pytest.param(figure(by_head("published", "start"), start="2023-04"), id="published"),
    ],
)
def test_the_head_of_a_source_holds_what_it_says(record: Record, tmp_path: Path) -> None:
    assert doubts(tmp_path, record, "- Pogoda.\n", "gazeta") == []


def test_a_date_of_publication_tells_nothing_of_the_past(tmp_path: Path) -> None:
    assert doubts(tmp_path, activity(by("modality", where="published")), "- Pogoda.\n") == [
        "x.modality: expected a sign of modality past in notatki published, found 'None 2023-04'"
    ]


def test_a_title_holds_nothing_else(tmp_path: Path) -> None:
    record = activity(by_head("title", "type", "target_groups"), target_groups=["children"])
    assert doubts(tmp_path, record, "- Warsztaty dla dzieci.\n", "gazeta") == [
        "x.target_groups: expected a sign of target_group children in gazeta title, found 'gazeta Klub „Pod Lipą” "
        "rusza na Górnym' (it stands in fact 1)",
        "x.type: expected a sign of activity_type workshop in gazeta title, found 'gazeta Klub „Pod Lipą” rusza na "
        "Górnym' (it stands in fact 1)",
    ]


def test_places_are_counted_in_lines_of_a_copy_and_in_facts_of_a_sheet(tmp_path: Path) -> None:
    lines = "\n\nWarsztaty\n**dla** [seniorów](http://a.example)\n"
    facts = "- Pogoda.\n- Warsztaty,\n  two of them, dla\n  seniorów\n"
    for source, text, where in (("strona", lines, "lines 3-4"), ("notatki", facts, "fact 2")):
        record = activity(by("type", "target_groups", where=where, source=source), target_groups=["seniors"])
        assert doubts(tmp_path / source, record, text, source) == []


@pytest.mark.parametrize("where", ["fact 3", "facts 1, 4", "line 1", "facts 2-3"])
def test_a_place_that_is_not_there_holds_nothing(where: str, tmp_path: Path) -> None:
    assert doubts(tmp_path, activity(by("type", where=where)), "- Warsztaty.\n- Kursy.\n") == [
        f"x.type: expected a sign of activity_type workshop in notatki {where}, found nothing there "
        "(it stands in fact 1, fact 2)"
    ]


def test_each_item_of_a_list_stands_in_some_evidence_and_each_evidence_holds_some_item(tmp_path: Path) -> None:
    evidence = [*by("target_groups"), *by("target_groups", where="fact 2")]
    record = activity(evidence, target_groups=["seniors", "children", "migrants"])
    assert doubts(tmp_path / "each", record, "- seniorzy, uchodźcy\n- dzieci\n") == []
    assert doubts(tmp_path / "one", record, "- seniorzy\n- pogoda\n") == [
        "x.target_groups: expected a sign of target_group children in notatki fact 1, found 'seniorzy'",
        "x.target_groups: expected a sign of target_group migrants in notatki fact 1, found 'seniorzy'",
        "x.target_groups: expected a sign of target_group seniors in notatki fact 2, found 'pogoda' "
        "(it stands in fact 1)",
    ]


def test_every_evidence_of_a_single_value_holds_it(tmp_path: Path) -> None:
    record = activity([*by("type"), *by("type", where="fact 2")])
    assert doubts(tmp_path, record, "- warsztaty\n- pogoda\n") == [
        "x.type: expected a sign of activity_type workshop in notatki fact 2, found 'pogoda' (it stands in fact 1)"
    ]


def test_a_note_says_that_somebody_has_looked(tmp_path: Path) -> None:
    note = "„spotkanie z mapą”: tak nazwano warsztat"
    found = checked(tmp_path, activity(by("type", "modality", note=note)), "- Spotkanie z mapą.\n")
    assert (found.claims, found.noted, found.doubtful) == (9, 2, [])


def test_a_number_belongs_to_a_name(tmp_path: Path) -> None:
    record = programme(by("unit"), unit="zespol-3")
    assert doubts(tmp_path, record, "- Zespół Pracy Środowiskowej nr 4\n") == [
        "x.unit: expected the organisation 'Zespół Pracy Środowiskowej nr 3' in notatki fact 1, found 'Zespół Pracy "
        "Środowiskowej nr 4'"
    ]


def test_the_name_of_the_city_alone_names_no_unit(tmp_path: Path) -> None:
    assert doubts(tmp_path, programme(by("unit"), unit="mops"), "- Miasto Testowo.\n") == [
        "x.unit: expected the organisation 'Miejski Ośrodek Pomocy Społecznej w Testowie' in notatki fact 1, found "
        "'Miasto Testowo.'"
    ]


@pytest.mark.parametrize(
    ("qualifier", "text"),
    [
        ("exact", "about 20 people"),
        ("exact", "20+ people"),
        ("about", "20 people, about 50 events"),
        ("over", "20 people, over 3 years"),
        ("nearly", "nearly 30 people, 20 events"),
    ],
)
def test_a_qualifier_stands_before_its_number(qualifier: str, text: str, tmp_path: Path) -> None:
    assert doubts(tmp_path, figure(by("qualifier"), qualifier=qualifier), f"- {text}\n") == [
        f"x.qualifier: expected a sign of qualifier {qualifier} in notatki fact 1, found {text!r}"
    ]


def test_a_year_does_not_tell_the_past_of_what_goes_on(tmp_path: Path) -> None:
    assert doubts(tmp_path, activity(by("modality")), "- Warsztaty co tydzień, since 2019\n") == [
        "x.modality: expected a sign of modality past in notatki fact 1, found 'Warsztaty co tydzień, since 2019'"
    ]


def test_what_is_our_sorting_is_not_looked_for(tmp_path: Path) -> None:
    record = figure(by("nature", "measure"))
    point = Coordinates(lat=Decimal("51.1"), lon=Decimal("17.0"), precision="place", source="notatki")
    assert doubts(tmp_path / "figure", record, "- Pogoda.\n") == []
    assert doubts(tmp_path / "status", programme(by("status")), "- Pogoda.\n") == []
    assert doubts(tmp_path / "place", place(by("coordinates"), coordinates=point), "- Pogoda.\n") == []


def test_a_printed_form_stands_there_word_for_word(tmp_path: Path) -> None:
    record = activity(by("type", printed="Warsztaty „Kuchnia”"))
    assert doubts(tmp_path / "held", record, "- Odbyły się **warsztaty** 'Kuchnia'.\n") == []
    assert doubts(tmp_path / "missing", record, "- Warsztaty w kuchni.\n- Warsztaty: Kuchnia\n") == [
        "x.evidence: expected the printed form 'Warsztaty „Kuchnia”' in notatki fact 1, found 'Warsztaty w kuchni.' "
        "(it stands in fact 2)"
    ]


def test_claims_of_a_disagreement_show_their_printed_form_or_a_number(tmp_path: Path) -> None:
    def disagreement(*claims: Claim) -> Disagreement:
        words: dict[str, Any] = {
            "title_pl": "Spór",
            "title_en": "Dispute",
            "note_pl": "Nie wiadomo.",
            "note_en": "Not known.",
        }
        return Disagreement(id="x", types=["contradiction"], claims=list(claims), **words)

    def claim(where: str, states: str, printed: str | None = None) -> Claim:
        return Claim(source="notatki", where=where, states_pl=states, states_en=states, printed=printed)

    text = "- Od 2019 r. 14 osób\n- Pogoda.\n"
    good = [
        claim("fact 1", "Podaje 14 osób od 2018."),
        claim("fact 2", "Nic nie podaje."),
        claim("fact 1", "x", "14 osób"),
    ]
    assert doubts(tmp_path / "good", disagreement(*good), text) == []
    bad = [claim("fact 2", "Podaje 14 osób od 2018."), claim("fact 3", "Nic."), claim("fact 2", "x", "14 osób")]
    assert doubts(tmp_path / "bad", disagreement(*bad), text) == [
        "x.claims: expected one of the numbers 14, 2018 in notatki fact 2, found 'Pogoda.' (it stands in fact 1)",
        "x.claims: expected a text in notatki fact 3, found nothing there "
        "(it stands in fact 1, fact 2, title, address)",
        "x.claims: expected the printed form '14 osób' in notatki fact 2, found 'Pogoda.' (it stands in fact 1)",
    ]


def test_a_source_without_a_text_holds_nothing_save_a_reference_work(tmp_path: Path) -> None:
    found = checked(tmp_path, activity(by("type", source="strona", where="line 3")), "- Pogoda.\n")
    data = tmp_path / "data" / "testowo" / "activities.yml"
    assert list(map(str, found.doubtful)) == [
        f"{data}:8: x.type: expected a sign of activity_type workshop in strona line 3, found nothing there"
    ]


def test_the_summary_counts_by_city_and_by_kind(tmp_path: Path) -> None:
    record = activity(by("type", "modality", "programme", note=None))
    found = checked(tmp_path, record, "- Warsztaty.\n")
    assert list(found.summary()) == [
        "2 doubtful of 10 claims, 0 looked at (with a note)",
        "by city: testowo 2",
        "by kind: modality 1, reference 1",
    ]
    assert list(found.of("testowo").summary()) == list(found.summary())
    assert list(found.of("inne").summary()) == ["0 doubtful of 10 claims, 0 looked at (with a note)"]


def test_a_folder_without_texts_is_refused(tmp_path: Path) -> None:
    checked(tmp_path, activity(by("type")), "- Warsztaty.\n")
    library = load(tmp_path / "data")
    (tmp_path / "empty").mkdir()
    for name, problem in (
        ("none", "expected the folder of the sources' texts, found none"),
        ("empty", "expected texts named <city>/<source>.txt, found none"),
    ):
        with pytest.raises(RecordFileError) as refusal:
            supported(library, tmp_path / name)
        assert str(refusal.value) == f"{tmp_path / name}: {problem}"
