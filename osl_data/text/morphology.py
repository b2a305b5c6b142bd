"""The grammatical dictionary of Polish (SGJP, in Morfeusz), which all readers of words ask through one instance."""

from functools import cache
from threading import Lock
from typing import Any

import morfeusz2

_lock = Lock()
"""Morfeusz may not be asked by two threads at once."""


@cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz()


def analyse(word: str) -> list[tuple[int, int, tuple[str, str, str, list[str], list[str]]]]:
    """The readings of a word: start, end, and (form, lemma, tag, name classes, labels); tag `ign` when it has none."""
    with _lock:
        found: list[Any] = _morfeusz().analyse(word)
    return found


def generate(lemma: str) -> list[tuple[str, str, str, list[str], list[str]]]:
    """All forms of a dictionary form: (form, lemma, tag, name classes, labels); tag `ign` when it has none."""
    with _lock:
        found: list[Any] = _morfeusz().generate(lemma)
    return found
