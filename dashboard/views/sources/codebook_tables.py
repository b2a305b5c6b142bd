"""The vocabulary, and what each table and column means."""

from collections import defaultdict

from dashboard.components.html import fold, join, said_in, show, tag
from dashboard.components.tables import TableColumn, table
from dashboard.data import ask
from dashboard.frame import Frame
from osl_data.queries import reference


def draw(frame: Frame) -> bool:
    """The terms by set, then the tables; there always are some."""
    words = frame.words
    entries = ask(reference.codebook)
    show(tag("h2", words("codebook.vocabulary")), tag("p", words("codebook.about"), css="muted"))
    sets: dict[str, list[reference.TermRow]] = defaultdict(list)
    for term in frame.labels.terms:
        sets[term.vocabulary].append(term)
    columns = [
        TableColumn(words("column.code")),
        TableColumn(words("column.label_pl"), language="pl"),
        TableColumn(words("column.label_en"), language="en"),
    ]
    show(
        *(
            fold(
                f"{words(f'vocabulary.{name}')} ({len(found)})",
                table(columns, [[t.code, t.label_pl, t.label_en] for t in found]),
            )
            for name, found in sets.items()
        )
    )
    relations: dict[str, list[reference.CodebookEntry]] = defaultdict(list)
    for entry in entries:
        relations[entry.relation].append(entry)
    columns = [
        TableColumn(words("column.column")),
        TableColumn(words("column.type")),
        TableColumn(words("column.meaning"), language="en"),
    ]
    show(
        tag("h2", words("codebook.tables")),
        tag("p", words("codebook.meanings"), css="muted"),
        *(
            fold(
                name,
                join(
                    [
                        tag("p", said_in("en", found[0].meaning), css="small"),
                        table(columns, [[e.field, e.type, e.meaning] for e in found[1:]]),
                    ]
                ),
            )
            for name, found in relations.items()
            if not name.startswith("export_")
        ),
    )
    return True
