"""Starts a Streamlit server of its own on a free port, and stops it again."""

import os
import re
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import ProxyHandler, build_opener

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = "dashboard/serve.py"
"""What `atlas-osl` serves; a test holds it to that."""

_ADDRESS = "127.0.0.1"
_PATIENCE = 240.0
_FIRST_PORT = 12_000 + os.getpid() % 1_000 * 20
_ports = iter(range(_FIRST_PORT, _FIRST_PORT + 20))
"""Each process has twenty of its own, below those that the system gives to outgoing connections."""
_direct = build_opener(ProxyHandler({}))


class ServerError(RuntimeError):
    """A server that did not start; the message holds the end of its log."""


@dataclass(frozen=True)
class Server:
    """A running server.

    Attributes:
        url: where it answers.
        seconds_to_healthy: how long that took from the start of the process.
        granting: the link that it printed for whoever loads registers; empty when the script is not ours.
        log: the file that it prints into.
        process: the id of its process.
    """

    url: str
    seconds_to_healthy: float
    granting: str
    log: Path
    process: int


def build_database(home: Path) -> None:
    """Run `osl build` into a home of its own."""
    command = [sys.executable, "-c", "from osl_data.cli import app; app()", "build"]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | {"OSL_HOME": str(home)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise ServerError(f"osl build failed:\n{done.stdout}{done.stderr}")


@contextmanager
def served(
    script: str = SCRIPT,
    folder: Path = ROOT,
    home: Path | None = None,
    port: int | None = None,
    options: Sequence[str] = (),
    below: str = "",
) -> Iterator[Server]:
    """Serve a Streamlit script until the block ends.

    Args:
        script: the script, relative to the folder.
        folder: working directory.
        home: `OSL_HOME` of the server.
        port: where it answers; by default a port that is free.
        options: more of `streamlit run`.
        below: the path that it serves everything at, as one of the options says.

    Raises:
        ServerError: the server ended, or was not healthy in good time.
    """
    port = port or free_port()
    url = f"http://{_ADDRESS}:{port}{below}"
    # fmt: off
    command = [
        sys.executable, "-m", "streamlit", "run", script,
        "--server.address", _ADDRESS, "--server.port", str(port), "--server.headless", "true", *options,
    ]
    # fmt: on
    environment = os.environ | ({"OSL_HOME": str(home)} if home else {})
    with tempfile.NamedTemporaryFile("w+") as log:
        started = time.perf_counter()
        process = subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        try:
            while (ended := process.poll() is not None) or not _healthy(url):
                if ended or time.perf_counter() - started > _PATIENCE:
                    said = Path(log.name).read_text(encoding="utf-8")
                    raise ServerError(f"{script} did not become healthy:\n{said[-3000:]}")
                time.sleep(0.02)
            took = time.perf_counter() - started
            said = Path(log.name).read_text(encoding="utf-8")
            granting = re.search(r"http\S+/grant\?token=\S+", said)
            yield Server(url, took, granting[0] if granting else "", Path(log.name), process.pid)
        finally:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def free_port() -> int:
    """A port that nothing listens to, and that no other process of the tests asks for."""
    for port in _ports:
        with suppress(OSError), socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind((_ADDRESS, port))
            return port
    raise ServerError("no port is free")


def _healthy(url: str) -> bool:
    try:
        with _direct.open(f"{url}/_stcore/health", timeout=2) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False
