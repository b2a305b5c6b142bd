"""Kinds of damage to what a server reads, each with what is to come of it.

Records and a home with a build of them stand in a place of their own; a kind does its damage there. What `HEALS` is
shown and found as if nothing had been; anything else is the trouble that a reader is told, and a command ends with 1.
"""

import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import duckdb
import tantivy

from osl_data.store import home as homes

HEALS = "heals"
STARTS_NOT = "starts not"
"""The server says on the terminal what is wrong, and ends."""


@dataclass
class Place:
    """A home and the records that it was built of, with what a process that looks there has in its environment."""

    home: Path
    records: Path
    variables: dict[str, str] = field(default_factory=dict)
    helpers: "list[subprocess.Popen[bytes]]" = field(default_factory=list)

    @property
    def build(self) -> Path:
        """The file of the build, of several the newest."""
        return max(self.home.glob("osl-*.duckdb"))

    @property
    def index(self) -> Path:
        """Its index."""
        return self.build.with_suffix(".index")

    @property
    def seal(self) -> Path:
        """Its seal."""
        return self.build.with_suffix(".seal")

    @property
    def pointer(self) -> Path:
        """What says which build is current."""
        return self.home / homes.POINTER

    def environment(self) -> dict[str, str]:
        """Where a process is to look."""
        return {"OSL_HOME": str(self.home), "OSL_DATA": str(self.records)} | self.variables

    def copy(self, folder: Path) -> "Place":
        """The same elsewhere, as if it had been built there."""
        made = Place(folder / "home", folder / "data")
        shutil.copytree(self.home, made.home)
        shutil.copytree(self.records, made.records)
        for path in (made.pointer, made.seal):
            path.write_text(path.read_text("utf-8").replace(str(self.records), str(made.records)), "utf-8")
        return made

    def end(self) -> None:
        """Let helpers end, and allow again what was forbidden."""
        for helper in self.helpers:
            helper.kill()
            helper.wait()
        for path in (self.home, self.records, *self.home.rglob("*"), *self.records.rglob("*")):
            if not path.is_symlink() and path.exists():
                path.chmod(path.stat().st_mode | (0o700 if path.is_dir() else 0o600))


@dataclass(frozen=True)
class Kind:
    """A kind of damage.

    Attributes:
        name: what it is called.
        spoil: does it.
        page: what becomes of a page: `HEALS`, or a trouble.
        command: whether `osl find` ends with 0 all the same.
        modes: whether it is done with the modes of files, which root passes over.
    """

    name: str
    spoil: Callable[[Place], object]
    page: str = HEALS
    command: bool = True
    modes: bool = False


def cut(path: Path, length: int) -> None:
    """Leave only the beginning of a file, or with a negative length all but its end."""
    os.truncate(path, length if length >= 0 else path.stat().st_size + length)


def flip(path: Path, at: float) -> None:
    """Turn one bit over: at a byte, or at a share of the file."""
    content = bytearray(path.read_bytes())
    content[int(at * len(content)) if isinstance(at, float) else at] ^= 4
    path.write_bytes(content)


def garbage(path: Path) -> None:
    """Other bytes, as many as there were."""
    path.write_bytes(random.Random(11).randbytes(path.stat().st_size))


def files_of(folder: Path) -> list[Path]:
    """The files of an index, the longest first."""
    return sorted(folder.iterdir(), key=lambda file: file.stat().st_size, reverse=True)


def instead(path: Path, make: Callable[[Path], object]) -> None:
    """Something else in place of a file or folder."""
    shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    make(path)


def changed(path: Path, *statements: str) -> None:
    """A database that somebody has worked in."""
    with duckdb.connect(str(path)) as connection:
        for statement in statements:
            connection.execute(statement)


def of_older_storage(path: Path) -> None:
    """The same database in the form of an older DuckDB."""
    path.unlink()
    with duckdb.connect() as connection:
        connection.execute(f"ATTACH '{path}' AS older (STORAGE_VERSION 'v1.0.0')")
        connection.execute("CREATE TABLE older.programme (id VARCHAR)")


def of_other_schema(folder: Path) -> None:
    """An index with other fields."""
    shutil.rmtree(folder)
    folder.mkdir()
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True)
    tantivy.Index(builder.build(), path=str(folder)).writer(15_000_000, 1).commit()


