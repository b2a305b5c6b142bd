"""How often a test at random is repeated: a few times always, many times in `make test-long`."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis.strategies import SearchStrategy


def rounds(few: int, many: int) -> pytest.MarkDecorator:
    """Give a test its number of `rounds`, once small and once large."""
    return pytest.mark.parametrize("rounds", [few, pytest.param(many, marks=pytest.mark.long)])


def tried(rounds: int, holds: Callable[..., None], *drawn: SearchStrategy[Any]) -> None:
    """Call `holds` with so many drawn examples."""
    settings(max_examples=rounds)(given(*drawn)(holds))()
