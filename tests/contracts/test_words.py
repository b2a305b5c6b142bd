"""Every word a reader sees stands in a word file: keys complete in both languages, all used, none missing."""

import re
import string
from pathlib import Path
from typing import Any

import pytest
import streamlit
import yaml
from babel import Locale

from dashboard.components.page import STREAMLIT_SAYS
from dashboard.i18n import FOLDERS, LANGUAGES, messages
from osl_data.wording.words import messages as word_file
from tests.contracts.asking import asked, evidence_fields, figure_units, literals, rules, vocabulary_sets
from tests.languages import ENGLISH, POLISH, words_of_text
from tests.shipped import RECORDS

ROOT = Path(__file__).resolve().parents[2]
DASHBOARD = ROOT / "dashboard"
RECORD_ROOMS = tuple(ROOT / "osl_data" / room for room in ("wording", "exporting", "cli"))
QUALITY = ROOT / "osl_data" / "store" / "views" / "50_quality.sql"


# What the languages say


def slots(text: str) -> set[str]:
    """The placeholders of a message."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


def texts(message: Any) -> list[str]:
    """The text of a message, or all its plural forms."""
    return list(message.values()) if isinstance(message, dict) else [message]


def test_both_languages_have_the_same_keys_in_the_same_order() -> None:
    assert list(messages("pl")) == list(messages("en"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_words_of_records_and_of_the_interface_are_apart(language: str) -> None:
    files = [word_file(folder, language) for folder in FOLDERS]
    assert files[0].keys() & files[1].keys() == set()
    records = {key for call in asked() if call.where.startswith("osl_data") for key in call.keys}
    assert records
    assert records - files[0].keys() == set()


def test_both_languages_have_the_same_placeholders() -> None:
    polish, english = messages("pl"), messages("en")
    unlike = [
        key for key in polish if len({frozenset(slots(text)) for text in texts(polish[key]) + texts(english[key])}) > 1
    ]
    assert unlike == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_form_that_the_language_needs_is_there(language: str) -> None:
    needed = {"other", *Locale.parse(language).plural_form.tags}
    found = {key: set(message) for key, message in messages(language).items() if isinstance(message, dict)}
    assert found == dict.fromkeys(found, needed)
    assert needed == {"pl": {"one", "few", "many", "other"}, "en": {"one", "other"}}[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_message_is_empty_or_padded(language: str) -> None:
    wrong = [
        key
        for key, message in messages(language).items()
        if any(not isinstance(text, str) or not text or text != text.strip() for text in texts(message))
    ]
    assert wrong == []


def test_the_same_messages_are_plural_in_both_languages() -> None:
    plural = [{key for key, text in messages(language).items() if isinstance(text, dict)} for language in LANGUAGES]
    assert plural[0] == plural[1]


NAMES = {"złoty"}


@pytest.mark.parametrize(("language", "foreign"), [("pl", ENGLISH), ("en", POLISH)])
def test_a_word_file_speaks_its_language(language: str, foreign: re.Pattern[str]) -> None:
    wrong = [
        (key, word)
        for key, message in messages(language).items()
        for text in texts(message)
        for word in words_of_text(re.sub(r"\{\w+\}", "", text))
        if foreign.search(word) and word not in NAMES
    ]
    assert wrong == []


def test_what_is_put_in_the_place_of_what_streamlit_says_is_what_it_says() -> None:
    scripts = Path(streamlit.__file__).parent.joinpath("static", "static", "js").glob("*.js")
    bundle = "\n".join(path.read_text(encoding="utf-8") for path in scripts)
    english = messages("en")
    keys = [f"streamlit.{name}" for name in STREAMLIT_SAYS]
    said = {key: re.split(r"\{name\}|\. ", english[key]) for key in keys}
    assert [key for key, parts in said.items() if any(part not in bundle for part in parts)] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_streamlit_says_can_be_put_back_into_either_language(language: str) -> None:
    said = [text for key, text in messages(language).items() if key.startswith("streamlit.")]
    assert len(set(said)) == len(said)


# What the code and the languages owe each other


def test_every_key_asked_for_exists_and_is_of_the_right_kind() -> None:
    known = messages("pl")
    wrong = [
        f"{call.where}: {key}"
        for call in asked()
        for key in call.keys
        if key not in known or isinstance(known[key], dict) != (call.method in ("count", "noun"))
    ]
    assert wrong == []
    assert len(asked()) > 100


def test_every_message_gets_the_values_it_names() -> None:
    known = messages("pl")
    wrong = [
        f"{call.where}: {key} takes {sorted(slots(known[key]))}, is given {sorted(call.names)}"
        for call in asked()
        for key in call.keys
        if call.method == "words" and call.told and slots(known[key]) != call.names
    ]
    assert wrong == []


def test_every_literal_key_exists() -> None:
    known = messages("pl")
    rooms = {key.partition(".")[0] for key in known if "." in key}
    keys = {
        text
        for text in literals()
        if re.fullmatch(r"[a-z]+(\.[a-z_]+)+(?<!\.typ)", text) and text.partition(".")[0] in rooms
    }
    assert keys - known.keys() == set()
    assert len(keys) > 50


def test_every_message_is_used() -> None:
    used = literals() | {key for call in asked() for key in call.keys}
    used |= {f"unit.{code}" for code in figure_units()}
    assert [key for key in messages("pl") if key not in used] == []


def test_every_set_of_the_vocabulary_has_a_name_and_nothing_else_has() -> None:
    named = {key.removeprefix("vocabulary.") for key in messages("pl") if key.startswith("vocabulary.")}
    assert named == vocabulary_sets()


def test_every_rule_of_quality_is_told_and_nothing_else_is() -> None:
    told = {key.removeprefix("rule.") for key in messages("pl") if key.startswith("rule.")}
    assert told == rules()


def test_every_field_that_evidence_may_name_has_a_word() -> None:
    assert {f"field.{name}" for name in evidence_fields()} - messages("pl").keys() == set()
    assert len(evidence_fields()) > 40


def test_every_form_of_a_unit_is_of_a_unit_of_the_vocabulary() -> None:
    terms = yaml.load((RECORDS / "vocabulary.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    assert figure_units() <= {term["code"] for term in terms if term["set"] == "figure_unit"}