def of_other_version(place: Place) -> None:
    """A build that says another version of the program laid it out."""
    told = json.loads(place.seal.read_text("utf-8"))
    told["about"]["layout"] = "0123456789abcdef"
    place.seal.write_text(json.dumps(told), "utf-8")


def helped(place: Place, program: str, *arguments: Path) -> None:
    """Another process that is busy there."""
    helper = subprocess.Popen([sys.executable, "-c", program, *map(str, arguments)], stdout=subprocess.PIPE)
    place.helpers.append(helper)
    assert helper.stdout
    assert helper.stdout.readline() == b"ready\n"


_WORKS_IN = """
import duckdb, sys, time
connection = duckdb.connect(sys.argv[1])
print("ready", flush=True)
time.sleep(600)
"""
_WRITES_INTO = """
import sys, tantivy, time
writer = tantivy.Index.open(sys.argv[1]).writer(15_000_000, 1)
print("ready", flush=True)
time.sleep(600)
"""


def loop(path: Path) -> None:
    """A link to itself."""
    path.symlink_to(path.name)


def to_nothing(path: Path) -> None:
    """A link to what is not there."""
    path.symlink_to(path.with_name("nothing-there"))


def all_gone(place: Place) -> None:
    """No home, as before the first build."""
    shutil.rmtree(place.home)


def without_records(spoil: Callable[[Place], object]) -> Callable[[Place], None]:
    """The same, and the records are gone as well."""

    def spoilt(place: Place) -> None:
        spoil(place)
        shutil.rmtree(place.records)

    return spoilt


def set_to(name: str, value: str, spoil: Callable[[Place], object] = lambda _: None) -> Callable[[Place], None]:
    """A setting of the environment."""

    def spoilt(place: Place) -> None:
        spoil(place)
        place.variables[name] = value

    return spoilt


def registers_closed(place: Place) -> None:
    """A folder of registers that is there, for somebody else."""
    (place.home / "registers").mkdir(mode=0)


def unsound(place: Place) -> None:
    """A record with a term that there is not."""
    path = place.records / "testowo" / "programmes.yml"
    path.write_text(path.read_text("utf-8").replace("  - seniors", "  - elders", 1), "utf-8")


def yaml_broken(path: Path) -> None:
    """A file that is no YAML any more."""
    path.write_text(path.read_text("utf-8") + "\n- id: [", "utf-8")


def both(*spoils: Callable[[Place], object]) -> Callable[[Place], None]:
    """One damage after the other."""

    def spoilt(place: Place) -> None:
        for spoil in spoils:
            spoil(place)

    return spoilt


