"""The wheel: what is in it, and that it works where there is no checkout."""

import os
import re
import shutil
import signal
import subprocess
import sys
import sysconfig
import time
import venv
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

import pytest
from python_calamine import CalamineWorkbook
from typer.testing import CliRunner

from osl_data.cli import app
from tests.browser.serving import free_port
from tests.shipped import RECORDS, ROOT, recorded

PACKAGES = ("dashboard/", "osl_data/")
PATIENCE_S = 60
_direct = build_opener(ProxyHandler({}))


def tracked() -> list[str]:
    """The files of the checkout that the wheel could be made of."""
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True).stdout
    made_of = (*PACKAGES, "pyproject.toml", "README.md", "LICENSE")
    return [name for name in listed.split("\0") if name.startswith(made_of) and (ROOT / name).is_file()]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel of the tracked files: what lies about in the checkout cannot get into it."""
    copy, made = tmp_path_factory.mktemp("copy"), tmp_path_factory.mktemp("wheel")
    for name in tracked():
        (copy / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, copy / name)
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-build-isolation", "--no-index"]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, "-w", str(made), str(copy)], check=True)
    (found,) = made.iterdir()
    return found


@dataclass(frozen=True)
class Installed:
    """The wheel in an environment of its own, with a folder to work in and a home that are outside the checkout."""

    environment: Path
    folder: Path
    home: Path

    @property
    def site_packages(self) -> Path:
        return Path(sysconfig.get_path("purelib", "venv", vars={"base": str(self.environment)}))

    def command(self, name: str) -> str:
        return str(Path(sysconfig.get_path("scripts", "venv", vars={"base": str(self.environment)})) / name)

    def surroundings(self, data: Path | None) -> Mapping[str, str]:
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("OSL_", "PYTHON"))}
        ours["OSL_TODAY"] = os.environ["OSL_TODAY"]
        return ours | {"OSL_HOME": str(self.home)} | ({"OSL_DATA": str(data)} if data else {})

    def run(self, name: str, *arguments: str, data: Path | None = RECORDS) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.command(name), *arguments],
            cwd=self.folder,
            env=self.surroundings(data),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel installed; other packages are those of the environment that runs the tests."""
    made = Installed(*(tmp_path_factory.mktemp(name) for name in ("environment", "folder", "home")))
    venv.create(made.environment, symlinks=os.name != "nt")
    options = ["--quiet", "--disable-pip-version-check", "--no-deps", "--no-index"]
    pip = [sys.executable, "-m", "pip", "--python", made.command("python")]
    subprocess.run([*pip, "install", *options, str(wheel)], check=True)
    # A folder that a .pth file names is searched last, and the .pth of an editable install in it is not read.
    others = {sysconfig.get_path("purelib"), sysconfig.get_path("platlib")}
    (made.site_packages / "others.pth").write_text("\n".join(others), encoding="utf-8")
    return made


def test_the_wheel_holds_every_file_of_the_packages(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        found = {name for name in opened.namelist() if ".dist-info/" not in name}
    assert found == {name for name in tracked() if name.startswith(PACKAGES)}


def test_what_runs_is_what_was_installed(installed: Installed) -> None:
    done = installed.run("python", "-c", "import osl_data, dashboard; print(osl_data.__file__, dashboard.__file__)")
    packages = installed.site_packages.resolve()
    assert done.stdout == f"{packages / 'osl_data/__init__.py'} {packages / 'dashboard/__init__.py'}\n"


def test_osl_finds_and_writes_what_it_does_in_the_checkout(
    installed: Installed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built = installed.run("osl", "build")
    assert (built.returncode, built.stderr, Path(built.stdout.strip()).parent) == (0, "", installed.home)
    monkeypatch.setenv("OSL_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    for arguments in (
        ["find", "radziuk", "--json"],
        ["export", "csv", "tables"],
        ["export", "xlsx", "tables.xlsx"],
    ):
        done, here = installed.run("osl", *arguments), CliRunner().invoke(app, arguments)
        assert (done.returncode, done.stderr, done.stdout) == (0, "", here.stdout)
    tables = {file.name: file.read_bytes() for file in (tmp_path / "tables").iterdir()}
    assert {file.name: file.read_bytes() for file in (installed.folder / "tables").iterdir()} == tables
    assert cells(installed.folder / "tables.xlsx") == cells(tmp_path / "tables.xlsx")


def test_without_records_it_tells_where_they_are_looked_for(installed: Installed) -> None:
    done = installed.run("osl", "build", data=None)
    places = f"{installed.site_packages.resolve() / 'data'} and {installed.folder.resolve() / 'data'}"
    assert done.stderr == f"expected a folder of record files, found none at {places}; name it with OSL_DATA\n"
    assert (done.returncode, done.stdout) == (1, "")


def test_the_dashboard_is_served_until_it_is_interrupted(installed: Installed) -> None:
    contact = next(one for one in recorded("contacts") if one.get("phones") and not one.get("superseded_by"))
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    process = subprocess.Popen(
        [installed.command("atlas-osl"), "--port", str(port)],
        cwd=installed.folder,
        env=installed.surroundings(RECORDS),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        wait_for(f"{url}/_stcore/health", process)
        with _direct.open(f"{url}/", timeout=PATIENCE_S) as start:
            assert (start.status, start.headers["X-Frame-Options"]) == (200, "SAMEORIGIN")
        with _direct.open(f"{url}/vcard/{contact['id']}.vcf", timeout=PATIENCE_S) as card:
            assert contact["phones"][0]["e164"] in card.read().decode()
        process.send_signal(signal.SIGINT)
        printed, complained = process.communicate(timeout=PATIENCE_S)
    finally:
        process.kill()
        process.wait()
    # Streamlit would speak of its statistics and of its own address here, were our settings not in force.
    built, told, granting = printed.splitlines()
    assert Path(built).parent == installed.home
    assert told == f"Dashboard: {url} (Ctrl+C stops it)"
    said = rf"To load registers, open this link; keep it to yourself: {url}/grant\?token=[\w-]{{43}}"
    assert re.fullmatch(said, granting)
    assert (process.returncode, complained) == (0, "")


def cells(file: Path) -> dict[str, list[list[Any]]]:
    """What stands in each sheet of a workbook."""
    workbook = CalamineWorkbook.from_path(file)
    return {name: workbook.get_sheet_by_name(name).to_python() for name in workbook.sheet_names}


def wait_for(url: str, process: subprocess.Popen[str]) -> None:
    """Wait until a server answers."""
    until = time.monotonic() + PATIENCE_S
    while process.poll() is None and time.monotonic() < until:
        try:
            with _direct.open(url, timeout=2) as answer:
                assert answer.status == 200
                return
        except (URLError, OSError):
            time.sleep(0.05)
    process.kill()
    pytest.fail(f"the dashboard did not start:\n{process.communicate()}")
