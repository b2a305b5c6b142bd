"""Wrong changes of the files of words (YAML): a key gets what another key says, a word loses what is filled into it.

Lists are left out: they are what a reader of files understands, not what it says.
"""

import re
from collections.abc import Iterator

import yaml

from tests.mutate.mutant import Mutant, Pieces

LABEL = "label of another key"
PLACEHOLDER = "placeholder dropped"

_PLACEHOLDER = re.compile(r" ?\{[^{}]*\}")


def parses(whole: bytes) -> bool:
    """Whether it is YAML."""
    try:
        yaml.compose(whole.decode(), Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return False
    return True


def mutants(path: str, whole: bytes) -> list[Mutant]:
    """Every wrong change of a file of words."""
    text = whole.decode()
    pieces = Pieces(path, whole)
    leaves = [
        leaf for leaf in _leaves(yaml.compose(text, Loader=yaml.SafeLoader), ()) if leaf[1].style not in ("|", ">")
    ]
    for n, (key, node) in enumerate(leaves):
        start, end = (len(text[: mark.index].encode()) for mark in (node.start_mark, node.end_mark))
        lines = (node.start_mark.line + 1, node.end_mark.line + 1)
        beginnings = (f"{part.rpartition('.')[0]}." for part in key if "." in part)  # as in f"stat.metric.{code}"
        names = tuple(dict.fromkeys((".".join(key), *key, *beginnings)))
        for _, other in leaves[n + 1 :] + leaves[:n]:
            if other.value != node.value and _filled(other) == _filled(node):
                pieces.replace(
                    LABEL, start, end, text[other.start_mark.index : other.end_mark.index].encode(), lines, names
                )
                break
        for match in _PLACEHOLDER.finditer(whole[start:end].decode()):
            at = start + len(whole[start:end].decode()[: match.start()].encode())
            pieces.replace(PLACEHOLDER, at, at + len(match[0].encode()), b"", lines, names)
    return pieces.found


def _filled(node: yaml.ScalarNode) -> list[str]:
    return sorted(_PLACEHOLDER.findall(node.value))


def _leaves(node: yaml.Node | None, key: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], yaml.ScalarNode]]:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _leaves(value, (*key, name.value))
    elif isinstance(node, yaml.ScalarNode) and key:
        yield key, node
