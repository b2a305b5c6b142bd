"""Record files: YAML lists in one canonical form, so that a diff shows only real change."""

import codecs
import re
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml
from pydantic import BaseModel

from osl_data.records.limits import MOST_BYTES, NotRecordsError, look_through

_WIDTH = 110


class RecordFileError(ValueError):
    """A record file that cannot be read; the message says where and what to do."""


class _Loader(yaml.CSafeLoader):
    """YAML with the few plain types records use: a date, a time or `no` stays text; a field stands once."""

    yaml_implicit_resolvers: dict[str, Any] = {}

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        """A mapping, refused when it has one field twice (YAML would silently take the last)."""
        seen: set[str] = set()
        for key, _ in node.value:
            if key.value in seen:
                problem = f"the field {key.value[:40]!r} twice in one mapping"
                raise yaml.constructor.ConstructorError(None, None, problem, key.start_mark)
            seen.add(key.value)
        return super().construct_mapping(node, deep)


class _Dumper(yaml.CSafeDumper):
    yaml_implicit_resolvers: dict[str, Any] = {}

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _resolvers(cls: Any) -> None:
    cls.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"^(?:~|null|)$"), ["~", "n", ""])
    cls.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))
    cls.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^-?(?:0|[1-9][0-9]*)$"), list("-0123456789"))
    cls.add_implicit_resolver("tag:yaml.org,2002:float", re.compile(r"^-?[0-9]+\.[0-9]+$"), list("-0123456789"))


_resolvers(_Loader)
_resolvers(_Dumper)
_LONGEST_NUMBER = 40
"""Characters; what is longer stays text, which no field of numbers takes."""


def _number(kind: type[int] | type[Decimal]) -> Any:
    return lambda loader, node: kind(node.value) if len(node.value) <= _LONGEST_NUMBER else node.value


_Loader.add_constructor("tag:yaml.org,2002:int", _number(int))
_Loader.add_constructor("tag:yaml.org,2002:float", _number(Decimal))


def _represent_decimal(dumper: _Dumper, value: Decimal) -> yaml.ScalarNode:
    kind = "int" if value == value.to_integral_value() else "float"
    text = f"{value:f}" if kind == "float" else str(int(value))
    return dumper.represent_scalar(f"tag:yaml.org,2002:{kind}", text)


_Dumper.add_representer(Decimal, _represent_decimal)


def read(path: Path) -> str:
    """The text of a record file.

    Raises:
        RecordFileError: it is too large, cannot be read, or is no text in UTF-8.
    """
    try:
        with path.open("rb") as file:
            written = file.read(MOST_BYTES + 1)  # what a file says of its size may not be so: a link to a device
    except OSError as error:
        raise RecordFileError(f"{path}:1: file: expected a file that can be read, found: {error.strerror}") from error
    if len(written) > MOST_BYTES:
        raise RecordFileError(
            f"{path}:1: file: expected at most {MOST_BYTES:,} bytes, found more; split it, or is it no file of records?"
        )
    if written.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        found = "its mark of UTF-8" if written.startswith(codecs.BOM_UTF8) else "UTF-16"
        raise RecordFileError(
            f"{path}:1: file: expected text in UTF-8 without a byte order mark, found {found}; save it as UTF-8"
        )
    try:
        return written.decode()
    except UnicodeDecodeError as error:
        line = written[: error.start].count(b"\n") + 1
        found = f"the byte 0x{written[error.start]:02x}"
        raise RecordFileError(f"{path}:{line}: file: expected text in UTF-8, found {found}") from error


def parse(text: str, path: Path) -> list[Any]:
    """Read the text of a record file.

    Returns:
        What stands for each record: a plain dictionary, where nothing is wrong.

    Raises:
        RecordFileError: the text is no YAML, no list, or holds what no record does (`look_through`).
    """
    try:
        look_through(text)
        data = yaml.load(text, Loader=_Loader)
    except NotRecordsError as error:
        raise RecordFileError(f"{path}:{error.line}: file: {error}") from error
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        problem = " ".join(str(getattr(error, "problem", None) or error).split())
        raise RecordFileError(f"{path}:{line}: file: expected YAML, found {problem}") from error
    if data is None:
        data = []
    if not isinstance(data, list):
        raise RecordFileError(f"{path}:1: file: expected a YAML list of records, found {type(data).__name__}")
    return data


def dump(records: list[BaseModel]) -> str:
    """The canonical text of a record file.

    Fields in model order with the evidence last, none empty or of its default; a blank line between records.
    """
    chunks = []
    for record in records:
        plain = _without_defaults(record)
        chunks.append(
            yaml.dump(
                [plain],
                Dumper=_Dumper,
                allow_unicode=True,
                sort_keys=False,
                width=_WIDTH,
                default_flow_style=False,
            )
        )
    return "\n".join(chunks) or "[]\n"


def _without_defaults(model: BaseModel) -> dict[str, Any]:
    plain = model.model_dump(exclude_defaults=True)
    if "evidence" in plain:
        plain["evidence"] = plain.pop("evidence")
    return plain


@lru_cache(maxsize=64)
def _nodes(text: str) -> yaml.Node | None:
    node: yaml.Node | None = yaml.compose(text, Loader=_Loader)
    return node


def line_of(text: str, path: tuple[str | int, ...]) -> int:
    """The line (from 1) of the value at a path of keys and indexes, or of what encloses it."""
    node = _nodes(text)
    line = 1
    for step in path:
        if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
            node = node.value[step]
            line = node.start_mark.line + 1
        elif isinstance(node, yaml.MappingNode):
            found = next(((k, v) for k, v in node.value if k.value == str(step)), None)
            if found is None:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        else:
            break
    return line
