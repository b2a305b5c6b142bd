"""What is tried always, and what in `make test-long` alone: rounds of a test at random, and views of many alike."""

from collections.abc import Callable, Iterable
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


def first_of(values: Iterable[Any], always: int = 1) -> list[Any]:
    """Values to try a test with: the first ones always, the others in `make test-long`."""
    return [
        value if number < always else pytest.param(value, marks=pytest.mark.long) for number, value in enumerate(values)
    ]
