"""Three thousand odd and hostile record files through `osl check`: a line each, no traceback, no hang."""

import io
import random
import resource
import traceback
from collections.abc import Callable, Iterator
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from tempfile import TemporaryDirectory

from osl_data.cli import app
from tests import sample
from tests.attacks.tally import Tally

TRIES = 3_000
MOST_OUTPUT = 1_500_000
MOST_MEMORY = 1_000
"""Megabytes of the process that checks them all."""
LINE = 3_500

_AT_ONCE = 2
"""So many hostile files stand among the good ones of one check."""

Random = random.Random
FILES = ("sources", "places", "organisations", "programmes", "contacts", "activities", "figures", "disagreements")
SHARED = ("vocabulary", "references", "suppressed", "dismissed")
ODD_VALUES = (
    "? [a]\n  : b",
    "? {a: b}\n  : c",
    "!!int x",
    "!!float x",
    "!!binary aGVq",
    "!!binary '%%%'",
    "!!python/object:os.system {}",
    "!!python/object/apply:os.system [true]",
    "!!python/name:os.system",
    "!!set {a, b}",
    "!!omap [a: 1]",
    "!!timestamp 2024-13-45",
    "!!null x",
    "!!bool maybe",
    "!!str",
    "!local x",
    "! x",
    "!<tag:yaml.org,2002:int> x",
    "9" * 5_000,
    "-" + "9" * 5_000,
    "0." + "9" * 5_000,
    "1" + "0" * 400 + ".5",
    ".inf",
    "-.INF",
    ".nan",
    "1e999999999",
    "0o777",
    "0x" + "f" * 3_000,
    "190:20:30",
    "2024-13-45",
    "2024-02-30T25:61:61Z",
    "&a [*a]",
    "&a x\n  other: *a",
    "*nothing",
    "<<: {a: b}",
    '"\\u202e"',
    '"\\x00"',
    '"\\x1b[31m"',
    '"\\uD800"',
    '"\\UFFFFFFFF"',
    '"\\q"',
    "\u202eabc",
    "\u2066abc\u2069",
    "\u200b",
    "\x1b[2J",
    "\x00",
    "\x85",
    "\u2028",
    "\ufeff",
    "\ue000",
    "\ufffe",
    "\t",
    "\ta: b",
    "`x`",
    "@x",
    "%x",
    "|\n  a\n b",
    "|9\n a",
    "> -\n",
    "[",
    "{",
    "]",
    "'",
    '"',
    "{a: b, a: c}",
    "{[a]: b}",
    "{1: x, null: y, 1.5: z, true: w}",
    "[[[]]]",
    "~",
    "true",
    "12",
    "1.5",
    "''",
    "[null]",
    "{}",
    "- - - -",
    "A" * 300_000,
    "'" + "é" * 20_000 + "'",
    "javascript:alert(1)",
    "data:text/html,x",
    "https://user:secret@gmina.example/",
    "https://gmina.example\\@zly.example/",
    "http://[::1]/",
    "https://gmina.example/ x",
)


def _deep(draw: Random) -> str:
    count = draw.choice([50, 2_000, 100_000])
    return draw.choice(["[", "{a: ", "- ", "[{", "? ", "!!seq ["]) * count


def _laughs(draw: Random) -> str:
    lines = ["- &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"- &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, draw.choice([3, 9, 30]))]
    return "\n".join(lines)


def _many(draw: Random) -> str:
    count = draw.choice([2_000, 60_000])
    shape = draw.choice(["- x{0}\n", "- id: x{0}\n", "- {{}}\n", "- []\n", "- id: x\n", "- ~\n", "-\n"])
    return "".join(shape.format(n) for n in range(count))


def _wide(draw: Random) -> str:
    count = draw.choice([150, 20_000])
    return "- id: a\n" + "".join(f"  f{n}: {draw.choice(['x', '1', '[]'])}\n" for n in range(count))


def _chain(draw: Random) -> str:
    count = draw.choice([500, 3_000])
    shape = (
        "- id: p{0}\n  type: estate\n  name: Osiedle {0}\n  parent: p{1}\n  evidence:\n"
        "  - source: ulotka\n    where: line 1\n    fields: [name]\n"
    )
    return "".join(shape.format(n, n + 1 if n + 1 < count else draw.choice([0, "testowo"])) for n in range(count))


def _bytes(draw: Random) -> bytes:
    text = "- id: zażółć\n  name: x\n"
    return draw.choice(
        [
            text.encode("utf-16"),
            text.encode("utf-16-le"),
            text.encode("utf-32"),
            text.encode("utf-8-sig"),
            text.encode("cp1250"),
            draw.randbytes(draw.choice([1, 40, 4_000])),
            b"\x00" * draw.choice([1, 5_000_000]),
            b"- a\n" * 1_500_000,
            text.encode() + b"\xff",
            text.encode() + b"\xed\xa0\x80",
            b"\x1f\x8b\x08\x00" + draw.randbytes(100),
            b"PK\x03\x04" + draw.randbytes(100),
            b"",
            b"\n" * 100_000,
            b"# only\r# comments\r",
            b"---\n...\n---\n",
            b"%YAML 9.9\n---\n[]\n",
            b"%TAG ! tag:evil,2000:\n--- []\n",
        ]
    )


