"""Rules of schedules as the database gives them."""

from collections.abc import Mapping
from typing import Any

from osl_data.text.schedule import Rule


def rule_of(found: Mapping[str, Any] | Rule) -> Rule:
    """A rule from what the macro `rule_of` gives; one that is made already stays."""
    if isinstance(found, Rule):
        return found
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in found.items()}
    return Rule(**values)
