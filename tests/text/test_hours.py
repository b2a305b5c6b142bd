"""Opening hours as printed; an interval is written here as `days opens-closes`."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osl_data.text.hours import WEEKDAYS, Interval, parse_hours

WORKDAYS = "mon,tue,wed,thu,fri"
WEEK = "mon,tue,wed,thu,fri,sat,sun"


def _interval(written: str) -> Interval:
    days, opens, closes = re.fullmatch(r"(\S*) ?(\S{5})-(\S{5})", written).groups()  # type: ignore[union-attr]
    return Interval(tuple(days.split(",")) if days else (), opens, closes)


@pytest.mark.parametrize(
    ("printed", "intervals"),
    [
        # days
        ("Poniedziałek – Piątek 08:00 – 16:00", [f"{WORKDAYS} 08:00-16:00"]),
        ("poniedziałek – piątek\n\n7:00 – 15:00", [f"{WORKDAYS} 07:00-15:00"]),
        ("od poniedziałku do piątku w godz. 8:00-16:00", [f"{WORKDAYS} 08:00-16:00"]),
        ("Od poniedziałku do piątku od godz. 9:00 do godz. 13:00", [f"{WORKDAYS} 09:00-13:00"]),
        ("pon.-pt. 7.30-15.30", [f"{WORKDAYS} 07:30-15:30"]),
        ("pn. – pt.: 7:30–15:30", [f"{WORKDAYS} 07:30-15:30"]),
        ("pn-pt-14.00-18.00,", [f"{WORKDAYS} 14:00-18:00"]),
        ("we wtorki i czwartki od godziny 16.00 do 19.00", ["tue,thu 16:00-19:00"]),
        ("w środy 10-12", ["wed 10:00-12:00"]),
        ("czwartek: 15.30–17.00", ["thu 15:30-17:00"]),
        ("w soboty i niedziele w godzinach 7.30-19.00", ["sat,sun 07:30-19:00"]),
        ("poniedziałek, wtorek, czwartek 9.30–12.00", ["mon,tue,thu 09:30-12:00"]),
        ("czwartek i wtorek 16-19", ["tue,thu 16:00-19:00"]),
        ("sobota–poniedziałek 10.00–12.00", ["mon,sat,sun 10:00-12:00"]),
        ("codziennie 12-15", [f"{WEEK} 12:00-15:00"]),
        ("codziennie oprócz niedziel 10-18", ["mon,tue,wed,thu,fri,sat 10:00-18:00"]),
        ("w weekendy 10.00-14.00", ["sat,sun 10:00-14:00"]),
        ("8.00-16.00 pon.-pt.", [f"{WORKDAYS} 08:00-16:00"]),
        ("8-16 (pon.-czw.), 8-14 (pt.)", ["mon,tue,wed,thu 08:00-16:00", "fri 08:00-14:00"]),
        # English, as our reading notes print them
        ("Monday–Friday 10–18", [f"{WORKDAYS} 10:00-18:00"]),
        ("Tuesday and Thursday 16.00–19.00", ["tue,thu 16:00-19:00"]),
        ("Wednesday 10:00–12:00", ["wed 10:00-12:00"]),
        ("Mon, Tue, Thu 9.30–12.00", ["mon,tue,thu 09:30-12:00"]),
        ("Open daily 12–15, longer if needed", [f"{WEEK} 12:00-15:00"]),
        # no days
        ("7.30–15.30", ["07:30-15:30"]),
        ("8-16", ["08:00-16:00"]),
        ("w godzinach 8 – 14", ["08:00-14:00"]),
        ("kasa działa w godzinach 10:00-14:00", ["10:00-14:00"]),
        ("11.04.2023 14–16", ["14:00-16:00"]),
        # lost and odd superscripts
        ("1500 – 1900", ["15:00-19:00"]),
        ("730-1530", ["07:30-15:30"]),
        ("od poniedziałku do piątku w godz. 10ºº – 18ºº", [f"{WORKDAYS} 10:00-18:00"]),
        ("środa 7³⁰–15³⁰", ["wed 07:30-15:30"]),
        ("pn 15 00 - 19 00", ["mon 15:00-19:00"]),
        # several
        ("pon. 8-18, wt.-pt. 8-16", ["mon 08:00-18:00", "tue,wed,thu,fri 08:00-16:00"]),
        (
            "w poniedziałki, środy\nw godzinach 7.30 - 10.00 i 14.00 - 15.30\noraz w piątek 7.30 - 10.00",
            ["mon,wed 07:30-10:00", "mon,wed 14:00-15:30", "fri 07:30-10:00"],
        ),
        (
            "w każdy czwartek: od 15.30 do 17.00 oraz od 17.30 do 19.00",
            ["thu 15:30-17:00", "thu 17:30-19:00"],
        ),
        ("pt. 10.00-12.00 14.00-16.00", ["fri 10:00-12:00", "fri 14:00-16:00"]),
        ("pracujemy 7.30-15.30\n 2. w środy 9.00-15.00;", ["07:30-15:30", "wed 09:00-15:00"]),
        ("pon. 9-17, ul. Polna 10-12", ["mon 09:00-17:00"]),
        ("pon. 9-17, tel. 71 78 22 422-425", ["mon 09:00-17:00"]),
    ],
)
def test_hours(printed: str, intervals: list[str]) -> None:
    assert parse_hours(printed) == [_interval(written) for written in intervals]


@pytest.mark.parametrize(
    "printed",
    [
        "",
        "poniedziałek",
        "w poniedziałki o godz. 11.00 i 12.30",  # closing is not stated
        "16.00-16.00",
        "16.00-8.00",
        "25.00-26.00",
        "8.75-9.80",
        "2014-2020",
        "w latach 2021 – 2025",
        "pn. „Korpus” na lata 2014-2020",
        "5–14.09.2025",
        "01.10.2011–31.12.2012",
        "71 78 23 590-593",
        "22/56-92-847",
        "pl. Legionów 4-5",
        "pl. Solidarności 1-3-5",
        "ul. Krucza 110–112",
        "53-661 Wrocław",
        "dzieci od 4 do 18 roku życia",
        "grupa 8-12 osób",
        "we wtorki dla dzieci 6-12 lat",
    ],
)
def test_no_hours(printed: str) -> None:
    assert parse_hours(printed) == []


@pytest.mark.parametrize(
    ("printed", "intervals"),
    [
        # over midnight, round the clock
        ("pt. 22.00-6.00", ["fri 22:00-06:00"]),
        ("pn.–nd. 15.30–7.30", [f"{WEEK} 15:30-07:30"]),
        ("noclegownia całą dobę", [f"{WEEK} 00:00-24:00"]),
        ("sob. 18.00–24.00", ["sat 18:00-24:00"]),
        # breaks are taken out, on the days that have them
        ("wt. 9–17, przerwa 12–13", ["tue 09:00-12:00", "tue 13:00-17:00"]),
        ("pn.–śr. 9–15, czw. 12–18\nprzerwa 12.00–12.30", [
            "mon,tue,wed 09:00-12:00", "mon,tue,wed 12:30-15:00", "thu 12:30-18:00"
        ]),
        ("pn.–pt. 8–16 (przerwa 11–11.15, 14–14.15)", [
            f"{WORKDAYS} 08:00-11:00", f"{WORKDAYS} 11:15-14:00", f"{WORKDAYS} 14:15-16:00"
        ]),
        ("w godz. 8–18, przerwa 14–15", ["08:00-14:00", "15:00-18:00"]),
        # what holds only sometimes is left out, and so is what is closed sometimes
        ("wt. 10–12, III czwartek miesiąca 16–18", ["tue 10:00-12:00"]),
        ("pn.–sob. 9–15, ostatnia sobota miesiąca nieczynne", [f"{WORKDAYS} 09:00-15:00"]),
        ("co drugi piątek 17–19", []),
        ("w wakacje pn.–pt. 9–14", []),
        ("pn.–pt. 9–17; w wakacje pn.–pt. 9–14", []),
        ("pn.–pt. 9–17, w lutym nieczynne", []),
        ("pn.–pt. 9–17; w sierpniu nieczynne w piątki", ["mon,tue,wed,thu 09:00-17:00"]),
        ("pn.–pt. 8–15, pierwszy poniedziałek miesiąca 8–18", ["tue,wed,thu,fri 08:00-15:00"]),
        ("od 1.10.2026: wt. 15–18", []),
        ("wtorki od 17.00", []),
        ("w święta 10–14", []),
        # what is closed on one day, or on holidays, leaves the week as it is
        ("pn.–pt. 9–17; nieczynne 2.05.2026", [f"{WORKDAYS} 09:00-17:00"]),
        ("wt.–nd. 11–17, w święta nieczynne", ["tue,wed,thu,fri,sat,sun 11:00-17:00"]),
        ("dni robocze 8–16", [f"{WORKDAYS} 08:00-16:00"]),
        # a day by its date has hours of no weekday, unless there are weekly ones
        ("14.05.2026 17.00–19.00", ["17:00-19:00"]),
        ("pn.–pt. 9–17, 14.05.2026 9–12", [f"{WORKDAYS} 09:00-17:00"]),
    ],
)  # fmt: skip
def test_what_holds_every_week(printed: str, intervals: list[str]) -> None:
    assert parse_hours(printed) == [_interval(written) for written in intervals]


MINUTES = st.integers(6 * 60, 23 * 60 + 45).map(lambda minutes: minutes - minutes % 15)
DAYS = {
    "mon": ("poniedziałek", "pon.", "Monday"),
    "tue": ("wtorek", "wt.", "Tuesday"),
    "wed": ("środa", "śr.", "Wednesday"),
    "thu": ("czwartek", "czw.", "Thursday"),
    "fri": ("piątek", "pt.", "Friday"),
    "sat": ("sobota", "sob.", "Saturday"),
    "sun": ("niedziela", "niedz.", "Sunday"),
}


@given(
    st.sets(st.sampled_from(WEEKDAYS)),
    st.lists(MINUTES, min_size=2, max_size=2, unique=True).map(sorted),
    st.sampled_from(["{}:{:02}", "{:02}.{:02}", "{}{:02}"]),
    st.sampled_from(["{}-{}", "{} – {}", "od {} do {}", "w godz. {}–{}"]),
    st.integers(0, 2),
)
def test_what_is_printed_is_read(days: set[str], times: list[int], time: str, form: str, spelling: int) -> None:
    named = [code for code in WEEKDAYS if code in days]
    opens, closes = (divmod(minutes, 60) for minutes in times)
    printed = ", ".join(DAYS[code][spelling] for code in named)
    printed += " " + form.format(time.format(*opens), time.format(*closes))
    if time == "{}{:02}" and opens[0] == closes[0] == 20:
        return  # such hours cannot be told from years
    expected = Interval(tuple(named), f"{opens[0]:02}:{opens[1]:02}", f"{closes[0]:02}:{closes[1]:02}")
    assert parse_hours(printed) == [expected]


@given(st.text() | st.text("0123456789-.:, doptśr", max_size=40))
def test_any_text_gives_whole_intervals(text: str) -> None:
    for interval in parse_hours(text):
        assert interval.weekdays == tuple(code for code in WEEKDAYS if code in interval.weekdays)
        assert re.fullmatch("([01][0-9]|2[0-3]):[0-5][0-9]", interval.opens)
        assert re.fullmatch("([01][0-9]|2[0-3]):[0-5][0-9]|24:00", interval.closes)
        assert interval.opens < interval.closes or interval.closes < "10:00"  # over midnight
