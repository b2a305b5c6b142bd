"""Contacts in the words of the reader's language: what cards, vCards, sheets and reports are made of."""

import os
from functools import partial

import duckdb

from dashboard.components.evidence import locator
from dashboard.data import ask
from dashboard.i18n import Words
from dashboard.labels import labels
from osl_data.exporting.sheet import SheetWords
from osl_data.queries.sources import Evidence
from osl_data.wording import contacts
from osl_data.wording import entry as entries_
from osl_data.wording import report as reports
from osl_data.wording.entry import Entry

REPORT_TO = "OSL_REPORT_EMAIL"
"""The environment variable with the address that reports of errors go to."""


def entries(words: Words) -> dict[str, Entry]:
    """All contacts by id, in the order of a contact sheet; made once a build and language."""
    return ask(_entries, words)


def _entries(connection: duckdb.DuckDBPyConnection, words: Words) -> dict[str, Entry]:
    return {entry.contact.id: entry for entry in contacts.entries(connection, entry_words(words))}


def entry_words(words: Words) -> entries_.Words:
    """The words of a contact."""
    return entries_.Words(
        language=words.language,
        label=labels(words).term,
        date=words.date,
        stated=words("age.stated"),
        inferred=words("age.inferred"),
        confirmed=words("age.confirmed"),
        undated=words("age.undated"),
        superseded=words("contact.superseded"),
        superseded_unnamed=words("contact.superseded.unnamed"),
        extension=words("contact.extension"),
        room=words("contact.room"),
        daily=words("days.daily"),
        days_unknown=words("days.not_stated"),
        unverified=words("contact.unverified"),
    )


def sheet_words(words: Words) -> SheetWords:
    """The words of a contact sheet."""
    return SheetWords(
        language=words.language,
        page=words("sheet.page"),
        no_area=words("sheet.no_area"),
        unreachable=words("sheet.unreachable"),
        sources=words("sheet.sources"),
    )


def report(entry: Entry, items: list[Evidence], words: Words) -> reports.Report:
    """A ready report of an error in a contact, to the address that the configuration names."""
    said = reports.ReportWords(
        subject=words("report.subject"),
        ask=words("report.ask"),
        record=words("report.record"),
        page=words("report.page"),
        evidence=words("report.evidence"),
        printed=words("evidence.printed"),
        more=words("report.more"),
        field=lambda name: words(f"field.{name}"),
        locator=partial(locator, words=words),
    )
    return reports.report(entry.contact.id, entry.who, items, said, os.environ.get(REPORT_TO))
