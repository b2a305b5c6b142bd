"""Ways in which a kept file breaks, and what then has to hold."""

import os
from collections.abc import Callable
from pathlib import Path


def _replaced(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _linked_to_nothing(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


def _linked_to_itself(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.name)


def _piped(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def _device(path: Path) -> None:
    path.unlink()
    path.symlink_to("/dev/zero")


def _flipped(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _changed(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(
        content.replace(b'"accepted": ', b'"accepted": 1') if b'"accepted": ' in content else content + b" "
    )


WAYS: dict[str, Callable[[Path], object]] = {
    "missing": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut short": lambda path: path.write_bytes(path.read_bytes()[:-20]),
    "zeros": lambda path: path.write_bytes(bytes(path.stat().st_size)),
    "garbage": lambda path: path.write_bytes(bytes(range(255, 0, -1)) * 5),
    "a bit flipped": _flipped,
    "changed by hand": _changed,
    "a list": lambda path: path.write_bytes(b"[1]"),
    "another shape": lambda path: path.write_bytes(b'{"number": 2, "what": "?"}'),
    "no such form": lambda path: path.write_bytes(b'{"format": -1, "number": 2}'),
    "nested deep": lambda path: path.write_bytes(b"[" * 60_000),
    "longer than any": lambda path: path.write_bytes(b" " * 1_000_000),
    "of another name": lambda path: path.write_bytes(next(p for p in path.parent.iterdir() if p != path).read_bytes()),
    "a folder": _replaced,
    "a link to nothing": _linked_to_nothing,
    "a link to itself": _linked_to_itself,
    "a pipe": _piped,
    "a device without end": _device,
}
"""A way → what it does to a file."""
