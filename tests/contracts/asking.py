"""Which words the code asks for: read off its calls, its templates and what it puts together."""

import ast
import importlib
import inspect
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any, get_args

import yaml
from jinja2 import nodes

from dashboard.components.templates import TEMPLATES
from dashboard.i18n import messages
from dashboard.state import LISTS, YEARS
from dashboard.views.statistics.charts import METRICS, SHOWS
from dashboard.views.statistics.downloads import DEFINED, IMPORT_COLUMNS
from dashboard.views.statistics.phrases import BYS
from osl_data.keeping.troubles import Found, Meaning
from osl_data.queries.comparison import INDICATORS
from osl_data.queries.figures import FigureRow, why_not_added
from osl_data.records.base import Record
from osl_data.records.library import CITY_FILES
from osl_data.registers.columns import COLUMNS
from osl_data.search import documents
from osl_data.search.finding import KINDS
from osl_data.search.lookup import SYNONYM, WORTH
from osl_data.store.home import Trouble
from osl_data.text.schedule import BYDAYS
from osl_data.wording.states import SAID
from tests.shipped import RECORDS

ROOT = Path(__file__).resolve().parents[2]
DASHBOARD = ROOT / "dashboard"
RECORD_ROOMS = tuple(ROOT / "osl_data" / room for room in ("wording", "exporting", "cli"))
QUALITY = ROOT / "osl_data" / "store" / "views" / "50_quality.sql"


@cache
def trees() -> dict[Path, ast.Module]:
    """Every module that tells a reader something, parsed: the dashboard, the words of records, the files."""
    paths = sorted(path for room in (DASHBOARD, *RECORD_ROOMS) for path in room.rglob("*.py"))
    return {path: ast.parse(path.read_text(encoding="utf-8")) for path in paths}


