"""A report of an error in the data: a ready e-mail with the record's id and evidence."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from urllib.parse import quote

from osl_data.queries.sources import Evidence

_LONGEST = 1900
"""Characters of a `mailto:` link that browsers and mail programs hand on."""


@dataclass(frozen=True, slots=True)
class ReportWords:
    """The words of a report, in one language.

    Attributes:
        subject: has `{title}`.
        ask: above the line where the reader writes what is wrong.
        record: has `{id}`.
        page: has `{url}`, where the record is shown.
        evidence: above the sources.
        printed: has `{printed}`: the form in the source.
        more: in the place of sources for which the link has no room; has `{count}`.
        field: the name of a record's field.
        locator: a place in a source (`line 12`) in words.
    """

    subject: str
    ask: str
    record: str
    page: str
    evidence: str
    printed: str
    more: str
    field: Callable[[str], str]
    locator: Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Report:
    """A report to be sent; `mailto` is None where no address is set, and may hold fewer sources than the body."""

    subject: str
    body: str
    mailto: str | None


def report(
    id_: str,
    title: str,
    evidence: Sequence[Evidence],
    words: ReportWords,
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
    subject = " ".join(words.subject.format(title=title).split())
    stated = _stated(evidence, words)
    start = [words.ask, "", "", words.record.format(id=id_)]
    start += [words.page.format(url=url)] if url else []

    def body(count: int) -> str:
        left = len(stated) - count
        rest = [words.more.format(count=left)] if left else []
        return "\n".join([*start, "", words.evidence, *stated[:count], *rest]) if stated else "\n".join(start)

    whole = body(len(stated))
    if not address:
        return Report(subject, whole, None)
    attempts = chain(((subject, body(count)) for count in range(len(stated), -1, -1)), [(subject, ""), ("", "")])
    links = (_mailto(address, *attempt) for attempt in attempts)
    return Report(subject, whole, next(link for link in links if len(link) <= _LONGEST))


def _stated(evidence: Sequence[Evidence], words: ReportWords) -> list[str]:
    """A line for each place in a source, with the fields that it states."""
    places: dict[tuple[str, str, str | None], list[Evidence]] = {}
    for item in evidence:
        places.setdefault((item.source, item.locator, item.printed), []).append(item)
    return [_line(items, words) for items in places.values()]


def _line(items: Sequence[Evidence], words: ReportWords) -> str:
    first = items[0]
    what = ", ".join(dict.fromkeys(words.field(item.field) for item in items))
    printed = words.printed.format(printed=first.printed) if first.printed else None
    return f"- {what}: " + ", ".join(filter(None, (first.title, words.locator(first.locator), printed, first.url)))


def _mailto(address: str, subject: str, body: str) -> str:
    """A link after RFC 6068: UTF-8 in percent signs, lines parted by `%0D%0A`."""
    fields = [("subject", subject), ("body", body.replace("\n", "\r\n"))]
    query = "&".join(f"{name}={quote(text, safe='')}" for name, text in fields if text)
    return f"mailto:{quote(address, safe='@')}" + (f"?{query}" if query else "")
