"""Finds a Chromium for the browser tests, or gets one: `python -m tests.browser.chromium` says which."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Error, sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome")
MISSING = (
    "browser tests are skipped: no Chromium that starts was found. Install one (Debian, Ubuntu: "
    "apt install chromium; elsewhere: .venv/bin/playwright install chromium), or name one: "
    "CHROMIUM=/usr/bin/chromium make test"
)


def find() -> str | None:
    """The first Chromium here that starts: `$CHROMIUM`, one on PATH, or Playwright's own."""
    return next((path for path in _candidates() if _starts(path)), None)


def ensure() -> str | None:
    """Like `find`, but installs one if none is here: with apt as root, else Playwright's own."""
    return find() or (_from_apt() and find()) or (_from_playwright() and find()) or None


def _candidates() -> Iterator[str]:
    if named := os.environ.get("CHROMIUM"):
        yield named
    yield from filter(None, map(shutil.which, NAMES))
    try:
        with sync_playwright() as playwright:
            own = playwright.chromium.executable_path
    except Error:
        return
    if Path(own).exists():
        yield own


def _starts(path: str) -> bool:
    """Whether it runs at all: a stub of a package manager or a build without its libraries does not."""
    return _runs([path, "--version"], seconds=30, quiet=True)


def _from_apt() -> bool:
    if not (hasattr(os, "geteuid") and os.geteuid() == 0 and shutil.which("apt-get")):
        return False
    print("Installing Chromium with apt (some minutes)", flush=True)
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"]
    return _runs(["apt-get", "update", "-qq"], seconds=300) and _runs(install, seconds=900)


def _from_playwright() -> bool:
    print("Installing Playwright's Chromium (some minutes)", flush=True)
    return _runs([sys.executable, "-m", "playwright", "install", "--no-shell", "chromium"], seconds=900)


def _runs(command: list[str], *, seconds: int, quiet: bool = False) -> bool:
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    output = subprocess.DEVNULL if quiet else None
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            env=environment,
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def main() -> int:
    """Print the Chromium that the browser tests will use, or why they will be skipped."""
    path = ensure()
    print(f"Chromium: {path}" if path else MISSING)
    return 0 if path else 1


if __name__ == "__main__":
    sys.exit(main())
