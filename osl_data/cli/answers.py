"""The answer of a search, for a terminal and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from rich.text import Text

from osl_data.search.finding import OWN_ADDRESS, Answer, Match, Result, ResultPhone
from osl_data.text.phones import format_national

_NOTES = {OWN_ADDRESS: "the street is the team's own address; no source states which streets it serves"}


def as_json(answer: Answer) -> str:
    """One object: `{query, results: [{kind, id, title, city, matched, phones}], suggestion}`."""
    return json.dumps(
        {
            "query": answer.query,
            "results": [
                {
                    "kind": result.kind,
                    "id": result.id,
                    "title": result.title,
                    "city": result.city,
                    "matched": [{"field": m.field, "text": m.text, "how": m.how} for m in result.matched],
                    "phones": [asdict(phone) for phone in result.phones],
                }
                for result in answer.results
            ],
            "suggestion": answer.suggestion,
        },
        ensure_ascii=False,
        indent=2,
    )


def as_lines(answer: Answer) -> Iterator[Text]:
    """Each result with its numbers and why it was found; the matching parts stand out."""
    if answer.cut:
        yield Text("Only the beginning was looked at.", style="yellow")
    if not answer.results:
        yield Text("Nothing found.")
    elif answer.partial:
        yield Text("Nothing meets all of it; nearest:", style="yellow")
    for result in answer.results:
        yield from _result(result)
    if answer.suggestion:
        yield Text(f"Did you mean: {answer.suggestion}?")


def _result(result: Result) -> Iterator[Text]:
    yield Text.assemble((result.title, "bold"), f"  {result.kind}, {result.city or 'no city'}  ", (result.id, "dim"))
    if result.superseded:
        yield Text(f"  superseded by {result.superseded}", style="red")
    for phone in result.phones:
        yield Text(f"  {_phone(phone)}", style="green")
    for match in result.matched:
        yield Text.assemble(f"  {match.field}: ", _marked(match), (f" ({match.how})", "dim"))
    for note in result.notes:
        yield Text(f"  {_NOTES.get(note, note)}", style="yellow")


def _phone(phone: ResultPhone) -> str:
    extension = f" ext. {phone.extension}" if phone.extension else ""
    return f"{format_national(phone.e164)}{extension}{f' ({phone.label})' if phone.label else ''}"


def _marked(match: Match) -> Text:
    text = Text(match.text)
    for start, end in match.spans:
        text.stylize("bold underline", start, end)
    return text
