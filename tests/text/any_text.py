"""Random texts of what a reader meets, and those that it takes long over."""

import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from time import process_time

LIMIT = 0.05
"""Seconds that one text may take."""


def any_text(pieces: Sequence[str], count: int, lengths: Sequence[int]) -> Iterator[str]:
    """Texts of so many pieces as one of the lengths says, a third of them of one piece again and again."""
    drawn = random.Random(20261128)
    for number in range(count):
        chosen = [drawn.choice(pieces)] if number % 3 == 0 else pieces
        yield "".join(drawn.choices(chosen, k=drawn.choice(lengths)))


def slow(read: Callable[[str], object], texts: Iterable[str]) -> list[str]:
    """What takes longer than the limit. It is read once more: the machine may have been slow."""

    def seconds(text: str) -> float:
        start = process_time()
        read(text)
        return process_time() - start

    return [text for text in texts if seconds(text) > LIMIT and seconds(text) > LIMIT]
