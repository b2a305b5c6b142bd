"""The words of the interface, in Polish and English, with those of records."""

from functools import cache
from pathlib import Path
from typing import Any

from osl_data.wording import words
from osl_data.wording.words import LANGUAGES, Words

__all__ = ["LANGUAGES", "Words", "messages", "words_of"]

FOLDERS = (Path(words.__file__).parent, Path(__file__).parent)
"""Where word files are: those of records and files, and those of the interface."""


@cache
def messages(language: str) -> dict[str, Any]:
    """All messages of a language: key → text, or → plural forms."""
    return {key: text for folder in FOLDERS for key, text in words.messages(folder, language).items()}


@cache
def words_of(language: str) -> Words:
    """The words of a language, made once."""
    return Words(language, messages(language))