def vocabulary_sets() -> set[str]:
    """The sets of the controlled vocabulary."""
    terms = yaml.load((RECORDS / "vocabulary.yml").read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    return {term["set"] for term in terms}


def evidence_fields() -> set[str]:
    """Every field of a record that evidence may name."""
    kinds = [model for model in CITY_FILES.values() if issubclass(model, Record)]
    return {name for model in kinds for name in model.model_fields} - {"id", "evidence"}


def rules() -> set[str]:
    """Every rule that the view `quality_issue` can name, read off its text."""
    text = QUALITY.read_text(encoding="utf-8")
    looked_for, issues = text.split("CREATE VIEW quality_issue")
    found = set()
    for part in looked_for.split("UNION ALL"):
        kind = re.search(r"\.id(?: AS record)?, '(\w+)'", part)
        assert kind is not None
        found |= {f"{kind[1]}_no_{item}" for item in re.findall(r"\(\s*'(\w+)', ", part)}
    for suffix, kinds in re.findall(r"kind \|\| '_(\w+)', .* kind IN \((.+)\)", issues):
        found |= {f"{kind}_{suffix}" for kind in re.findall(r"'(\w+)'", kinds)}
    return found | set(re.findall(r"^SELECT '(\w+)'", issues, re.MULTILINE))


def reasons() -> set[str]:
    """Every reason that keeps figures from being added."""
    blank = dict.fromkeys(FigureRow.__dataclass_fields__)
    one = FigureRow(**blank | {"measure": "a", "unit": "people", "qualifier": "exact", "start": "2012"})  # type: ignore[arg-type]
    other = FigureRow(**blank | {"measure": "b", "unit": "people", "qualifier": "about", "start": "2013"})  # type: ignore[arg-type]
    return set(why_not_added([one, other]))


def figure_units() -> set[str]:
    """Units that have forms; a unit without them is shown by its label."""
    return {key.removeprefix("unit.") for key in messages("pl") if key.startswith("unit.")}


def tuples_named(name: str) -> set[str]:
    """The values of every module constant of a name: TABLES, VIEWS."""
    return {
        value
        for tree in trees().values()
        for node in tree.body
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == name
        for value in ast.literal_eval(node.value)
    }


def locator_kinds() -> set[str]:
    """The kinds of places in a source."""
    return {"title", "address", "published", "publisher", "inferred", "line", "lines", "fact", "facts"}


def indexed_fields() -> set[str]:
    """Every field that the search index holds texts under, and so may name as the reason of a match."""
    source = inspect.getsource(documents)
    return set(re.findall(r'(?:document\.add\(|known\.term\(document, )"(\w+)"', source))


OPEN: dict[str, Callable[[], set[str]]] = {
    "aktywnosc.{code}": lambda: views_of("activity"),
    "aktywnosc.{shown}.empty": lambda: views_of("activity"),
    "porownanie.{code}": lambda: views_of("comparison"),
    "porownanie.rate.{name}": lambda: {*INDICATORS},
    "zrodla.{code}": lambda: views_of("sources"),
    "{key}.title": lambda: {"aktywnosc.practice", "aktywnosc.groups"},
    "{key}.about": lambda: {"aktywnosc.practice", "aktywnosc.groups"},
    "{key}.corner": lambda: {"aktywnosc.practice", "aktywnosc.groups"},
    "n.{kind}": lambda: {"programmes", "contacts", "figures", "sources"},
    "table.{table}": lambda: tuples_named("TABLES"),
    "filter.{choice.key}": lambda: set(LISTS) - {"city"},
    "filter.{key}": lambda: set(YEARS),
    "field.{name}": evidence_fields,
    "field.{item.field}": evidence_fields,
    "rule.{rule}": rules,
    "trouble.{kind}": lambda: {*get_args(Trouble), "registers", "day", "unforeseen"},
    "trouble.{kind}.do": lambda: {*get_args(Trouble), "registers", "day", "unforeseen"},
    "stat.{code}": lambda: {*SHOWS},
    "stat.{shown}.title": lambda: {*SHOWS} - {"spread", "novelty"},
    "stat.metric.{metric}": lambda: {*METRICS},
    "stat.metric.{code}": lambda: {*METRICS},
    "stat.metric.{name}": lambda: {*METRICS},
    "stat.unit.{metric}": lambda: {*METRICS},
    "stat.def.{name}": lambda: {*DEFINED},
    "stat.novelty.{name}": lambda: {"new", "repeated"},
    "stat.import.{name}": lambda: {*IMPORT_COLUMNS},
    "stat.by.{by}": lambda: {*BYS},
    "stat.by.{code}": lambda: {*BYS},
    "stat.key.{by}": lambda: {*BYS},
    "vocabulary.{name}": vocabulary_sets,
    "locator.{kind}": locator_kinds,
    "state.{said}": lambda: {*SAID},
    "schedule.holidays.{rule.holidays}": lambda: {"open", "closed"},
    "schedule.on.{day}": lambda: {*BYDAYS},
    "schedule.last.{code}": lambda: {*BYDAYS},
    "schedule.nth.{ordinal}": lambda: set("12345"),
    "schedule.in.{month}": lambda: {str(month) for month in range(1, 13)},
    "figures.why.{reason}": reasons,
    "match.{match.field}": indexed_fields,
    "rejestry.upload.{name}": lambda: tuples_named("UPLOAD_SAYS"),
    "rejestry.step.{what}": lambda: {"reading", "recognising", "checking", "keeping", "rejecting", "preparing"},
    "rejestry.trouble.found.{trouble.found}": lambda: {*get_args(Found)},
    "rejestry.trouble.means.{trouble.meaning}": lambda: {*get_args(Meaning)},
    "rejestry.field.{name}": lambda: set(COLUMNS),
    "search.how.{match.how}": lambda: {*WORTH, SYNONYM},
    "kind.{result.kind}": lambda: set(KINDS),
    "age.of.{contact.dated}": lambda: {"phones", "emails", "addresses", "web"},
    "contact.{contact.ended}": lambda: {"ended", "ended_by_plan"},
}
"""Keys put together at run time from what the code alone does not say, and every value that can come."""


def views_of(room: str) -> set[str]:
    """The views that a page offers, by the folder of the page."""
    tree = trees()[DASHBOARD / "views" / room / "page.py"]
    return set(_module_tuples(tree)["VIEWS"])


def _module_tuples(tree: ast.Module) -> dict[str, tuple[str, ...]]:
    """Tuples of literals that a module names, or takes from another of ours."""
    found: dict[str, tuple[str, ...]] = {}
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith(("dashboard", "osl_data")):
            other = importlib.import_module(node.module)
            taken = {alias.asname or alias.name: getattr(other, alias.name, None) for alias in node.names}
            found |= {name: value for name, value in taken.items() if isinstance(value, tuple)}
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
            target = node.targets[0]
            if isinstance(target, ast.Name) and all(isinstance(e, ast.Constant) for e in node.value.elts):
                found[target.id] = ast.literal_eval(node.value)
    return found


class Asked:
    """A call of words(…), words.count(…) or words.noun(…): which keys it may ask for."""

    def __init__(self, where: str, method: str, keys: set[str], names: set[str], *, told: bool) -> None:
        self.where = where
        self.method = method
        self.keys = keys
        self.names = names
        self.told = told

    def __repr__(self) -> str:
        return self.where


@cache
def asked() -> list[Asked]:
    """Every call of the words in the dashboard, its templates included."""
    templates = sorted(DASHBOARD.rglob("*.html"))
    return [
        *(call for path, tree in trees().items() for call in _calls(path, tree)),
        *(call for path in templates for call in _template_calls(path)),
    ]


def _template_calls(path: Path) -> Iterator[Asked]:
    for call in TEMPLATES.parse(path.read_text(encoding="utf-8")).find_all(nodes.Call):
        method = getattr(call.node, "attr", "words")
        called = call.node.node if isinstance(call.node, nodes.Getattr) else call.node
        if getattr(called, "name", "") == "words" and method in ("words", "count", "noun"):
            names = {keyword.key for keyword in call.kwargs}
            where = f"{path.relative_to(ROOT)}:{call.lineno}"
            told = isinstance(call.args[0], nodes.Const)
            yield Asked(where, method, _template_keys(call.args[0]), names, told=told)


def _template_keys(argument: nodes.Expr) -> set[str]:
    """The keys of `"key"`, and of `"key." ~ some.name`."""
    if isinstance(argument, nodes.Const):
        return {argument.value}
    assert isinstance(argument, nodes.Concat), argument
    start, slot = argument.nodes
    assert isinstance(start, nodes.Const)
    assert isinstance(slot, nodes.Getattr)
    assert isinstance(slot.node, nodes.Name)
    pattern = f"{start.value}{{{slot.node.name}.{slot.attr}}}"
    assert pattern in OPEN, f"say in OPEN which values {pattern} can take"
    return {start.value + value for value in OPEN[pattern]()}


def _calls(path: Path, tree: ast.Module) -> Iterator[Asked]:
    tuples = _module_tuples(tree)
    loops = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ListComp | ast.DictComp | ast.GeneratorExp | ast.SetComp)
    ]
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and node.args and (method := _method(node.func))):
            continue
        where = f"{path.relative_to(ROOT)}:{node.lineno}"
        keys = _keys(node.args[0], node, loops, tuples)
        names = {keyword.arg for keyword in node.keywords if keyword.arg}
        told = isinstance(node.args[0], ast.Constant)
        yield Asked(where, method, keys, names, told=told)


