"""Kept registers under attack: killed while they are written, copied meanwhile, each file damaged, the disk full."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory

from osl_data.keeping.importing import undo
from osl_data.keeping.journal import EVENTS, JOURNAL, JournalError, countable, entries, in_effect, standing, troubles
from osl_data.keeping.repairing import repair
from tests.attacks.tally import Tally
from tests.keeping.damaging import WAYS
from tests.registers.example import KNOWN, TODAY, file, import_file, row

ROOT = Path(__file__).resolve().parents[2]
KILLS = 60
ROWS = 10
_SPARED = {"a pipe", "nested deep", "another shape", "no such form", "a device without end", "longer than any"}
"""Ways that the short tests try alone, so that this fits its minutes."""

_OF_LOCK = ("missing", "garbage", "a folder", "a link to nothing", "a link to itself", "a pipe")
"""Ways for a file in which nothing stands."""


def attack(seed: int) -> Tally:
    """Kill importers, undoers and repairers; copy meanwhile; damage every kept file; fill the disk."""
    tally = Tally()
    chance = random.Random(seed)
    with TemporaryDirectory(prefix="kept-registers-") as room:
        _killed(tally, chance, Path(room) / "killed")
        _damaged(tally, Path(room) / "damaged")
        _filled(tally, Path(room) / "filled")
    return tally


class Workers:
    """Processes that do what they are told in children forked ready, two at once."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.processes = [
            subprocess.Popen(
                [sys.executable, "-m", "tests.keeping.forking"],
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                text=True,
            )
            for _ in range(2)
        ]

    def begin(self, which: int, doing: str) -> int:
        """Let one begin; the id of its process."""
        process = self.processes[which]
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{doing}\t{self.folder}\n")
        process.stdin.flush()
        return int(process.stdout.readline())

    def ended(self, which: int) -> bool:
        """Wait for one; whether it got done."""
        stdout = self.processes[which].stdout
        assert stdout
        said = [stdout.readline().strip()]
        while said[-1] != "ended":
            if not said[-1] and self.processes[which].poll() is not None:
                raise RuntimeError("a worker is gone")
            said.append(stdout.readline().strip())
        return "done" in said

    def close(self) -> None:
        """End both."""
        for process in self.processes:
            process.communicate()


def _killed(tally: Tally, chance: random.Random, home: Path) -> None:
    """Kill while two write at once; after each kill all that was told done is there, and so it is in a copy."""
    home.mkdir()
    folder = home / "registers"
    workers = Workers(folder)
    moment = 1.0
    for name in ("first", "second"):
        begun = time.monotonic()
        workers.begin(0, str(file(home, [row(own_id=f"{name}-{at}") for at in range(ROWS)], f"{name}.csv")))
        workers.ended(0)
        moment = time.monotonic() - begun
    done = {"first.csv", "second.csv"}
    killed = 0
    for number in range(KILLS):
        with tally.attempt(f"kill {number}"):
            doings = [_doing(chance, home, folder, number * 2 + which) for which in range(2)]
            pids = [workers.begin(which, doing) for which, doing in enumerate(doings)]
            time.sleep(chance.uniform(0, 2) * moment)
            copied = home / f"copy-{number}"
            _copy(chance, folder, copied)
            with suppress(ProcessLookupError):
                os.kill(pids[0], signal.SIGKILL)
            ends = [workers.ended(which) for which in range(2)]
            killed += not ends[0]
            moment *= 0.9 if ends[0] else 1.1
            told = {Path(doing).name for doing, end in zip(doings, ends, strict=True) if end and doing.endswith(".csv")}
            before, done = {*done}, done | told
            _is_whole(folder, done)
            _is_whole(copied, before)
            shutil.rmtree(copied)
    workers.close()
    tally.figures["killed"] = killed
    with tally.attempt("after all kills"):
        repair(folder)
        assert troubles(folder) == [], troubles(folder)
        assert not list(folder.rglob("draft-*")), "drafts stay"


def _doing(chance: random.Random, home: Path, folder: Path, number: int) -> str:
    kind = chance.random()
    if kind < 0.25 and (there := standing(entries(folder))):
        return f"undo {chance.choice(there).number}"
    if kind < 0.4:
        return "repair"
    return str(file(home, [row(own_id=f"{number}-{at}") for at in range(ROWS)], f"{number}.csv"))


def _copy(chance: random.Random, folder: Path, to: Path) -> None:
    """Copy as `cp -r` does, in either order and with pauses: list a folder, then take its files one by one."""
    rooms = [EVENTS, JOURNAL]
    chance.shuffle(rooms)
    for room in rooms:
        (to / room).mkdir(parents=True)
        names = os.listdir(folder / room)
        chance.shuffle(names)
        for name in names:
            with suppress(FileNotFoundError):
                shutil.copyfile(folder / room / name, to / room / name)
        time.sleep(chance.uniform(0, 0.02))


