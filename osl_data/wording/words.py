"""Words in Polish and English: messages, plurals, numbers, dates. Those of records and files are beside this module."""

import datetime
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from babel import Locale
from babel.dates import format_date, get_day_names, get_month_names
from babel.numbers import format_decimal
from babel.plural import PluralRule

from osl_data.text import clock

LANGUAGES = ("pl", "en")


class WordsError(RuntimeError):
    """A word file that is not what is expected; the message says what to do."""


def messages(folder: Path, language: str) -> dict[str, Any]:
    """The messages of a language in a folder of word files: key → text, or → plural forms.

    Raises:
        WordsError: the file is missing or damaged.
    """
    path = folder / f"{language}.yml"
    try:
        found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except (OSError, ValueError, yaml.YAMLError) as error:
        said = str(error.strerror if isinstance(error, OSError) else error).splitlines()[0]
        raise WordsError(f"{path}: expected the words of the program, found: {said}; install it again") from None
    if not isinstance(found, dict) or not found:
        raise WordsError(f"{path}: expected the words of the program, found none; install it again")
    return found


class Words:
    """The words of one language.

    `words("key", name=value)` gives a message with its values filled in.

    Args:
        language: `pl` or `en`.
        messages: what it can say: key → text, or → plural forms.
    """

    def __init__(self, language: str, messages: Mapping[str, Any]) -> None:
        self.language = language
        self._messages = messages
        self._locale = Locale.parse(language)
        self._plural: PluralRule = self._locale.plural_form

    def __call__(self, key: str, **values: Any) -> str:
        """A message.

        Raises:
            KeyError: the language has no such message.
        """
        text: str = self._messages[key]
        return text.format(**values) if values else text

    def count(self, key: str, number: float) -> str:
        """A message that agrees with a number: "5 programów"."""
        forms: dict[str, str] = self._messages[key]
        return forms[self._plural(number)].format(n=self.number(number))

    def noun(self, key: str, number: float) -> str:
        """What is counted, in the form that agrees with a number that stands elsewhere: "programów"."""
        forms: dict[str, str] = self._messages[key]
        return forms[self._plural(number)].format(n="").strip()

    def unit(self, code: str, value: float) -> str | None:
        """A unit in the form that agrees with a value; None for one that does not change (zł, m²)."""
        forms: dict[str, str] | None = self._messages.get(f"unit.{code}")
        return forms[self._plural(value)] if forms else None

    def number(self, value: float | Decimal) -> str:
        """A number as the language writes it: 1 234,5."""
        return format_decimal(value, format="#,##0.##", locale=self._locale)

    def amount(self, value: Decimal) -> str:
        """An amount of money, with grosze where there are any: 1 234,50."""
        whole = value == value.to_integral_value()
        return format_decimal(value, format="#,##0" if whole else "#,##0.00", locale=self._locale)

    def signed(self, value: float | Decimal) -> str:
        """A difference with its sign: +12, −3, 0."""
        sign = "+" if value > 0 else "−" if value < 0 else ""
        return sign + self.number(-value if value < 0 else value)

    def signed_percent(self, share: float) -> str:
        """A change with its sign as whole percent: +12%."""
        return f"{self.signed(round(Decimal(str(share)) * 100))}%"

    @property
    def separators(self) -> str:
        """The decimal mark and the mark of thousands, as charts want them."""
        symbols = self._locale.number_symbols["latn"]
        return f"{symbols['decimal']}{symbols['group']}"

    def months(self) -> list[str]:
        """The months of the year, short."""
        return list(get_month_names("abbreviated", context="stand-alone", locale=self._locale).values())

    def month_names(self) -> list[str]:
        """The months of the year in full."""
        return list(get_month_names("wide", context="stand-alone", locale=self._locale).values())

    def weekdays(self) -> list[str]:
        """The days of the week in full, from Monday."""
        names = get_day_names("wide", context="stand-alone", locale=self._locale)
        return [names[number] for number in range(7)]

    def percent(self, share: float) -> str:
        """A share of 0 to 1 as whole percent."""
        return f"{round(share * 100)}%"

    def date(self, date: str | None, *, inferred: bool = False) -> str:
        """A whole or partial date (YYYY, YYYY-MM, YYYY-MM-DD) as 12.03.2025, 03.2025 or 2025; "nie podano" for none.

        What only the context shows is `inferred`: "ok. 2025".
        """
        if not date:
            return self("not_stated")
        told = ".".join(reversed(date.split("-"))) if self.language == "pl" else self._english(date)
        return self("date.about", date=told) if inferred else told

    def moment(self, moment: datetime.datetime) -> str:
        """A weekday and a time of day: "poniedziałek 08:00"; with the date when it is a week or more ahead."""
        ahead = moment.date() - clock.today()
        named = format_date(moment, "EEEE" if ahead.days < 7 else "EEEE, d MMMM", locale=self._locale)
        return f"{named} {moment:%H:%M}"

    def as_of(self, date: str, *, inferred: bool = False) -> str:
        """The date something is known for: "stan na 2018", "stan na ok. 2018"."""
        return self("as_of", date=self.date(date, inferred=inferred))

    def _english(self, date: str) -> str:
        parts = [int(part) for part in date.split("-")]
        if len(parts) == 1:
            return date
        day = datetime.date(*[*parts, 1][:3])
        return format_date(day, "d MMM y" if len(parts) == 3 else "MMM y", locale=self._locale)

    def pick(self, polish: str, english: str) -> str:
        """The text of a pair that is in this language."""
        return polish if self.language == "pl" else english


@cache
def words_of(language: str) -> Words:
    """The words for records in a language, made once; the interface has more of its own."""
    return Words(language, messages(Path(__file__).parent, language))
