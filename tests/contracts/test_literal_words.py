"""No literal words in the dashboard, least of all in views and components: they come from `dashboard/i18n`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import nodes

from dashboard.components.templates import TEMPLATES

DASHBOARD = Path(__file__).resolve().parents[2] / "dashboard"
ON_TERMINAL = {DASHBOARD / "launch.py", DASHBOARD / "serving" / "terminal.py"}
"""What speaks English on the terminal as `osl` does: nothing of it is seen in the dashboard."""

POLISH = re.compile("[ąćęłńóśźżĄĆĘŁŃÓŚŹŻ]")
WORD = re.compile(r"[^\W\d_]{2,}")
WORDS = re.compile(r"[^\W\d_]{2,},?\s+[^\W\d_]{2,}")
READ_ATTRIBUTES = re.compile(r'\b(?:title|aria-label|alt|placeholder)="([^"{}]*)"')
MARKUP = re.compile(r'<[^<>]*>|\s[\w-]+="[^"]*"|^\s*<[^<>]*|^\s(?:data|aria)-[\w-]+$|&\w+;|\{[^{}]*\}')
CODE_FIRST = {"tag", "link"}
TAKES_TEXT = {
    "show",
    "join",
    "fold",
    "stated",
    "listing",
    "escape",
    "Markup",
    "TableColumn",
    "Group",
    "heading",
    "drawn",
    "empty",
}
TEXT_KEYWORDS = {"title", "label", "help", "placeholder", "caption", "text", "name", "note", "why", "summary", "remark"}
CODE_KEYWORDS = {"css", "key", "format_func", "mode", "unsafe_allow_javascript", "type", "width"}


def literal_words(source: str) -> list[str]:
    """Text that a user would read and that stands in code: the constants, in the order of the file.

    A constant is such text when it has a Polish letter; when it is (part of) what goes to a function that takes
    text and holds a word once tags and attributes are gone; or when, anywhere else, it holds two words in a row.
    Doc strings, messages of exceptions, keys of messages, CSS classes and markup are none.
    """
    tree = ast.parse(source)
    parents = {child: node for node in ast.walk(tree) for child in ast.iter_child_nodes(node)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and not isinstance(parents[node], ast.Expr)
        and not _in_code(node, parents)
        and _is_read(node.value, text=_goes_to_text(node, parents))
    ]


def _is_read(value: str, *, text: bool) -> bool:
    shown = " ".join([MARKUP.sub(" ", value), *READ_ATTRIBUTES.findall(value)])
    return bool(POLISH.search(shown) or (WORD if text else WORDS).search(shown))


def _up(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> Iterator[tuple[ast.AST, ast.AST]]:
    while node in parents:
        yield node, parents[node]
        node = parents[node]


def _in_code(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a constant is a class name, a path, a key, a message of an error, or what something is compared with."""
    above = [*_up(node, parents)]
    if any(isinstance(parent, ast.Raise) for _, parent in above):
        return True
    for child, parent in above:
        if isinstance(parent, ast.keyword) and parent.arg in CODE_KEYWORDS:
            return True
        if isinstance(parent, ast.Compare | ast.Subscript | ast.comprehension):
            return True
        if isinstance(parent, ast.BinOp) and isinstance(parent.op, ast.Div):
            return True
        if isinstance(parent, ast.IfExp) and child is parent.test:
            return True
        if isinstance(parent, ast.Assign):
            return any(isinstance(target, ast.Name) and target.id in CODE_KEYWORDS for target in parent.targets)
        if isinstance(parent, ast.Call | ast.stmt):
            return False
    return False