def _is_whole(folder: Path, done: set[str]) -> None:
    """All that was done before is there, all that is there is whole, and nothing is wrong but what a kill leaves."""
    listed = entries(folder)
    lost = done - {entry.file for entry in listed}
    assert not lost, f"lost: {lost}"
    assert [entry.number for entry in listed] == list(range(1, len(listed) + 1)), "a gap"
    assert countable(folder) == in_effect(listed), "rows are lost"


def _damaged(tally: Tally, home: Path) -> None:
    """Damage each kept file in each way: the command line names it, and never shows a traceback."""
    whole = home / "whole"
    (whole / "home").mkdir(parents=True)
    for own_id in ("a", "b"):
        import_file(file(whole, [row(own_id=own_id)], f"{own_id}.csv"), KNOWN, whole / "home/registers", today=TODAY)
    undo(whole / "home/registers", 1)
    kept = [
        path.relative_to(whole) for room in (EVENTS, JOURNAL) for path in (whole / "home/registers" / room).iterdir()
    ]
    tried = [(path, way) for path in sorted(kept) for way in WAYS if way not in _SPARED]
    tried += [(Path("home/registers/lock"), way) for way in _OF_LOCK]
    for at, (path, way) in enumerate(tried):
        broken = home / "broken"
        with tally.attempt(f"{path.parent.name}/{path.name} {way}", patience=40):  # four commands
            shutil.copytree(whole, broken)
            WAYS[way](broken / path)
            _is_told(broken / "home", path, undoing=at % 3 == 0)
        shutil.rmtree(broken, ignore_errors=True)


def _is_told(home: Path, path: Path, *, undoing: bool) -> None:
    status, said = _osl(home, "list")
    if path.name != "lock":
        assert status == 1, said
        assert path.name in said, said
        assert "osl register repair" in said, said
    if undoing or path.name == "lock":
        status, said = _osl(home, "undo", "2")
        assert status == 0 or (path.name == "lock" and "lock: expected a file" in said), said
    if path.name == "lock":
        return
    _osl(home, "repair")
    status, said = _osl(home, "repair")
    assert (status, said) == (0, "nothing to repair\n"), said


def _osl(home: Path, *arguments: str) -> tuple[int, str]:
    """What `osl register` says, and how it ends; run in a child that is forked ready."""
    receiving, sending = os.pipe()
    process = os.fork()
    if not process:
        os.close(receiving)
        _become(sending, home, arguments)
    os.close(sending)
    with os.fdopen(receiving, encoding="utf-8", errors="replace") as told:
        said = told.read()
    _, status = os.waitpid(process, 0)
    assert "Traceback" not in said, said
    return os.waitstatus_to_exitcode(status), said


def _become(out: int, home: Path, arguments: tuple[str, ...]) -> None:
    from osl_data.cli import app

    status = 70
    try:
        os.dup2(out, 1)
        os.dup2(out, 2)
        sys.stdout, sys.stderr = os.fdopen(1, "w"), os.fdopen(2, "w")
        os.environ["OSL_HOME"] = str(home)
        try:
            app(["register", *arguments], standalone_mode=True)
            status = 0
        except SystemExit as end:
            status = int(end.code or 0)
        except Exception as error:
            print(f"Traceback: {error!r}")
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(status)


@contextmanager
def _small_disk(at: Path, size: str) -> Iterator[bool]:
    """A disk that is soon full, where this may be made; whether it was."""
    at.mkdir(parents=True)
    made = (
        os.geteuid() == 0
        and not subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", at], check=False, capture_output=True
        ).returncode
    )
    try:
        yield made
    finally:
        if made:
            subprocess.run(["umount", at], check=True)


def _filled(tally: Tally, home: Path) -> None:
    """Import until a real disk is full: the last ones are told as not kept, and all others are there."""
    home.mkdir()
    with _small_disk(home / "disk", "200k") as made:
        if not made:
            return
        folder, kept = home / "disk/registers", 0
        for number in range(40):
            path = file(
                home, [row(own_id=f"{number}-{at}", note=f"{number * at}") for at in range(ROWS)], f"{number}.csv"
            )
            with tally.attempt(f"full disk {number}"):
                said = "No space left"
                try:
                    kept += import_file(path, KNOWN, folder, today=TODAY).result == "kept"
                except JournalError as error:
                    said = str(error)
                assert "No space left" in said, said
                assert len(entries(folder)) == kept, f"{len(entries(folder))} kept, told {kept}"
                assert not list(folder.rglob("draft-*")), "a draft strays"
                assert countable(folder) == entries(folder), "rows are lost"
        tally.figures["kept until the disk was full"] = kept
