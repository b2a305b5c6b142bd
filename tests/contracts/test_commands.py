"""Every command and option is in the docs, with what its help says."""

import re
from collections.abc import Iterator

import pytest
from typer.testing import CliRunner

from tests.contracts.commands import COMMANDS, page
from tests.shipped import ROOT

PAGE = ROOT / "docs" / "commands.md"


def sections() -> dict[str, str]:
    """What the page says of each command."""
    _, *parts = re.split(r"^## (.+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return dict(zip(parts[::2], parts[1::2], strict=True))


def helped(path: str) -> str:
    """What a command says of itself on a terminal that is wide enough."""
    name, *inner = path.split(" ")
    environment = {"COLUMNS": "400", "TERMINAL_WIDTH": "400", "NO_COLOR": "1"}
    return CliRunner().invoke(COMMANDS[name], [*inner, "--help"], env=environment).stdout


def paths(path: str) -> Iterator[str]:
    """A command and all within it, as their help lists them."""
    yield path
    _, _, listed = helped(path).partition("─ Commands ")
    for name in re.findall(r"^│ (\w+) ", listed, re.MULTILINE):
        yield from paths(f"{path} {name}")


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run: make docs"


def test_every_command_has_its_section() -> None:
    assert [*sections()] == [path for name in COMMANDS for path in paths(name)]


@pytest.mark.parametrize("path", sections())
def test_a_section_names_every_option(path: str) -> None:
    told, help_ = sections()[path], helped(path)
    assert re.findall(r"^\| `(--[\w-]+)", told, re.MULTILINE) == [
        option for option in re.findall(r"^│[ *]+(--[\w-]+)", help_, re.MULTILINE) if option != "--help"
    ]