def _goes_to_text(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> bool:
    """Whether a constant is handed, as it is or within a larger text, to something that shows text."""
    keyword: str | None = None
    for child, parent in _up(node, parents):
        if isinstance(parent, ast.keyword):
            keyword = parent.arg
        elif isinstance(parent, ast.Call):
            return _takes(parent, child, keyword)
        elif isinstance(parent, ast.Attribute):
            return parent.attr in ("format", "join")
        elif isinstance(parent, ast.stmt | ast.Dict):
            return False
    return False


def _takes(call: ast.Call, child: ast.AST, keyword: str | None) -> bool:
    name = ast.unparse(call.func)
    if keyword is not None:
        return keyword in TEXT_KEYWORDS
    position = [*call.args].index(child)  # type: ignore[arg-type]
    if name in CODE_FIRST:
        return position > 0
    if re.fullmatch(r"st\.\w+", name):
        return position == 0
    if isinstance(call.func, ast.Attribute) and call.func.attr == "format":
        return not _fills_a_tag(call.func.value, position)
    return name in TAKES_TEXT or name.startswith("_macros.") or name.endswith(".join")


def _fills_a_tag(template: ast.expr, position: int) -> bool:
    """Whether the slot of a literal template stands inside a tag: an attribute, not text."""
    literal = template.args[0] if isinstance(template, ast.Call) else template
    if not (isinstance(literal, ast.Constant) and isinstance(literal.value, str)):
        return False
    before = "{".join(literal.value.split("{")[: position + 1])
    return before.rfind("<") > before.rfind(">")


def literal_words_of_template(source: str) -> list[str]:
    """Text that a user would read and that stands in a template: between tags, in attributes that are read, in values.

    Scripts and styles hold none, nor do comments, names of tags and attributes, keys of messages, and the first
    argument of a macro, which is an address.
    """
    parts = [(kind, value) for _, kind, value in TEMPLATES.lex(source)]
    html = "".join(value if kind == "data" else "{}" if kind == "variable_end" else "" for kind, value in parts)
    html = re.sub(r"<(script|style)>.*?</\1>", "", html, flags=re.DOTALL)
    read = [*re.split(r"<[^<>]*>", html), *re.findall(r'\b(?:title|aria-label|alt|placeholder)="([^"]*)"', html)]
    outputs = TEMPLATES.parse(source).find_all(nodes.Output)
    read += [text for output in outputs for each in output.nodes for text in _shown(each)]
    return [text.strip() for text in read if WORD.search(re.sub(r"&\w+;", "", text))]


def _shown(node: nodes.Node) -> Iterator[str]:
    """The constants that an expression puts into the page."""
    if isinstance(node, nodes.Const) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, nodes.CondExpr):
        yield from _shown(node.expr1)
        yield from _shown(node.expr2) if node.expr2 else ()
    elif isinstance(node, nodes.Filter):
        yield from _shown(node.node) if node.node else ()
    elif isinstance(node, nodes.Call):
        macro = isinstance(node.node, nodes.Name) and node.node.name != "words"
        yield from (text for argument in node.args[1:] if macro for text in _shown(argument))
    elif isinstance(node, nodes.BinExpr | nodes.Concat):
        for part in node.iter_child_nodes():
            yield from _shown(part)


@pytest.mark.parametrize("path", sorted(DASHBOARD.rglob("*.html")), ids=lambda path: path.name)
def test_no_literal_word_stands_in_a_template(path: Path) -> None:
    assert literal_words_of_template(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "path", sorted({*DASHBOARD.rglob("*.py")} - ON_TERMINAL), ids=lambda path: str(path.relative_to(DASHBOARD))
)
def test_no_literal_word_stands_in_the_dashboard(path: Path) -> None:
    assert literal_words(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("bad", "found"),
    [
        ('show(tag("p", "Brak danych"))', ["Brak danych"]),
        ('show(tag("p", "pusto", css="muted"))', ["pusto"]),
        ('link("./kontakty", "więcej")', ["więcej"]),
        ('link(href, shown, title="open")', ["open"]),
        ('st.button("Clear", key="clear")', ["Clear"]),
        ('st.text_input(words("filter.q"), placeholder="Search")', ["Search"]),
        ('st.markdown(f"found {n} programmes")', ["found ", " programmes"]),
        ('Markup("<b>Razem</b> {}").format(n)', ["<b>Razem</b> {}"]),
        ('Markup("<p>{}</p>").format("none")', ["none"]),
        ('Markup(\'<svg aria-label="Mapa" role="img">\')', ['<svg aria-label="Mapa" role="img">']),
        ('TableColumn("Name", number=True)', ["Name"]),
        ('table(columns, rows, caption="Total")', ["Total"]),
        ('show("a" if n else "nothing yet")', ["nothing yet"]),
        ('" and ".join(items)', [" and "]),
        ('"{} of them".format(n)', ["{} of them"]),
        ('stated(value or "unknown", words)', ["unknown"]),
        ('_macros.heading("Razem", lead)', ["Razem"]),
        ('LABELS = {"active": "still going on"}', ["still going on"]),
        ('why = "Źródła milczą"', ["Źródła milczą"]),
        ('listing(["one", tag("b", "two")])', ["one", "two"]),
    ],
)
def test_the_rule_finds_literal_words(bad: str, found: list[str]) -> None:
    assert literal_words(bad) == found


