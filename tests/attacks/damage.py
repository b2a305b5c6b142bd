"""Damage of many kinds, each under a command and under a server that starts over it, as processes of their own."""

import os
import random
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from html import unescape
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import ProxyHandler, build_opener

from dashboard.i18n import words_of
from osl_data.build import build
from tests import sample
from tests.attacks.page_reader import GENERIC, PageReader
from tests.attacks.tally import PATIENCE, Tally
from tests.browser.serving import ROOT, SCRIPT
from tests.damage import HEALS, KINDS, RUNNING, STARTS_NOT, Kind, Place, all_gone, both, without_records

DRAWN = 40
"""Kinds under a server: its start is most of the time. Commands are tried with all."""
_AT_ONCE = 2
_WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")
"""Root passes over the modes of files, but not without these rights."""
_FULL = 3 << 20
_given: set[int] = set()
_direct = build_opener(ProxyHandler({}))


def attack(seed: int) -> Tally:
    """Try all kinds with a command, and some with a server."""
    tally = Tally()
    kinds = [kind for kind in [*KINDS, *full_disks()] if not kind.modes or limited(kind) is not None]
    drawn = random.Random(seed).sample(kinds, DRAWN)
    with tempfile.TemporaryDirectory(prefix="osl-damage-") as made, ThreadPoolExecutor(_AT_ONCE) as workers:
        folder = Path(made)
        whole = Place(folder / "home", sample.write(folder / "data"))
        build(whole.records, whole.home)
        tries = [(f"command over {kind.name}", command, kind) for kind in kinds]
        tries += [(f"server over {kind.name}", server, kind) for kind in drawn]
        done = [workers.submit(tried, tally, name, run, kind, whole, folder) for name, run, kind in tries]
        done.append(workers.submit(running, tally, whole, folder))
        for each in done:
            each.result()
    return tally


def tried(tally: Tally, name: str, run: Callable[[Kind, Place], None], kind: Kind, whole: Place, folder: Path) -> None:
    """One kind in a copy of its own."""
    place = whole.copy(Path(tempfile.mkdtemp(dir=folder)))
    try:
        kind.spoil(place)
        # A page that takes longer than the patience is a fault; a server has to start and end besides.
        with tally.attempt(name, 4 * PATIENCE if run is server else PATIENCE):
            run(kind, place)
            place.end()
            assert not [*place.home.glob("draft-*")], "a draft is left"
    finally:
        place.end()
        unmount(place.home)


def limited(kind: Kind) -> tuple[str, ...] | None:
    """What a process begins with so that modes of files count; None where that cannot be."""
    if not kind.modes or os.geteuid() != 0:
        return ()
    return _WITHOUT_RIGHTS if shutil.which("setpriv") else None


def command(kind: Kind, place: Place) -> None:
    """`osl find` finds, or ends with 1 and says why."""
    done = subprocess.run(
        [*(limited(kind) or ()), sys.executable, "-c", "from osl_data.cli import app; app()", "find", "dolne"],
        cwd=ROOT,
        env=os.environ | place.environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=2 * PATIENCE,
        check=False,
    )
    assert done.returncode == (0 if kind.command else 1), f"ended with {done.returncode}: {done.stderr[-300:]}"
    assert ("Dolne" in done.stdout) == kind.command, f"found: {done.stdout[:300]}"
    assert "Traceback" not in done.stderr, done.stderr[-1000:]
    assert kind.command or "expected" in done.stdout + done.stderr, "says not what was expected"


def server(kind: Kind, place: Place) -> None:
    """A page is shown, or says in the reader's language what is broken; or the server says so and ends."""
    with started(place, limited(kind) or ()) as (url, log, process):
        if kind.page == STARTS_NOT:
            assert process.wait(2 * PATIENCE), "it ended as if all were well"
            assert "expected" in told(log), told(log)[-300:]
        else:
            assert process.poll() is None, f"it ended: {told(log)[-1000:]}"
            with PageReader(url, PATIENCE) as reader:
                for language in ("pl", "en"):
                    check(kind, place, reader, url, language)
        assert "Traceback" not in told(log), told(log)[-1500:]


def check(kind: Kind, place: Place, reader: PageReader, url: str, language: str) -> None:
    """Both a list and what is found are shown; or both say the trouble, and name no folder."""
    for page, params in (("programy", {}), ("kontakty", {"q": "dolne"})):
        shown = unescape(reader.page(page, lang=language, **params))
        assert GENERIC not in shown, shown[shown.index(GENERIC) :][:200]
        assert str(place.home.parent) not in shown, "names a folder of the machine"
        if kind.page == HEALS:
            assert "empty trouble" not in shown, f"{page} is in trouble: {said(shown)}"
            assert ("pal-dolne" if page == "programy" else "+48225550101") in shown, f"{page} is not whole"
        else:
            words = words_of(language)
            assert words(f"trouble.{kind.page}") in shown, f"{page} says not {kind.page}: {said(shown)}"
            assert words(f"trouble.{kind.page}.do") in shown, f"{page} says not what to do"
    card(kind, url, language)


