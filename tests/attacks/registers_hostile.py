"""A thousand registers made to stop whoever reads them: mutated, swollen, packed, each read and checked apart.

Half are mutations of good files at random, the others hostile ones of every known form, some of these mutated, too.
"""

import io
import os
import random
import resource
import time
import zipfile
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import chain, islice
from pathlib import Path

from osl_data.registers.confining import check_confined, confinement, read_confined, recognised_confined
from osl_data.registers.problems import RegisterError
from tests.attacks.tally import PATIENCE, Tally
from tests.registers.example import KNOWN, TODAY, csv_bytes, row, xlsx_bytes
from tests.registers.hostile import SHEET, hostile

REGISTERS = 1000
_MOST_MB = 600
_ODD = (
    *(b"<", b">", b"&", b'"', b"'", b"\0", b"<!DOCTYPE x>", b"<f>1</f>", b' r="XFD1048576"', b"</row>", b"<c><v>1</v>"),
    *(b";" * 500, b"," * 500, b"\n" * 500, b'"' * 3, b"\xff\xfe", b" " * 5000, b"(" * 5000, b"9" * 400, b"\x1b[31m"),
)


def attack(seed: int) -> Tally:
    """Read them all, two at a time: each is read or refused with a reason, and this process stays as it was."""
    tally = Tally()
    confinement.start()
    before = _open_files()
    codes: Counter[str] = Counter()
    with ThreadPoolExecutor(2) as threads:
        for name, seconds, told in chain.from_iterable(threads.map(_tried, few) for few in _batches(seed)):
            tally.tried += 1
            tally.slowest = max(tally.slowest, seconds)
            codes[told] += 1
            if seconds > PATIENCE:
                tally.faults.append(f"{name}: {seconds:.1f} s, longer than {PATIENCE:g} s")
            if told.startswith("!"):
                tally.faults.append(f"{name}: {told[1:]}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if memory > _MOST_MB:
        tally.faults.append(f"memory of the process that asks: {memory:.0f} MB, more than {_MOST_MB}")
    if _open_files() != before:
        tally.faults.append(f"open files: {before} before, {_open_files()} after")
    if left := _children() - 1:
        tally.faults.append(f"processes that stay: {left}")
    read = codes.pop("read", 0)
    met = sum(codes[code] for code in ("needs_memory", "needs_time", "reader_failed"))
    tally.figures = {"read": read, "refused": sum(codes.values()), "of these by limits": met, "memory MB": memory}
    return tally


def _tried(register: tuple[str, bytes]) -> tuple[str, float, str]:
    """The name, the seconds, and `read`, why it is refused, or after `!` what should not be."""
    name, data = register
    start = time.monotonic()
    try:
        sheet = read_confined(data)
        recognised_confined(sheet, [KNOWN])
        check_confined(sheet, KNOWN, TODAY)
        told = "read"
    except RegisterError as error:
        told = error.problems[0].code
        if not all(problem.said("pl") and problem.said("en") for problem in error.problems):
            told = "!no reason"
        if told == "reader_failed" and "Error at" in error.problems[0].found:
            told = f"!{error.problems[0].found}"
    except Exception as error:
        told = f"!{type(error).__name__}: {error}"
    return name, time.monotonic() - start, told


def _registers(seed: int) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(seed)
    known = hostile()
    yield from known
    yield "long notes of names", csv_bytes([row(note=_pairs(chance), own_id=f"N-{at}") for at in range(15_000)])
    yield (
        "long notes of numbers",
        csv_bytes([row(note=f"{at} " + "+48 " * 240, own_id=f"N-{at}") for at in range(15_000)]),
    )
    good = [xlsx_bytes([row(own_id=f"A-{number}") for number in range(30)]), csv_bytes([row()] * 30)]
    for number in range(REGISTERS - len(known) - 2):
        if number % 2:
            name, data = chance.choice(known)
            # Mutating what is large takes the time of the attack and shows no more.
            data = data if len(data) < 300_000 else chance.choice(good)
        else:
            name, data = "good", chance.choice(good)
        yield f"{name}, mutation {number}", _mutated(data, chance)


def _pairs(chance: random.Random) -> str:
    """A note of words that look like names and are in no dictionary."""
    letters = "abcdefghijklmnoprstuwyz"
    return "; ".join(" ".join("".join(chance.choices(letters, k=5)).title() for _ in "ab") for _ in range(75))


def _batches(seed: int) -> Iterator[list[tuple[str, bytes]]]:
    """Some at a time, so that few lie in memory."""
    registers = _registers(seed)
    while few := list(islice(registers, 20)):
        yield few


def _mutated(data: bytes, chance: random.Random) -> bytes:
    if data.startswith(b"PK") and chance.random() < 0.7:
        try:
            return _member_mutated(data, chance)
        except Exception:  # it opens for nobody: then its bytes are changed as they stand
            return _scrambled(data, chance)
    return _scrambled(data, chance)


def _member_mutated(data: bytes, chance: random.Random) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        names = [info for info in old.infolist() if info.file_size < 1_000_000]
        wanted = SHEET if chance.random() < 0.6 else chance.choice(names).filename
        for info in names:
            content = old.read(info)
            new.writestr(info.filename, _scrambled(content, chance) if info.filename == wanted else content)
    return made.getvalue()


def _scrambled(data: bytes, chance: random.Random) -> bytes:
    made = bytearray(data)
    for _ in range(chance.randrange(1, 6)):
        at = chance.randrange(len(made) + 1)
        much = chance.choice((1, 2, 8, 64))
        match chance.randrange(5):
            case 0:
                made[at : at + much] = chance.randbytes(much)
            case 1:
                del made[at : at + much]
            case 2:
                made[at:at] = chance.choice(_ODD)
            case 3:
                made[at:at] = made[at : at + much] * chance.choice((2, 30, 1000))
            case _:
                del made[at:]
    return bytes(made)


def _open_files() -> int:
    return len(os.listdir("/proc/self/fd")) if Path("/proc").exists() else 0


def _children() -> int:
    """Processes of this one that live or were not waited for."""
    found = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            found += stat.read_text().rpartition(")")[2].split()[1] == str(os.getpid())
        except OSError:
            continue
    return found or 1