@pytest.mark.parametrize(
    "good",
    [
        'Markup(\'<path class="land{}" d="{}"/>\').format(" on" if near else "", d)',
        'st.html(HERE / "style.css")',
        'st.session_state.get(f"{widget}-url")',
        'st.download_button(words("export.xlsx"), made, f"atlas-osl-{name}.xlsx", key="export")',
        'Markup("").join(Markup(name) for name in ("class", "title"))',
        '"""Doc string of some words."""',
        'show(tag("p", words("empty.filters"), css="small muted"))',
        'tag("section", tag("h2", title), css="off left")',
        'link(f"tel:{number}", shown)',
        'st.pills(words("filter.city"), list(options), key="city", selection_mode="multi")',
        'Markup(\'<th colspan="{}" scope="rowgroup">{}{}</th>\').format(span, label, remark)',
        'Markup(" data-go")',
        'css = "beside many" if many else "beside"',
        'Markup(\' target="_blank" rel="noopener noreferrer"\')',
        'row["label for keys"] == "code"',
        'f"{day}–{last}"',
        '" · ".join(parts)',
        'raise KeyError("no such column")',
    ],
)
def test_the_rule_leaves_code_alone(good: str) -> None:
    assert literal_words(good) == []


@pytest.mark.parametrize(
    ("bad", "found"),
    [
        ("<p>pusto</p>", ["pusto"]),
        ("<p>{{ count }} programów</p>", ["{} programów"]),
        ('<p class="muted">{% if cut %}Tylko początek{% endif %}</p>', ["Tylko początek"]),
        ('<span title="open">·</span>', ["open"]),
        ('<img alt="QR code of {{ name }}">', ["QR code of {}"]),
        ('<svg aria-label="Mapa">', ["Mapa"]),
        ('<p>{{ "none" if not found else found }}</p>', ["none"]),
        ('<p>{{ found ~ " of them" }}</p>', ["of them"]),
        ('<p>{{ "none"|upper }}</p>', ["none"]),
        ('{{ link(href, "more") }}', ["more"]),
    ],
)
def test_the_rule_finds_literal_words_in_templates(bad: str, found: list[str]) -> None:
    assert literal_words_of_template(bad) == found


@pytest.mark.parametrize(
    "good",
    [
        '<p class="small muted">{{ words("empty.filters", city=city) }}</p>',
        '<td{% if css %} class="{{ css }}"{% endif %} data-label="{{ head.name }}">{{ value }}</td>',
        "{# What stands beside it. #}<b>·</b> – &nbsp; ({{ count }}), {{ text }}:",
        "<script>document.title = {{ title|tojson }};</script><style>:root { color: red }</style>",
        '{{ link("mailto:" ~ email.address, email.address, css="name") }}',
        '{% set css = "differs" if differs else "inner" %}',
        '<span title="{{ words("not_stated") }}" aria-hidden="true">·</span>',
        '{{ words("kind." ~ result.kind) }}',
        '{{ url.removeprefix("https://") }}',
    ],
)
def test_the_rule_leaves_code_of_templates_alone(good: str) -> None:
    assert literal_words_of_template(good) == []


PACKAGE = DASHBOARD.parent / "osl_data"
READERS = (PACKAGE / "text", PACKAGE / "registers", PACKAGE / "records" / "passages.py")
"""What reads Polish, and so knows its words and letters."""
SPEAKERS = [path for path in sorted(PACKAGE.rglob("*.py")) if not {path, *path.parents} & {*READERS}]


@pytest.mark.parametrize("path", SPEAKERS, ids=lambda path: path.relative_to(PACKAGE).as_posix())
def test_polish_stands_in_word_files(path: Path) -> None:
    """Code says nothing in Polish."""
    assert [text for text in literal_words(path.read_text(encoding="utf-8")) if POLISH.search(text)] == []
