"""The words of this room: Polish for files and users, English for the command line."""

from functools import cache
from importlib.resources import files
from typing import Any, Literal

import yaml

Language = Literal["pl", "en"]


@cache
def words(language: Language = "pl") -> dict[str, Any]:
    """All words of a language, as `words_<language>.yml` has them."""
    text = (files("osl_data.registers") / f"words_{language}.yml").read_text(encoding="utf-8")
    found: dict[str, Any] = yaml.load(text, Loader=yaml.CSafeLoader)
    return found
