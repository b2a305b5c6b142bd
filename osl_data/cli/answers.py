"""The answer of a search, for a terminal and as JSON."""

import json
from collections.abc import Iterator
from dataclasses import asdict

from rich.text import Text

from osl_data.search.finding import OWN_ADDRESS, Answer, Match, Result, ResultPhone
from osl_data.text.phones import format_national
from osl_data.wording.words import words_of

_words = words_of("en")
"""The terminal speaks English, as all of `osl` does."""


def as_json(answer: Answer, *, ascii_only: bool = False) -> str:
    """One object: `{query, results: [{kind, id, title, city, matched, phones}], suggestion}`."""
    told = json.dumps(
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
        ensure_ascii=ascii_only,
        indent=2,
    )
    shows = (sign if sign.isprintable() or sign == "\n" else json.dumps(sign)[1:-1] for sign in told)
    return told if told.replace("\n", "").isprintable() else "".join(shows)


def as_lines(answer: Answer) -> Iterator[Text]:
    """Each result with its numbers and why it was found; the matching parts stand out."""
    if answer.cut:
        yield Text(_words("search.cut"), style="yellow")
    if not answer.results:
        yield Text(_words("search.none"))
    elif answer.partial:
        yield Text(_words("search.partial"), style="yellow")
    for result in answer.results:
        yield from _result(result)
    if answer.suggestion:
        yield Text(_words("search.suggestion", text=answer.suggestion))


def _result(result: Result) -> Iterator[Text]:
    yield Text.assemble((result.title, "bold"), f"  {result.kind}, {result.city or 'no city'}  ", (result.id, "dim"))
    if result.superseded:
        yield Text(f"  {_words('contact.superseded', name=result.superseded)}", style="red")
    for phone in result.phones:
        yield Text(f"  {_phone(phone)}", style="green")
    for match in result.matched:
        yield Text.assemble(f"  {match.field}: ", _marked(match), (f" ({match.how})", "dim"))
    if OWN_ADDRESS in result.notes:
        yield Text(f"  {_words('search.own_address')}", style="yellow")


def _phone(phone: ResultPhone) -> str:
    extension = f" {_words('contact.extension', extension=phone.extension)}" if phone.extension else ""
    return f"{format_national(phone.e164)}{extension}{f' ({phone.label})' if phone.label else ''}"


def _marked(match: Match) -> Text:
    text = Text(match.text)
    for start, end in match.spans:
        text.stylize("bold underline", start, end)
    return text
