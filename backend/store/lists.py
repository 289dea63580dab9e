"""A list of values in, as JSON, what a statement makes of it out: the same statement for any list.

SQLAlchemy's own way, a parameter for each value, puts a statement together anew for each list.
"""

from typing import Any

from sqlalchemy import ColumnElement, Text, bindparam, cast, select
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction

from backend.store.engines import SERVER


def listed(name: str, column: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the values, of a column's type, in the list bound to a parameter of this name."""
    values = _Values(bindparam(name, type_=Text())).table_valued("value", name=f"own_{name}")
    return cast(values.c.value, column.type)


def is_listed(column: ColumnElement[Any], name: str) -> ColumnElement[bool]:
    """Return the condition that a column has one of the values in such a list."""
    return column.in_(select(listed(name, column)))


class _Values(GenericFunction[Any]):
    """The values of a list, a row each, as SQLite calls it."""

    name = "json_each"
    type = Text()
    inherit_cache = True


@compiles(_Values, SERVER)
def _on_server(values: _Values, compiler: SQLCompiler, **options: Any) -> str:
    given = compiler.process(values.clauses, **options)
    # Of an array the planner expects few values; for those of a JSON text it would read a table.
    own = f"ARRAY(SELECT json_array_elements_text(CAST({given} AS json)))"
    return f"(SELECT unnest({own}) AS value)"
