"""A register, and what was found in it, as buffers that another process can read, and back: JSON and Arrow.

Where they come from a process that read a file from outside, anything may stand in them: what does not have its form
is refused, and nothing in them is run.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from osl_data.registers.checking import CheckedSheet, types
from osl_data.registers.known import Known
from osl_data.registers.problems import Problem
from osl_data.registers.sheets import MOST_ROWS, Sheet, SheetForm

Buffers = list[Any]
"""Objects with the buffer protocol, in an order that both sides know."""


class CarriedError(ValueError):
    """Buffers that are not what a register becomes."""


def of_sheet(sheet: Sheet) -> Buffers:
    """Facts as JSON, cells as Arrow, refused cells as JSON and Arrow; see `to_sheet`."""
    facts = {
        "form": asdict(sheet.form),
        "header": sheet.header,
        "blank": sheet.blank,
        "name": sheet.name,
        "beyond": list(sheet.beyond.items()),
    }
    names = [str(at) for at in range(len(sheet.columns))]
    return [_json(facts), _arrow([*sheet.columns, sheet.rows], [*names, "row"]), *of_problems(sheet.marked)]


def to_sheet(buffers: Buffers) -> Sheet:
    """The sheet that was carried.

    Raises:
        CarriedError: the buffers hold none.
    """
    import pyarrow as pa

    facts, cells, *marked = buffers
    found = _read_json(facts, {"form": dict, "header": list, "blank": int, "name": str, "beyond": list})
    header = _texts(found["header"])
    names = [(str(at), pa.string()) for at in range(len(header))]
    *columns, rows = _read_arrow(cells, pa.schema([*names, ("row", pa.int32())])).columns
    form = found["form"]
    if form.get("kind") not in ("csv", "xlsx") or set(form) != {"kind", "encoding", "delimiter"} or rows.null_count:
        raise CarriedError("form")
    _texts(form.values())
    beyond = {_number(row): _texts(texts) for row, texts in map(_pair, found["beyond"])}
    return Sheet(SheetForm(**form), header, columns, rows, found["blank"], to_problems(marked), found["name"], beyond)


def of_problems(problems: Sequence[Problem]) -> Buffers:
    """Each different thing that is wrong once as JSON, and which stands in which row as Arrow."""
    import pyarrow as pa

    told: dict[str, int] = {}
    known: dict[Any, int] = {}
    which: list[int] = []
    rows: list[int] = []
    for each in problems:
        # Problems of equal cells share their values, which the identity tells faster than what is in them.
        at = (each.code, each.column, each.header, each.found, each.masked, id(each.values) if each.values else 0)
        number = known.get(at)
        if number is None:
            stated = [each.code, each.column, each.header, each.found, each.masked, dict(each.values)]
            number = known[at] = told.setdefault(json.dumps(stated, ensure_ascii=False, default=str), len(told))
        which.append(number)
        rows.append(each.row)
    return [
        f"[{','.join(told)}]".encode("utf-8", "surrogatepass"),
        _arrow([pa.array(which, pa.int32()), pa.array(rows, pa.int32())], ["which", "row"]),
    ]


def to_problems(buffers: Buffers) -> list[Problem]:
    """The problems that were carried; the values they name are texts and numbers.

    Raises:
        CarriedError: the buffers hold none.
    """
    import pyarrow as pa

    told, cells = buffers
    stated = []
    for each in _list(_parsed(told)):
        if len(_list(each)) != 6 or not isinstance(each[5], dict):
            raise CarriedError("problem")
        stated.append((*_texts(each[:5]), each[5]))
    found = _read_arrow(cells, pa.schema([("which", pa.int32()), ("row", pa.int32())]))
    problems = []
    for which, row in zip(found["which"].to_pylist(), found["row"].to_pylist(), strict=True):
        if which is None or row is None or not 0 <= which < len(stated):
            raise CarriedError("problem")
        code, column, header, text, masked, values = stated[which]
        problems.append(Problem(code, row, column, header, text, masked, values))
    return problems


def of_checked(checked: CheckedSheet) -> Buffers:
    """What was found in a sheet, without the sheet itself."""
    orders = [[*form, sorted(orders)] for form, orders in checked.orders.items()]
    events = checked.events.combine_chunks()
    return [
        _json({"ignored": checked.ignored, "orders": orders}),
        _arrow([column.combine_chunks() for column in events.columns], events.column_names),
        *of_problems(checked.problems),
    ]


def to_checked(buffers: Buffers, sheet: Sheet) -> CheckedSheet:
    """What was found in this sheet.

    Raises:
        CarriedError: the buffers do not hold it.
    """
    import pyarrow as pa

    facts, cells, *problems = buffers
    found = _read_json(facts, {"ignored": list, "orders": list})
    orders: Any = {}
    for sign, digits, allowed in map(_list, found["orders"]):
        orders[_texts([sign])[0], _number(digits)] = frozenset(_texts(allowed))
    batch = _read_arrow(cells, pa.schema([*types().items(), ("row", pa.int32())]))
    if len(batch) > len(sheet.rows):
        raise CarriedError("events")
    return CheckedSheet(sheet, pa.Table.from_batches([batch]), to_problems(problems), _texts(found["ignored"]), orders)


def of_known(known: Known) -> bytes:
    """What a register may name."""
    kinds = {"programmes": known.programmes, "places": known.places, "types": known.types, "groups": known.groups}
    return _json({"city": known.city, "kinds": {kind: dict(names.names) for kind, names in kinds.items()}})


def to_known(buffer: Any) -> Known:
    """What a register may name, carried by `of_known`."""
    found = _parsed(buffer)
    return Known.of(found["city"], **found["kinds"])


def _json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")


def _parsed(buffer: Any) -> Any:
    try:
        return json.loads(bytes(buffer).decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError):
        raise CarriedError("JSON") from None


def _read_json(buffer: Any, kinds: Mapping[str, type]) -> dict[str, Any]:
    found = _parsed(buffer)
    if not isinstance(found, dict) or {name: type(value) for name, value in found.items()} != kinds:
        raise CarriedError("facts")
    return found


def _arrow(columns: list[Any], names: list[str]) -> Any:
    import pyarrow as pa

    batch = pa.RecordBatch.from_arrays(columns, names)
    sink = pa.BufferOutputStream()
    with pa.ipc.new_stream(sink, batch.schema) as writer:
        writer.write_batch(batch)
    return sink.getvalue()


def _read_arrow(buffer: Any, schema: Any) -> Any:
    """The batch in a buffer, of just this schema, with every offset and letter looked at."""
    import pyarrow as pa

    try:
        with pa.ipc.open_stream(pa.py_buffer(buffer)) as reader:
            if reader.schema != schema:
                raise CarriedError("columns")
            batch = reader.read_next_batch()
        batch.validate(full=True)
    except (pa.ArrowException, OSError, StopIteration) as error:
        raise CarriedError(type(error).__name__) from None
    return batch


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list):
        raise CarriedError("list")
    return value


def _pair(value: Any) -> list[Any]:
    if len(_list(value)) != 2:
        raise CarriedError("pair")
    return _list(value)


def _texts(values: Any) -> list[str]:
    found: list[str] = [] if isinstance(values, str) else list(values)
    if isinstance(values, str) or not all(isinstance(value, str) for value in found):
        raise CarriedError("text")
    return found


def _number(value: Any) -> int:
    if type(value) is not int or not 0 <= value <= 10 * MOST_ROWS:
        raise CarriedError("number")
    return value
