"""The dictionary that everybody asks: its readings, its forms, and that there is one of it."""

from pathlib import Path

import osl_data
from osl_data.text.morphology import analyse, generate


def test_readings_and_forms() -> None:
    assert {(lemma, tag) for _, _, (_, lemma, tag, _, _) in analyse("seniorów")} == {("senior", "subst:pl:gen.acc:m1")}
    assert [tag for _, _, (_, _, tag, _, _) in analyse("Gutwin")] == ["ign"]
    assert {form for form, _, tag, _, _ in generate("Wola") if tag.startswith("subst:sg") and "loc" in tag} == {"Woli"}
    assert [tag for _, _, tag, *_ in generate("Gutwin")] == ["ign"]


def test_one_module_has_the_dictionary() -> None:
    """A second one would take another 19 MB, and one lock has to guard it."""
    root = Path(osl_data.__file__).parent
    assert [file.name for file in root.rglob("*.py") if "import morfeusz2" in file.read_text(encoding="utf-8")] == [
        "morphology.py"
    ]