def _method(called: ast.expr) -> str | None:
    """`words(…)`, `frame.words(…)` → "words"; `words.count(…)` → "count"; None for other calls."""
    name = ast.unparse(called)
    found = re.fullmatch(r"(?:\w+\.)*_?words(?:\.(count|noun))?", name)
    return (found[1] or "words") if found and name != "state.words" else None


def _keys(argument: ast.expr, call: ast.Call, loops: list[Any], tuples: dict[str, tuple[str, ...]]) -> set[str]:
    if isinstance(argument, ast.Constant):
        assert isinstance(argument.value, str), ast.unparse(argument)
        return {argument.value}
    if isinstance(argument, ast.IfExp):
        return _keys(argument.body, call, loops, tuples) | _keys(argument.orelse, call, loops, tuples)
    if isinstance(argument, ast.Name):
        return set()  # a key that was handed on: test_every_literal_key_exists sees the literal
    assert isinstance(argument, ast.JoinedStr), ast.unparse(argument)
    pattern = ast.unparse(argument)[2:-1]
    slots = [part for part in argument.values if isinstance(part, ast.FormattedValue)]
    assert len(slots) == 1, pattern
    values = _looped(slots[0].value, call, loops, tuples)
    if values is None:
        assert pattern in OPEN, f"say in OPEN which values {pattern} can take"
        values = OPEN[pattern]()
    return {re.sub(r"\{.+\}", value, pattern) for value in values}


def _looped(slot: ast.expr, call: ast.Call, loops: list[Any], tuples: dict[str, tuple[str, ...]]) -> set[str] | None:
    """What a name takes in the comprehension around a call, when that runs over literals; else None."""
    for generator in (part for loop in loops if call in ast.walk(loop) for part in loop.generators):
        if ast.unparse(generator.target) == ast.unparse(slot):
            over = generator.iter
            if isinstance(over, ast.Name) and over.id in tuples:
                return set(tuples[over.id])
            if isinstance(over, ast.Tuple):
                return set(ast.literal_eval(over))
    return None


def literals() -> set[str]:
    """Every string constant of these modules."""
    return {
        node.value
        for tree in trees().values()
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
