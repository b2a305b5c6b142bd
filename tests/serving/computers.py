"""Another computer, as far as the kernel is concerned, and the proxies that people put before a server."""

import ctypes
import json
import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import urlsplit

from tests.serving.visiting import Attack, Outcome
from tests.shipped import ROOT

NAME = "atlas.example.org"
"""The name of the site in the samples of docs/security.md."""

_PATIENCE_S = 20.0
_C = ctypes.CDLL(None, use_errno=True)
_NETWORK = 0x40000000
"""`CLONE_NEWNET`: Python offers `os.setns` from 3.12 on."""


class NoComputerError(RuntimeError):
    """There may be no network namespaces here; the message says why."""


@dataclass(frozen=True)
class Computer:
    """A network namespace.

    Attributes:
        name: of the namespace.
        gateway: the address at which this computer is reached from there.
    """

    name: str
    gateway: str

    def attack(self, attacks: Sequence[Attack]) -> list[Outcome]:
        """What comes of visits from there."""
        told = json.dumps([asdict(each) for each in attacks])
        command = ["ip", "netns", "exec", self.name, sys.executable, "-m", "tests.serving.visiting", told]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, done.stderr
        return [Outcome(**each) for each in json.loads(done.stdout)]


@contextmanager
def another_computer() -> Iterator[Computer]:
    """Two network namespaces with a cable between them: this thread moves into one of them until the block ends.

    What it starts and opens meanwhile is in there too. The network of this computer stays as it is: browsers that other
    tests drive would give up what they load if it changed.

    Raises:
        NoComputerError: there may be none.
    """
    own, other, gateway = f"osl-own-{os.getpid()}", f"osl-other-{os.getpid()}", "10.213.0.1"
    steps = [
        f"netns add {own}",
        f"netns add {other}",
        f"-n {own} link add cable type veth peer name cable netns {other}",
        f"-n {own} address add {gateway}/30 dev cable",
        f"-n {other} address add 10.213.0.2/30 dev cable",
        *(f"-n {each} link set {device} up" for each in (own, other) for device in ("lo", "cable")),
    ]
    try:
        for step in steps:
            _ip(step)
        with _inside(own):
            yield Computer(other, gateway)
    finally:
        for each in (own, other):
            with suppress(NoComputerError):
                _ip(f"netns del {each}")


@contextmanager
def _inside(namespace: str) -> Iterator[None]:
    before = os.open("/proc/thread-self/ns/net", os.O_RDONLY)
    try:
        _enter(f"/run/netns/{namespace}")
        yield
    finally:
        _C.setns(before, _NETWORK)
        os.close(before)


def _enter(place: str) -> None:
    opened = os.open(place, os.O_RDONLY)
    try:
        if _C.setns(opened, _NETWORK):
            raise NoComputerError(f"setns: {os.strerror(ctypes.get_errno())}")
    finally:
        os.close(opened)


def _ip(step: str) -> None:
    if shutil.which("ip") is None:
        raise NoComputerError("there is no `ip` (iproute2) here")
    done = subprocess.run(["ip", *step.split()], capture_output=True, text=True, check=False)
    if done.returncode:
        raise NoComputerError(f"`ip {step}`: {done.stderr.strip()}")


def sample(language: str) -> str:
    """The sample of a configuration in docs/security.md."""
    text = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
    (found,) = re.findall(rf"```{language}\n(.*?)```", text, re.DOTALL)
    return str(found)


@contextmanager
def nginx(folder: Path, site: str) -> Iterator[None]:
    """Debian's nginx with this inside `http { … }`, until the block ends."""
    places = "".join(
        f"{kind}_temp_path {folder}/{kind};\n" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    logs = f"error_log {folder}/error.log;\npid {folder}/nginx.pid;\n"
    text = f"{logs}events {{}}\nhttp {{\naccess_log {folder}/access.log;\n{places}{site}\n}}\n"
    (folder / "nginx.conf").write_text(text, encoding="utf-8")
    with _running(["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"], folder):
        yield


@contextmanager
def caddy(folder: Path, site: str) -> Iterator[None]:
    """Debian's Caddy with this Caddyfile, until the block ends; it asks nobody for a certificate."""
    text = f"{{\n    admin off\n    auto_https disable_redirects\n}}\n{site}"
    (folder / "Caddyfile").write_text(text, encoding="utf-8")
    with _running(["caddy", "run", "--adapter", "caddyfile", "--config", str(folder / "Caddyfile")], folder):
        yield


def port_at(address: str) -> int:
    """A port of an address that nothing listens to."""
    with socket.create_server((address, 0)) as probe:
        return int(probe.getsockname()[1])


def certificate(folder: Path) -> tuple[Path, Path]:
    """A certificate for the site that nobody vouches for, and its key."""
    pem, key = folder / "site.pem", folder / "site.key"
    asked = f"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN={NAME}"
    subprocess.run(["openssl", *asked.split(), "-keyout", str(key), "-out", str(pem)], capture_output=True, check=True)
    return pem, key


def wait_for(url: str) -> None:
    """Wait until a proxy takes connections."""
    parts = urlsplit(url)
    until = time.monotonic() + _PATIENCE_S
    while True:
        try:
            socket.create_connection((parts.hostname, parts.port), timeout=2).close()
            return
        except OSError:
            if time.monotonic() > until:
                raise
            time.sleep(0.05)


@contextmanager
def _running(command: list[str], folder: Path) -> Iterator[None]:
    surroundings = {name: str(folder) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
    with (folder / "said.log").open("w", encoding="utf-8") as said:
        process = subprocess.Popen(
            command, env=os.environ | surroundings, stdin=subprocess.DEVNULL, stdout=said, stderr=said
        )
        try:
            yield
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
