"""Functions that run apart: whatever they do, they end within their limits, and this process goes on."""

import os
import signal
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from osl_data.confined.asking import ConfinedError, Confinement
from osl_data.confined.bounds import Limits

HERE = "tests.confined.misbehaving"
LIMITS = Limits(memory=300, cpu=5, wall=20, answer=2)


@pytest.fixture(scope="module")
def confinement() -> Iterator[Confinement]:
    """One that has forked nothing yet."""
    made = Confinement(f"{HERE}:warm")
    yield made
    made.stop()


def asked(confinement: Confinement, function: str, *given: bytes, answers: int = 1, **limits: Any) -> list[bytes]:
    found = confinement.confined(f"{HERE}:{function}", given, replace(LIMITS, **limits), answers=answers)
    return [bytes(each) for each in found]


def refused(confinement: Confinement, function: str, *given: bytes, **limits: Any) -> tuple[str, str]:
    with pytest.raises(ConfinedError) as error:
        asked(confinement, function, *given, **limits)
    return error.value.reason, error.value.about


def children() -> set[int]:
    """Processes that this one and the one that forks have, zombies included."""
    found, parents = set(), {os.getpid()}
    for _ in range(2):
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                if int(stat.read_text().rpartition(")")[2].split()[1]) in parents:
                    found.add(int(stat.parent.name))
            except OSError:
                continue
        parents |= found
    return found


def test_a_function_answers(confinement: Confinement) -> None:
    assert asked(confinement, "double", b"ab", answers=2) == [b"abab", b"2"]
    assert asked(confinement, "double", b"", answers=2) == [b"", b"0"]
    assert asked(confinement, "double", b"x" * 900_000, answers=2)[1] == b"900000"


def test_limits_are_met_and_told(confinement: Confinement) -> None:
    assert refused(confinement, "fill_memory") == ("memory", "300")
    assert refused(confinement, "spin", cpu=1) == ("time", "1")
    assert refused(confinement, "sleep", wall=0.3) == ("time", "0.3")
    assert refused(confinement, "answer_much") == ("answer", "2")


@pytest.mark.parametrize("number", [signal.SIGSEGV, signal.SIGABRT, signal.SIGBUS, signal.SIGILL, signal.SIGTERM])
def test_a_crash_ends_only_itself(confinement: Confinement, number: signal.Signals) -> None:
    assert refused(confinement, "crash", str(int(number)).encode()) == ("crash", number.name)
    assert asked(confinement, "double", b"ab", answers=2)[0] == b"abab"


def test_what_the_system_kills_had_no_memory_left(confinement: Confinement) -> None:
    assert refused(confinement, "crash", b"9") == ("memory", "300")


def test_an_error_tells_its_kind_and_place_and_nothing_of_the_input(confinement: Confinement) -> None:
    reason, about = refused(confinement, "fail", b"secret")
    assert (reason, about.split(":")[0]) == ("fault", "ValueError at misbehaving.py")
    assert "secret" not in about
    assert refused(confinement, "panic")[0] == "fault"
    assert refused(confinement, "nowhere")[0] == "fault"


def test_progress_is_told_and_may_be_nonsense(confinement: Confinement, capfd: pytest.CaptureFixture[str]) -> None:
    amounts: list[int] = []
    confinement.confined(f"{HERE}:chatter", [], LIMITS, answers=1, told=amounts.append)
    assert set(amounts) <= {0, 7}
    assert capfd.readouterr() == ("", "")


def test_whoever_waits_may_give_it_up(confinement: Confinement) -> None:
    """The process is gone then; Ctrl-C and another page that is asked for are such errors."""
    processes: list[int] = []

    def told(process: int) -> None:
        if process:
            processes.append(process)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        confinement.confined(f"{HERE}:sleep", [], LIMITS, answers=1, told=told)
    for _ in range(100):
        if processes[0] not in children():
            break
        time.sleep(0.02)
    assert processes[0] not in children()


def test_nothing_stays(confinement: Confinement, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No process, no file that is open or on the disk, nothing of the environment."""
    monkeypatch.setenv("OSL_HOME", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    asked(confinement, "double", b"ab", answers=2)
    before = children(), len(list(Path("/proc/self/fd").iterdir()))
    assert asked(confinement, "leave_things") == [b"6 False /"]
    for function in ("fill_memory", "fail", "answer_much"):
        refused(confinement, function, b"x")
    assert (children(), len(list(Path("/proc/self/fd").iterdir()))) == before
    assert list(tmp_path.iterdir()) == []


def test_several_wait_for_each_other(confinement: Confinement) -> None:
    found: list[bytes] = []
    threads = [
        threading.Thread(target=lambda: found.extend(asked(confinement, "double", b"ab", answers=2))) for _ in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert found.count(b"abab") == 6


def test_when_the_process_that_forks_is_killed_another_takes_its_place(confinement: Confinement) -> None:
    asked(confinement, "double", b"ab", answers=2)
    process = confinement._process
    assert process
    process.kill()
    assert asked(confinement, "double", b"ab", answers=2)[0] == b"abab"
    assert process.poll() is not None


def test_all_end_with_whoever_started_them() -> None:
    before = children()
    made = Confinement(f"{HERE}:warm")
    asked(made, "double", b"ab", answers=2)
    assert children() > before
    made.stop()
    assert children() == before
