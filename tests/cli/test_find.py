"""`osl find`: what it prints, and how it ends."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner
from typer.testing import Result as Ended

from osl_data.cli import app
from osl_data.cli.answers import as_lines
from osl_data.search.finding import OWN_ADDRESS, Answer, Match, Result, ResultPhone
from tests import sample


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A working directory with the sample in `data`, and a home for builds."""
    sample.write(tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))


def find(*arguments: str) -> Ended:
    return CliRunner().invoke(app, ["find", *arguments, "--data", "data"])


def test_one_json_object() -> None:
    result = find("22 555 01 00", "--json")
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {
        "query": "22 555 01 00",
        "results": [
            {
                "kind": "contact",
                "id": "zespol-1-biuro",
                "title": "Zespół Terenowy nr 1",
                "city": "testowo",
                "matched": [{"field": "phone", "text": "22 555 01 00", "how": "digits"}],
                "phones": [
                    {"e164": "+48225550101", "extension": None, "label": "biuro", "printed": "22 555 01 01"},
                    {"e164": "+48225550100", "extension": "12", "label": None, "printed": "22 555 01 00 wew. 12"},
                ],
            }
        ],
        "suggestion": None,
    }


def test_nothing_found_is_no_failure() -> None:
    result = find("qqqq", "--json")
    assert (result.exit_code, json.loads(result.stdout)["results"]) == (0, [])
    assert find("qqqq").stdout == "Nothing found.\n"
    assert find("").exit_code == 0


def test_text_for_a_terminal() -> None:
    result = find("probna", "--kind", "contact")
    assert result.exit_code == 0
    lines = result.stdout.splitlines()
    assert lines[0] == "Zespół Terenowy nr 1  contact, testowo  zespol-1-biuro"
    assert "  22 555 01 01 (biuro)" in lines
    assert "  22 555 01 00 ext. 12" in lines
    assert "  street: ul. Próbna 10/12 (exact)" in lines
    assert lines[-1].startswith("  This is the team's own address")


def test_a_slip_is_answered_with_a_suggestion() -> None:
    result = find("zródlła", "--limit", "1")
    assert result.stdout.splitlines()[-1] == "Did you mean: Źródła?"


def test_restricted_by_kind_and_city() -> None:
    kinds = {
        r["kind"] for r in json.loads(find("dolne", "--json", "--kind", "unit", "--kind", "place").stdout)["results"]
    }
    assert kinds == {"organisation", "place"}
    assert json.loads(find("dolne", "--json", "--city", "TESTOWO").stdout)["results"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        (
            ["x", "--kind", "person"],
            "kind: expected one of contact, programme, organisation, place, source; found 'person'",
        ),
        (["x", "--city", "Atlantyda"], "city: expected one of testowo; found 'Atlantyda'"),
    ],
)
def test_an_unknown_choice_names_the_others(arguments: list[str], line: str) -> None:
    result = find(*arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (1, "", f"{line}\n")


def test_at_most_as_many_as_wanted() -> None:
    assert len(json.loads(find("testowo", "--json", "--limit", "2").stdout)["results"]) == 2


def test_what_stands_out_on_a_terminal() -> None:
    phone = ResultPhone("+48225550100", "12", None, None)
    found = Result(
        "contact", "jan", "Jan", "testowo", (Match("name", "Jan D", "exact", ((0, 3),)),), (phone,), "anna", ()
    )
    own = Result("contact", "biuro", "Biuro", None, (), (), None, (OWN_ADDRESS,))
    lines = list(as_lines(Answer("jan", (found, own), "Jan?", partial=True, cut=True)))
    assert [(str(line.style), [(line.plain[a:b], str(style)) for a, b, style in line.spans]) for line in lines] == [
        ("yellow", []),
        ("yellow", []),
        ("", [("Jan", "bold"), ("jan", "dim")]),
        ("red", []),
        ("green", []),
        ("", [("Jan", "bold underline"), (" (exact)", "dim")]),
        ("", [("Biuro", "bold"), ("biuro", "dim")]),
        ("yellow", []),
        ("", []),
    ]
    assert "anna" in lines[3].plain
