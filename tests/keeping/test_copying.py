"""A copy of kept registers at any moment, in any order of files, is what they were at some moment."""

import os
import random
from collections.abc import Callable, Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest

from osl_data.keeping.importing import undo
from osl_data.keeping.journal import EVENTS, JOURNAL, countable, entries, in_effect, locked, troubles
from osl_data.keeping.repairing import repair
from tests.keeping.test_damage import imported
from tests.rounds import rounds

Kept = dict[str, bytes]
"""What stands in each file of a folder, by its name."""
Said = tuple[tuple[int, str, str, int], ...]

DOINGS: list[Callable[[Path], object]] = [
    lambda home: imported(home, "a", 24),
    lambda home: imported(home, "b", 30),
    lambda home: undo(home / "registers", 1),
    lambda home: imported(home, "a-again", 31),
    lambda home: undo(home / "registers", 3),
    lambda home: imported(home, "c", 40),
    lambda home: undo(home / "registers", 2),
]


@pytest.fixture
def moments(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[tuple[Kept, Kept]]:
    """What journal and events held after each step that changes a folder, drafts included."""
    home = tmp_path / "source"
    home.mkdir()
    seen: list[tuple[Kept, Kept]] = []

    def look() -> None:
        journal, events = (
            {path.name: path.read_bytes() for path in (home / "registers" / room).glob("*")}
            for room in (JOURNAL, EVENTS)
        )
        if not seen or seen[-1] != (journal, events):
            seen.append((journal, events))

    def looking(original: Callable[..., Any]) -> Callable[..., Any]:
        def step(*given: Any, **more: Any) -> Any:
            look()
            done = original(*given, **more)
            look()
            return done

        return step

    with monkeypatch.context() as patched:
        for name in ("replace", "unlink", "fsync"):
            patched.setattr(os, name, looking(getattr(os, name)))
        for doing in DOINGS:
            doing(home)
    return seen


def put_back(folder: Path, journal: Kept, events: Kept) -> Path:
    """A folder of registers that holds these files."""
    for room, kept in ((JOURNAL, journal), (EVENTS, events)):
        (folder / "registers" / room).mkdir(parents=True)
        for name, content in kept.items():
            (folder / "registers" / room / name).write_bytes(content)
    return folder


def said(folder: Path) -> Said:
    """What a folder says was done, and only where the rows are there: what counts, and what may be undone."""
    assert countable(folder) == in_effect(entries(folder))
    return tuple((each.number, each.kind, each.file, each.undoes) for each in entries(folder))


@pytest.fixture
def true(moments: list[tuple[Kept, Kept]], tmp_path: Path) -> list[Said]:
    """What the folder said at each moment."""
    return [said(put_back(tmp_path / f"true-{at}", *both) / "registers") for at, both in enumerate(moments)]


def unlike(moments: list[tuple[Kept, Kept]], which: int) -> Iterator[Kept]:
    """The contents that one of the two folders had, each once."""
    known: list[frozenset[str]] = []
    for both in moments:
        if (names := frozenset(both[which])) not in known:
            known.append(names)
            yield both[which]


def cut(kept: Kept) -> Kept:
    """Drafts are copied half."""
    return {
        name: content[: len(content) // 2] if name.startswith("draft-") else content for name, content in kept.items()
    }


def test_either_folder_may_be_copied_at_any_moment(
    moments: list[tuple[Kept, Kept]], true: list[Said], tmp_path: Path
) -> None:
    """A file that is there is never changed: when each is copied says nothing, only when its folder was listed."""
    for at, (journal, events) in enumerate(product(unlike(moments, 0), unlike(moments, 1))):
        folder = put_back(tmp_path / f"copy-{at}", cut(journal), cut(events)) / "registers"
        found = said(folder)
        assert found in true
        if any(name.startswith("draft-") for name in (*journal, *events)):
            continue
        # Whoever writes there goes on from that state.
        with locked(folder):
            pass
        assert tuple(each for each in said(folder) if each[1] != "lost") == found
        assert {trouble.meaning for trouble in troubles(folder)} <= {"twin"}


@rounds(25, 500)
def test_where_a_file_in_between_was_missed_it_is_told(
    moments: list[tuple[Kept, Kept]], true: list[Said], tmp_path: Path, rounds: int
) -> None:
    """A folder that is listed while files come may be listed with gaps: each file is looked for at its own moment."""
    chance = random.Random(5)
    names = [sorted({name for both in moments for name in both[which]}) for which in (0, 1)]
    for at in range(rounds):
        copy: list[Kept] = [{}, {}]
        for which in (0, 1):
            for name in names[which]:
                both = chance.choice(moments)
                if name in both[which]:
                    copy[which][name] = both[which][name]
        folder = put_back(tmp_path / f"gaps-{at}", *copy) / "registers"
        listed = tuple((each.number, each.kind, each.file, each.undoes) for each in entries(folder))
        assert (listed in true and countable(folder) == in_effect(entries(folder))) or troubles(folder)
        assert {each.file for each in countable(folder)} <= {"a.csv", "b.csv", "a-again.csv", "c.csv"}
        repair(folder)
        assert troubles(folder) == []
