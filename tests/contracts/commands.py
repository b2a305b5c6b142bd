"""`docs/commands.md`, made from the commands themselves: `make docs` writes it, test_commands.py holds it to them."""

from collections.abc import Iterator
from typing import Any

import typer

from dashboard import launch
from osl_data import cli

COMMANDS = {"osl": cli.app, "atlas-osl": launch.app}
_HEAD = """\
# Commands

Every command with its arguments and options, as the code has them; `make docs` writes this page. In a checkout the
commands are in `.venv/bin/`. `--help` tells the same on the terminal.
"""


def page() -> str:
    """The page, in Markdown."""
    sections = (_told(name, typer.main.get_command(app)) for name, app in COMMANDS.items())
    return "\n".join([_HEAD, *(line for section in sections for line in section)])


def _told(path: str, command: Any) -> Iterator[str]:
    """The section of a command, then those of the commands within it."""
    inner: dict[str, Any] = getattr(command, "commands", {})
    arguments = [param for param in command.params if param.param_type_name == "argument"]
    options = [param for param in command.params if param not in arguments]
    usage = [
        path,
        *["[OPTIONS]"] * bool(options),
        *(param.name.upper() for param in arguments),
        *["COMMAND"] * bool(inner),
    ]
    yield from (f"## {path}", "", f"    {' '.join(usage)}", "", command.help.strip(), "")
    rows = [f"| `{param.name.upper()}` | {param.help} |" for param in arguments]
    rows += [f"| `{_option(param)}` | {param.help}{_default(param)} |" for param in options]
    if rows:
        yield from ("| | |", "|---|---|", *rows, "")
    for name, each in inner.items():
        yield from _told(f"{path} {name}", each)


def _option(param: Any) -> str:
    return ", ".join(param.opts) + ("" if param.is_flag else f" {param.name.upper()}")


def _default(param: Any) -> str:
    if param.required:
        return " It has to be given."
    usual = param.show_default if isinstance(param.show_default, str) else param.default
    return "" if usual in (None, False, "") else f" By default {usual}."


if __name__ == "__main__":
    print(page(), end="")