def said(shown: str) -> list[str]:
    """The headings of a page, one of which tells a trouble."""
    return re.findall("<h[12][^>]*>(.*?)</h[12]>", shown)


def card(kind: Kind, url: str, language: str) -> None:
    """A contact for the address book is given, or its address says the trouble."""
    try:
        with _direct.open(f"{url}/vcard/zespol-1-biuro.vcf?lang={language}", timeout=PATIENCE) as answer:
            status, text = answer.status, answer.read().decode()
    except HTTPError as error:
        status, text = error.code, error.read().decode()
    wanted = (200, "BEGIN:VCARD") if kind.page == HEALS else (503, words_of(language)(f"trouble.{kind.page}"))
    assert (status, text.splitlines()[0]) == wanted, text[:200]


def running(tally: Tally, whole: Place, folder: Path) -> None:
    """Damage of many kinds under one server, one after the other."""
    place = whole.copy(Path(tempfile.mkdtemp(dir=folder)))
    kind = Kind("a running server", lambda _: None)
    with started(place, ()) as (url, log, _), PageReader(url, PATIENCE) as reader:
        check(kind, place, reader, url, "pl")
        for name, spoil in RUNNING.items():
            spoil(place)
            with tally.attempt(f"{name} under a server"):
                check(kind, place, reader, url, "pl")
        assert "Traceback" not in told(log), told(log)[-1500:]


@contextmanager
def started(place: Place, before: tuple[str, ...]) -> Iterator[tuple[str, Path, "subprocess.Popen[bytes]"]]:
    """A server over a place, which answers or has ended: where it does, its log, its process."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    log = place.records.parent / "server.log"
    # fmt: off
    options = ["--server.address", "127.0.0.1", "--server.port", str(port), "--server.headless", "true"]
    # fmt: on
    with log.open("wb") as written:
        process = subprocess.Popen(
            [*before, sys.executable, "-m", "streamlit", "run", ROOT / SCRIPT, *options],
            cwd=place.records.parent,
            env=os.environ | {"PYTHONPATH": str(ROOT)} | place.environment(),
            stdin=subprocess.DEVNULL,
            stdout=written,
            stderr=subprocess.STDOUT,
        )
        try:
            until = time.monotonic() + 6 * PATIENCE
            while process.poll() is None and not listens(port):
                assert time.monotonic() < until, "it neither answers nor ends"
                time.sleep(0.05)
            yield url, log, process
        finally:
            process.terminate()
            try:
                process.wait(PATIENCE)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    """A port that nothing listens to, given once."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port: int = probe.getsockname()[1]
        if port not in _given:
            _given.add(port)
            return port


def listens(port: int) -> bool:
    """Whether a server takes connections."""
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def told(log: Path) -> str:
    """What a server wrote on its terminal."""
    return log.read_text("utf-8", errors="replace")


def full_disks() -> list[Kind]:
    """Homes on a disk of a few megabytes that is full; none where this process may not mount one."""
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        return []
    without = without_records(lambda p: p.build.unlink())
    damaged = both(lambda p: os.truncate(p.build, 9), full)
    return [
        Kind("a full disk", full),
        Kind("a full disk on another day", both(full, lambda p: p.variables.update(OSL_TODAY="2026-12-24"))),
        Kind("a full disk and a damaged build", damaged, "full", command=False),
        Kind("a full disk and nothing built", both(all_gone, lambda p: p.home.mkdir(), full), "full", command=False),
        Kind("a full disk, no build, no records", both(without, full), "records", command=False),
    ]


def full(place: Place) -> None:
    """Put a home onto a disk of its own, and fill that."""
    aside = place.home.with_name("aside")
    place.home.rename(aside)
    place.home.mkdir()
    size = _FULL + sum(file.stat().st_size for file in aside.rglob("*") if file.is_file())
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", place.home], check=True)
    shutil.copytree(aside, place.home, dirs_exist_ok=True)
    shutil.rmtree(aside)
    with (place.home / "filled").open("wb", buffering=0) as filled:
        try:
            while True:
                filled.write(b"x" * 4096)
        except OSError:
            pass


def unmount(folder: Path) -> None:
    """Let go of such a disk."""
    if os.path.ismount(folder):
        subprocess.run(["umount", folder], check=False)
