"""Tables of rounds come in, one document a row goes out: a record of kind "dataset".

Lines become cells (rows), the header says which cell is what (columns), words become values
(cells), and a row is written out with what it states (rounds).
"""

from backend.sources.tables.columns import BadColumns, Columns, read_columns
from backend.sources.tables.rounds import read_table

__all__ = ["BadColumns", "Columns", "read_columns", "read_table"]
