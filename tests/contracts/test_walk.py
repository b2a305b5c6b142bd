"""How a fact travels: the walk that CONTRIBUTING tells is the one that a phone number really takes, file by file."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests import sample

ROOT = Path(__file__).resolve().parents[2]
GUIDE = ROOT / "CONTRIBUTING.md"
MOST = 18
"""Python files that a phone number passes from the record file to the screen."""

TRACED = """
import sys, threading
from pathlib import Path

root, records, number = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
rooms = tuple(f"{root / room}/" for room in ("osl_data", "dashboard"))
passed, watched = [], threading.local()

def holds(value):
    return number in "".join(filter(str.isdigit, value if isinstance(value, str) else repr(value)))

def given(frame):
    code = frame.f_code
    count = code.co_argcount + code.co_kwonlyargcount + bool(code.co_flags & 4) + bool(code.co_flags & 8)
    return [frame.f_locals.get(name) for name in code.co_varnames[:count]]

def seen(frame, event, result):
    path = frame.f_code.co_filename
    if not path.startswith(rooms) or not path.endswith(".py") or getattr(watched, "asking", False):
        return
    if event in ("call", "return") and frame.f_code.co_name[0] != "<" and frame.f_code.co_name[:2] != "__":
        watched.asking = True
        values = given(frame) if event == "call" else [result]
        if any(holds(value) for value in values if value is not None):
            passed.append(Path(path).relative_to(root).as_posix())
        watched.asking = False

from dashboard import data
from osl_data.build import build
from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

sys.setprofile(seen)
threading.setprofile(seen)
build(records)
app = AppTest.from_file(str(root / "dashboard" / "app.py"), default_timeout=240)
app._page_hash = calc_hash("kontakty")
app.run()
sys.setprofile(None)
assert not app.exception, app.exception
print("\\n".join(dict.fromkeys(passed)))
"""


def told(heading: str) -> list[str]:
    """The files that a part of the guide names, in order."""
    part = GUIDE.read_text(encoding="utf-8").partition("## How a fact travels")[2].partition("\n## ")[0]
    within = part.partition(f"**{heading}**")[2].partition("\n**")[0]
    return re.findall(r"`((?:osl_data|dashboard)/[\w/]+\.py)`", within)


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The files in which some function is handed, or hands on, the number of an office of the sample."""
    folder = tmp_path_factory.mktemp("walk")
    records = sample.write(folder / "data")
    done = subprocess.run(
        [sys.executable, "-c", TRACED, str(ROOT), str(records), "225550101"],
        cwd=ROOT,
        env={"OSL_HOME": str(folder / "home"), "OSL_DATA": str(records), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_the_walk_is_the_one_that_is_told(walked: set[str]) -> None:
    assert walked == {*told("The way."), *told("Checked on the way."), *told("Indexed on the way.")}


def test_the_way_is_short_and_told_once() -> None:
    parts = [told(heading) for heading in ("The way.", "Checked on the way.", "Indexed on the way.")]
    assert len(parts[0]) <= MOST
    files = [file for part in parts for file in part]
    assert len(files) == len(set(files)) > MOST