def _odd(draw: Random) -> str:
    value = draw.choice(ODD_VALUES)
    return draw.choice(
        ["{0}\n", "- {0}\n", "- id: {0}\n", "- id: a\n  name: {0}\n", "- {0}: x\n", "- id: a\n  {0}\n"]
    ).format(value)


def bent(draw: Random, text: str) -> str:
    """A good file with a value, a line or some signs made odd."""
    lines = text.split("\n")
    for _ in range(draw.choice([1, 1, 2, 5])):
        at = draw.randrange(len(lines))
        head, colon, _rest = lines[at].partition(": ")
        kind = draw.randrange(5)
        if kind == 0 and colon:
            lines[at] = f"{head}: {draw.choice(ODD_VALUES)}"
        elif kind == 1:
            lines[at] = draw.choice(["", " ", "  ", "\t", "-", "- "]) + lines[at]
        elif kind == 2:
            lines.insert(at, lines[draw.randrange(len(lines))])
        elif kind == 3:
            del lines[at : at + draw.randrange(1, 4)]
            lines = lines or [""]
        else:
            place = draw.randrange(len(lines[at]) + 1)
            lines[at] = (
                lines[at][:place] + draw.choice("&*!?%{}[]|>'\"#,:@`~\x00\x1b\u202e\ufeff\t") + lines[at][place:]
            )
    return "\n".join(lines)


def hostile(draw: Random, good: dict[str, str]) -> tuple[str, bytes]:
    """A file's name and what to put there."""
    name = draw.choice([*FILES, *SHARED])
    kind = draw.random()
    made: str | bytes
    if kind < 0.55:
        made = bent(draw, good[name])
    elif kind < 0.85:
        made = _odd(draw)
    else:
        makers: list[Callable[[Random], str | bytes]] = [_deep, _laughs, _wide, _bytes, _bytes, _many, _chain]
        made = draw.choices(makers, weights=[20, 20, 20, 20, 20, 2, 1])[0](draw)
        name = "places" if isinstance(made, str) and "type: estate" in made else name
    return name, made if isinstance(made, bytes) else made.encode("utf-8", "surrogatepass")


def check(root: Path) -> tuple[int, str]:
    """What `osl check` ends with and says; a traceback is said, too."""
    said = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", write_through=True)
    code = 0
    with redirect_stdout(said), redirect_stderr(said):
        try:
            app(["check", "--data", str(root)])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 1
        except BaseException:
            traceback.print_exc()
            code = -1
    return code, said.buffer.getvalue().decode("utf-8", "replace")


def faults(code: int, said: str) -> Iterator[str]:
    """What is wrong with an answer of `osl check`."""
    if code not in (0, 1) or "Traceback" in said:
        yield f"ended with {code}: {said.strip().splitlines()[-1:]}"
    if code == 1 and not any(": expected" in line for line in said.splitlines()):
        yield f"does not say what is wrong: {said[:200]!r}"
    if len(said) > MOST_OUTPUT:
        yield f"{len(said):,} characters of output"
    for line in said.split("\n"):
        if not line.isprintable():
            yield f"raw signs in {line[:120]!r}"
            break
        if len(line) > LINE:
            yield f"a line of {len(line):,} characters"
            break


def attack(seed: int, tries: int = TRIES) -> Tally:
    """Check as many hostile files, two at a time, among the good ones of the sample."""
    tally = Tally()
    draw = random.Random(seed)
    with TemporaryDirectory() as folder:
        root = sample.write(Path(folder) / "data")
        where = {name: root / sample.CITY / f"{name}.yml" for name in FILES} | {
            name: root / f"{name}.yml" for name in SHARED
        }
        (root / "dismissed.yml").write_text("[]\n", encoding="utf-8")
        good = {name: path.read_text(encoding="utf-8") for name, path in where.items()}
        for number in range(0, tries, _AT_ONCE):
            made = dict(hostile(draw, good) for _ in range(_AT_ONCE))
            told = f"{number} { ({name: written[:60] for name, written in made.items()}) }"
            with tally.attempt(told):
                for name, written in made.items():
                    where[name].write_bytes(written)
                code, said = check(root)
                tally.faults += [f"{told}: {fault}" for fault in faults(code, said)]
            tally.tried += _AT_ONCE - 1
            for name in made:
                where[name].write_text(good[name], encoding="utf-8")
    tally.figures["memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if tally.figures["memory MB"] > MOST_MEMORY:
        tally.faults.append(f"{tally.figures['memory MB']:,.0f} MB of memory")
    return tally
