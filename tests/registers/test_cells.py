"""One cell: what it is read as, and what it is refused as."""

from collections.abc import Callable
from datetime import date, time
from decimal import Decimal
from typing import Any

import pytest

from osl_data.registers.cells import read_amount, read_count, read_hours, read_text
from osl_data.registers.days import read_date
from osl_data.registers.problems import UnreadableError
from osl_data.registers.times import read_time

READ: list[tuple[Callable[[str], Any], str, Any]] = [
    (read_date, "12.03.2025", date(2025, 3, 12)),
    (read_date, "1.3.2025", date(2025, 3, 1)),
    (read_date, "12.03.2025 r.", date(2025, 3, 12)),
    (read_date, "\u200e12\u200e.\u200e03\u200e.\u200e2025", date(2025, 3, 12)),
    (read_date, "2025-03-12", date(2025, 3, 12)),
    (read_date, "2025-03-12 00:00:00", date(2025, 3, 12)),
    (read_date, "2025-03-12T00:00:00", date(2025, 3, 12)),
    (read_date, "45728", date(2025, 3, 12)),
    (read_date, "45728.0", date(2025, 3, 12)),
    (read_date, "29.02.2024", date(2024, 2, 29)),
    (read_time, "16:00", time(16)),
    (read_time, "9:05", time(9, 5)),
    (read_time, "16.30", time(16, 30)),
    (read_time, "16:00:00", time(16)),
    (read_time, "1899-12-30 16:00:00", time(16)),
    (read_time, "0.6666666667", time(16)),
    (read_time, "0,6875000000", time(16, 30)),
    (read_time, "0.2500000000", time(6)),
    (read_time, "00:00", time(0)),
    (read_count, "0", 0),
    (read_count, "24", 24),
    (read_count, "24,0", 24),
    (read_count, "1 234", 1234),
    (read_count, "24 os.", 24),
    (read_count, "24os", 24),
    (read_count, "1 osoba", 1),
    (read_count, "3 Osoby", 3),
    (read_count, "24 osób", 24),
    (read_count, "24 osob", 24),
    (read_count, "\u200e24\u200f", 24),
    (read_count, "1\u00a0234", 1234),
    (read_count, "1\u202f234", 1234),
    (read_hours, "2,5", Decimal("2.5")),
    (read_hours, "2.50", Decimal("2.5")),
    (read_hours, "2.5000000000", Decimal("2.5")),
    (read_amount, "1 234,50", Decimal("1234.50")),
    (read_hours, "0,500", Decimal("0.5")),
    (read_amount, "1234,500", Decimal("1234.5")),
    (read_amount, "1\u00a0234,50 zł", Decimal("1234.50")),
    (read_amount, "1\u202f234\u202f567,89 PLN", Decimal("1234567.89")),
    (read_amount, "0", Decimal(0)),
    (read_amount, "45,-", Decimal(45)),
    (read_amount, "1 250,– zł", Decimal(1250)),
    (read_amount, "45,-- PLN", Decimal(45)),
    (read_amount, "00180,5", Decimal("180.5")),
    (read_text, "  dwie   linie\nrazem\u00a0tu ", "dwie linie razem tu"),
    (read_text, "dywiz\u00ad i \u200bznak\x00", "dywiz i znak"),
    (read_text, "a\x85b\x0bc\nd", "a b c d"),
    (read_text, "\u200eod lewej\u200f", "od lewej"),
    (read_text, "\u061cod\u2061 \u206alewej\ufff9\u180e\U000e0041\U000e007f", "od lewej"),
]

REFUSED: list[tuple[Callable[[str], Any], str, str]] = [
    (read_date, "03/12/2025", "date_several"),
    (read_date, "2025-03-12 16:00:00", "date_moment"),
    (read_date, "marzec 2025", "date_form"),
    (read_date, "31.02.2025", "date_calendar"),
    (read_date, "2025-13-01", "date_calendar"),
    (read_time, "25:00", "time_form"),
    (read_time, "16:60", "time_form"),
    (read_time, "po południu", "time_form"),
    (read_time, "1.5", "time_several"),
    (read_count, "-1", "count_form"),
    (read_count, "2,5", "count_form"),
    (read_count, "1.234", "number_thousands"),
    (read_count, "1,000", "number_thousands"),
    (read_amount, "1.500", "number_thousands"),
    (read_amount, "10.000 zł", "number_thousands"),
    (read_date, "45728.6875", "date_moment"),
    (read_date, "12.03.2025 16:30", "date_moment"),
    (read_count, "ok. 20", "count_form"),
    (read_count, "20 osiedli", "count_form"),
    (read_count, "20 osobogodzin", "count_form"),
    (read_count, "os.", "count_form"),
    (read_count, "20 os. i 3", "count_form"),
    (read_hours, "20 os.", "number_form"),
    (read_amount, "20 os.", "number_form"),
    (read_amount, "45-", "number_form"),
    (read_hours, "45,-", "number_form"),
    (read_count, "-", "count_form"),
    (read_count, "1 23", "count_form"),
    (read_count, "1000001", "number_big"),
    (read_count, "9" * 400, "number_big"),
    (read_hours, "2:30", "number_form"),
    (read_hours, "1,234", "number_thousands"),
    (read_hours, "0,234", "number_places"),
    (read_hours, "1000000,01", "number_big"),
    (read_amount, "1.234,50", "number_form"),
    (read_amount, "12 EUR", "number_form"),
    (read_amount, "-5", "number_form"),
    (read_amount, "1e5", "number_form"),
    (read_amount, "9" * 400, "number_big"),
    (read_text, "a" * 1001, "text_long"),
    *(
        (read_text, f"a{sign}b", "text_control")
        for sign in "\x01\x07\x08\x0e\x1b\x1f\x7f\x80\x84\x86\x9b\x9f\u202a\u202e\u2066\u2069"
    ),
]


@pytest.mark.parametrize(("read", "text", "value"), READ)
def test_a_cell_is_read(read: Callable[[str], Any], text: str, value: Any) -> None:
    assert read(text) == value
    assert type(read(text)) is type(value)


@pytest.mark.parametrize(("read", "text", "code"), REFUSED)
def test_a_cell_is_refused(read: Callable[[str], Any], text: str, code: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read(text)
    assert error.value.code == code