DATABASE = [
    Kind("database missing", lambda p: p.build.unlink()),
    Kind("database empty", lambda p: cut(p.build, 0)),
    Kind("database cut within its header", lambda p: cut(p.build, 100)),
    Kind("database cut after a header", lambda p: cut(p.build, 4096)),
    Kind("database cut after all headers", lambda p: cut(p.build, 12288)),
    Kind("database cut in the middle", lambda p: cut(p.build, p.build.stat().st_size // 2)),
    Kind("database without its last byte", lambda p: cut(p.build, -1)),
    Kind("database with a byte more", lambda p: p.build.write_bytes(p.build.read_bytes() + b"x")),
    Kind("database of garbage", lambda p: garbage(p.build)),
    Kind("database with a flipped bit in its header", lambda p: flip(p.build, 20)),
    Kind("database with a flipped bit in the middle", lambda p: flip(p.build, 0.5)),
    Kind("database with a flipped bit at its end", lambda p: flip(p.build, -9)),
    Kind("database of an older storage", lambda p: of_older_storage(p.build)),
    Kind("database of a newer storage", lambda p: flip(p.build, 13)),
    Kind("database of another version of the program", of_other_version),
    Kind("database without a table", lambda p: changed(p.build, "DROP TABLE phone CASCADE")),
    Kind("database without a view", lambda p: changed(p.build, "DROP VIEW stated_practice CASCADE")),
    Kind("database without rows", lambda p: changed(p.build, "DELETE FROM programme")),
    Kind("database that another process works in", lambda p: helped(p, _WORKS_IN, p.build)),
    Kind("database that is a folder", lambda p: instead(p.build, Path.mkdir)),
    Kind("database that is a pipe", lambda p: instead(p.build, os.mkfifo)),
    Kind("database that is a link to nothing", lambda p: instead(p.build, to_nothing)),
    Kind("database that is a link to itself", lambda p: instead(p.build, loop)),
    Kind("database that cannot be read", lambda p: p.build.chmod(0), modes=True),
]
SEAL = [
    Kind("seal missing", lambda p: p.seal.unlink()),
    Kind("seal empty", lambda p: cut(p.seal, 0)),
    Kind("seal cut", lambda p: cut(p.seal, 60)),
    Kind("seal of garbage", lambda p: garbage(p.seal)),
    Kind("seal of nothing", lambda p: p.seal.write_text('{"about": {}, "files": {}}')),
    Kind("seal of a hundred megabytes", lambda p: os.truncate(p.seal, 100 << 20)),
    Kind("seal of another form", lambda p: p.seal.write_text('{"files": [1, 2]}')),
    Kind("seal that is a pipe", lambda p: instead(p.seal, os.mkfifo)),
]
POINTER = [
    Kind("pointer missing", lambda p: p.pointer.unlink()),
    Kind("pointer empty", lambda p: cut(p.pointer, 0)),
    Kind("pointer of garbage", lambda p: garbage(p.pointer)),
    Kind("pointer to a build that is not there", lambda p: p.pointer.write_text("osl-1-2.duckdb\n")),
    Kind("pointer to another folder", lambda p: p.pointer.write_text(f"{p.build}\n{p.records}\n")),
    Kind("pointer that leads out", lambda p: p.pointer.write_text("../../etc/passwd\n")),
    Kind("pointer to records that are not there", lambda p: p.pointer.write_text(f"{p.build.name}\n/nothing/there\n")),
    Kind("pointer of a hundred megabytes", lambda p: os.truncate(p.pointer, 100 << 20)),
    Kind("pointer that is a pipe", lambda p: instead(p.pointer, os.mkfifo)),
    Kind("pointer that is a folder", lambda p: instead(p.pointer, Path.mkdir)),
    Kind("pointer that is a link to itself", lambda p: instead(p.pointer, loop)),
    Kind("pointer that cannot be read", lambda p: p.pointer.chmod(0), modes=True),
]
INDEX = [
    Kind("index missing", lambda p: shutil.rmtree(p.index)),
    Kind("index without a file", lambda p: files_of(p.index)[0].unlink()),
    Kind("index without what says its files", lambda p: (p.index / "meta.json").unlink()),
    Kind("index cut", lambda p: cut(files_of(p.index)[0], 500)),
    Kind("index of garbage", lambda p: garbage(files_of(p.index)[1])),
    Kind("index with a flipped bit", lambda p: flip(files_of(p.index)[2], 0.5)),
    Kind("index of an older schema", lambda p: of_other_schema(p.index)),
    Kind("index that another process writes into", lambda p: helped(p, _WRITES_INTO, p.index)),
    Kind("index that is a file", lambda p: instead(p.index, Path.touch)),
    Kind("index that is empty", lambda p: instead(p.index, Path.mkdir)),
    Kind("index that is a pipe", lambda p: instead(p.index, os.mkfifo)),
    Kind("index that cannot be read", lambda p: files_of(p.index)[0].chmod(0), modes=True),
]
HOME = [
    Kind("home missing", all_gone),
    Kind("home that is a file", lambda p: instead(p.home, Path.touch), "home", command=False),
    Kind("home within a file", lambda p: p.variables.update(OSL_HOME=f"{p.pointer}/home"), "home", command=False),
    Kind("home that is a link to itself", lambda p: instead(p.home, loop), "home", command=False),
    Kind("home that is a link to nothing", lambda p: instead(p.home, to_nothing), "home", command=False),
    Kind("home that can only be read", lambda p: p.home.chmod(0o500), modes=True),
    Kind("home that cannot be entered", lambda p: p.home.chmod(0), "home", command=False, modes=True),
    Kind(
        "home that can only be read, with a build that is damaged",
        both(lambda p: cut(p.build, 4096), lambda p: p.home.chmod(0o500)),
        "home",
        command=False,
        modes=True,
    ),
    Kind(
        "home that can only be read, with a pointer that is damaged",
        both(lambda p: cut(p.pointer, 9), lambda p: p.home.chmod(0o500)),
        modes=True,
    ),
    Kind(
        "home that can only be read, on another day",
        set_to("OSL_TODAY", "2026-12-24", lambda p: p.home.chmod(0o500)),
        modes=True,
    ),
]
HOME += [
    Kind("home with a name too long", lambda p: p.variables.update(OSL_HOME="/" + "x" * 300), "home", command=False),
    Kind("home that is a device", lambda p: p.variables.update(OSL_HOME="/dev/null"), "home", command=False),
    Kind("home where nobody can be", lambda p: p.variables.update(OSL_HOME="/proc/home"), "home", command=False),
    Kind("registers that cannot be read", registers_closed, modes=True),
    Kind("registers that are a file", lambda p: (p.home / "registers").touch()),
    Kind("registers that are a link to themselves", lambda p: loop(p.home / "registers")),
]
RECORDS = [
    Kind("records missing", lambda p: shutil.rmtree(p.records), command=False),
    Kind("records empty", lambda p: instead(p.records, Path.mkdir), command=False),
    Kind("records that are a file", lambda p: instead(p.records, Path.touch), command=False),
    Kind("records with an error", unsound, command=False),
    Kind("records with a file that is no YAML", lambda p: yaml_broken(p.records / "testowo/places.yml"), command=False),
    Kind("records without sources", lambda p: (p.records / "testowo/sources.yml").unlink(), command=False),
    Kind("records with a broken vocabulary", lambda p: yaml_broken(p.records / "vocabulary.yml"), command=False),
    Kind("records that cannot be read", lambda p: (p.records / "vocabulary.yml").chmod(0), command=False, modes=True),
    Kind("nothing at all", without_records(all_gone), "records", command=False),
    Kind("no home, and records with an error", both(all_gone, unsound), "unsound", command=False),
    Kind("database cut, no records", without_records(lambda p: cut(p.build, 4096)), "records", command=False),
    Kind("index missing, no records", without_records(lambda p: shutil.rmtree(p.index)), "records", command=False),
    Kind(
        "database that another process works in, no records",
        without_records(lambda p: helped(p, _WORKS_IN, p.build)),
        "records",
        command=False,
    ),
    Kind("pointer missing, no records", without_records(lambda p: p.pointer.unlink()), command=False),
    Kind("database cut, records with an error", both(lambda p: cut(p.build, 9), unsound), "unsound", command=False),
]
SETTINGS = [
    Kind("a day that is none", set_to("OSL_TODAY", "31.12.2026"), STARTS_NOT, command=False),
    Kind("a clock before the day of the build", set_to("OSL_TODAY", "1970-01-01")),
    Kind("a day at the end of time", set_to("OSL_TODAY", "9999-12-31"), STARTS_NOT, command=False),
    Kind("a day at the beginning of time", set_to("OSL_TODAY", "0001-01-01"), STARTS_NOT, command=False),
    Kind("a home of nobody", set_to("OSL_HOME", "~nobody-there/home"), "home", command=False),
    Kind("records of nobody", set_to("OSL_DATA", "~nobody-there/data"), command=False),
    Kind("a number that is none", set_to("OSL_SUPPRESS_BELOW", "five"), STARTS_NOT),
]


def secrets(place: Place) -> None:
    """A file of secrets that is no TOML, in the folder where the server is started."""
    file = place.records.parent / ".streamlit" / "secrets.toml"
    file.parent.mkdir()
    file.write_text("[auth\nredirect_uri = ")


SETTINGS += [Kind("secrets that are no TOML", secrets)]
KINDS = [*DATABASE, *SEAL, *POINTER, *INDEX, *HOME, *RECORDS, *SETTINGS]

RUNNING: dict[str, Callable[[Place], object]] = {
    "build deleted": lambda place: place.build.unlink(),
    "build cut": lambda place: cut(place.build, 5000),
    "build replaced by garbage": lambda place: garbage(place.build),
    "index deleted": lambda place: shutil.rmtree(place.index),
    "index cut": lambda place: cut(files_of(place.index)[0], 10),
    "seal deleted": lambda place: place.seal.unlink(),
    "pointer deleted": lambda place: place.pointer.unlink(),
    "home deleted": all_gone,
}
"""Damage under a running server that somebody has visited: all of it heals."""
