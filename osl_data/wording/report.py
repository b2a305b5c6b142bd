"""A report of an error in the data: a ready e-mail with the record's id and evidence."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import quote

from osl_data.queries.sources import EvidenceRow
from osl_data.wording.evidence import by_place, locator
from osl_data.wording.words import Words

_LONGEST = 1900
"""Characters of a `mailto:` link that browsers and mail programs hand on."""


@dataclass(frozen=True, slots=True)
class Report:
    """A report to be sent; `mailto` is None where no address is set, and may hold fewer sources than the body."""

    subject: str
    body: str
    mailto: str | None


def report(
    id_: str,
    title: str,
    evidence: Sequence[EvidenceRow],
    words: Words,
    address: str | None = None,
    url: str | None = None,
) -> Report:
    """An e-mail about an error in a record.

    Args:
        id_: id of the record.
        title: what it goes by.
        evidence: all evidence for it.
        address: who receives reports; None where nobody is set.
        url: where the record is shown.
    """
    subject = " ".join(words("report.subject", title=title).split())
    stated = _stated(evidence, words)
    start = [words("report.ask"), "", "", words("report.record", id=id_)]
    start += [words("report.page", url=url)] if url else []

    def body(count: int) -> str:
        left = len(stated) - count
        rest = [words("report.more", count=left)] if left else []
        return "\n".join([*start, "", words("report.evidence"), *stated[:count], *rest]) if stated else "\n".join(start)

    whole = body(len(stated))
    if not address:
        return Report(subject, whole, None)
    attempts = chain(((subject, body(count)) for count in range(len(stated), -1, -1)), [(subject, ""), ("", "")])
    links = (_mailto(address, *attempt) for attempt in attempts)
    return Report(subject, whole, next(link for link in links if len(link) <= _LONGEST))


def _stated(evidence: Sequence[EvidenceRow], words: Words) -> list[str]:
    """A line for each place in a source, with the fields that it states."""
    return [_line(items, words) for items in by_place(evidence)]


def _line(items: Sequence[EvidenceRow], words: Words) -> str:
    first = items[0]
    what = ", ".join(dict.fromkeys(words(f"field.{item.field}") for item in items))
    printed = words("evidence.printed", printed=first.printed) if first.printed else None
    return f"- {what}: " + ", ".join(filter(None, (first.title, locator(first.locator, words), printed, first.url)))


def _mailto(address: str, subject: str, body: str) -> str:
    """A link after RFC 6068: UTF-8 in percent signs, lines parted by `%0D%0A`."""
    fields = [("subject", subject), ("body", body.replace("\n", "\r\n"))]
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields if text)
    return f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")
