"""Five hundred hostile addresses of pages: each shows a page without an error, and no session grows by it."""

import gc
import os
import random
import resource
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from dashboard.state import LISTS, LOCAL, YEARS
from osl_data.build import build
from tests import sample
from tests.attacks.tally import Tally
from tests.dashboard.opening import opened, visit

TRIES = 500
MOST_CHIPS = 700
MOST_HELD = 3_000_000
"""Characters that a session keeps of addresses: eight of them, a hundred codes in each of six lists."""
_KEPT = (*LISTS, *YEARS, "q", "lang", "url-recent", "_written", "_page")
MOST_MEMORY = 1_000
"""Megabytes."""
PAGES = ("", "kontakty", "programy", "program", "aktywnosc", "porownanie", "rejestry", "zrodla")
NAMES = (*LISTS, *LISTS, *LISTS, *YEARS, *LOCAL, "q", "lang", "embed", "x" * 5_000, "\x00", "", "city[]", "__proto__")
VALUES = (
    "testowo",
    "testowo-dolne",
    "running",
    "seniors",
    "a",
    "",
    " ",
    "\x00",
    "a\x00b",
    "\x1b[2J",
    "\u202eabc",
    "\ud7ff\uffff",
    "’; DROP TABLE contact; --",
    "' OR 1=1 --",
    "../../../etc/passwd",
    "![x](http://gmina.example/x.png)",
    "[x](javascript:alert(1))",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    ":material/home: :red[x] $x^2$",
    "{{7*7}} ${x} %s %n {0}",
    "9" * 5_000,
    "-1",
    "1e309",
    "nan",
    "٢٠٢٠",
    "2020-13-45",
    "None",
    "null",
    "undefined",
    "true",
    "[object Object]",
    "Z̴̡̛͉" * 400,
    "ﷺ" * 500,
    "İ" * 500,
    "a," * 5_000,
    "zespol-1-biuro," * 100,
    "(" * 3_000,
    "*" * 3_000,
    '"' * 501,
    "a " * 5_000,
    "👩‍👩‍👧‍👦" * 300,
    "x" * 1_000_000,
)


def hostile(draw: random.Random) -> tuple[str, dict[str, str | list[str]]]:
    """A page and what its address asks for."""
    params: dict[str, str | list[str]] = {}
    for _ in range(draw.choice([1, 1, 2, 4, 12])):
        name, value = draw.choice(NAMES), draw.choice(VALUES)
        shape = draw.randrange(6)
        if shape == 0:
            params[name] = [value[:50]] * draw.choice([2, 10_000])
        elif shape == 1:
            params[name] = [f"{value[:20]}{number}" for number in range(draw.choice([3, 300, 10_000]))]
        elif shape == 2:
            params[name] = [draw.choice(VALUES) for _ in range(10)]
        else:
            params[name] = value
    return draw.choice(PAGES), params


def attack(seed: int, tries: int = TRIES) -> Tally:
    """Visit as many addresses in sessions of ten; a page that shows an error, or none, is a fault."""
    tally = Tally()
    draw = random.Random(seed)
    with TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        with patch.dict(os.environ, {"OSL_HOME": str(home), "OSL_DATA": str(sample.write(Path(folder) / "data"))}):
            build()
            app = None
            for number in range(tries):
                if number % 10 == 0:
                    app = None
                    gc.collect()  # sessions of this harness hold one another; those of a server end
                page, params = hostile(draw)
                told = f"{number} /{page} {str(params)[:200]}"
                with tally.attempt(told):
                    app = opened(page, **params) if app is None else visit(app, page, **params)
                    if not app.html:
                        tally.faults.append(f"{told}: an empty page")
                    held = sum(len(str(app.session_state[key])) for key in _KEPT if key in app.session_state)
                    if held > MOST_HELD or len(app.button) > MOST_CHIPS:
                        tally.faults.append(f"{told}: {held:,} characters kept, {len(app.button)} buttons")
    tally.figures["memory MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    if tally.figures["memory MB"] > MOST_MEMORY:
        tally.faults.append(f"{tally.figures['memory MB']:,.0f} MB of memory")
    return tally
