"""Rules in one line each, so that a table of notations can be read."""

from osl_data.text.hours import parse_schedule
from osl_data.text.schedule import Rule

SHORT = {
    "MO,TU,WE,TH,FR,SA,SU": "daily",
    "MO,TU,WE,TH,FR": "Mon-Fri",
    "MO,TU,WE,TH,FR,SA": "Mon-Sat",
    "TU,WE,TH,FR,SA,SU": "Tue-Sun",
    "SA,SU": "Sat-Sun",
}


def written(rule: Rule) -> str:
    """Every field of a rule that says something: `closed MONTHLY/2 1SA month 7,8 12:00-13:00 holidays=open`."""
    byday = ",".join(rule.byday)
    dates = f"{rule.valid_from or ''}..{rule.valid_to or ''}"
    parts = [
        "closed" if rule.closed else "",
        "" if rule.freq in (None, "WEEKLY") else rule.freq,
        "" if rule.interval == 1 else f"every {rule.interval}",
        SHORT.get(byday, byday)
        or ("" if rule.freq or not rule.opens or rule.valid_from or rule.holidays else "no day"),
        f"day {_runs(rule.bymonthday)}" if rule.bymonthday else "",
        f"month {_runs(rule.bymonth)}" if rule.bymonth else "",
        dates if dates != ".." else "",
        f"{rule.opens}-{rule.closes or ''}" if rule.opens else "",
        f"holidays={rule.holidays}" if rule.holidays else "",
        f"season={rule.season}" if rule.season else "",
    ]
    return " ".join(filter(None, parts))


def _runs(numbers: tuple[int, ...]) -> str:
    if len(numbers) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        return f"{numbers[0]}-{numbers[-1]}"
    return ",".join(map(str, numbers))


def read(printed: str) -> list[str]:
    """What is read of a notation: its rules, and after `?` each part that was not understood."""
    schedule = parse_schedule(printed)
    return [written(rule) for rule in schedule.rules] + [f"? {part}" for part in schedule.unread]
