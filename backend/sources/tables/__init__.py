"""Tables of rounds come in, one document a row goes out: a record of kind "dataset".

Lines become cells (rows), the header says which cell is what (columns), words become values
(cells), and a row is written out with what it states (rounds). Nothing here opens a file.
"""

from backend.sources.tables.columns import Columns, parse_columns
from backend.sources.tables.rounds import read_table

__all__ = ["Columns", "parse_columns", "read_table"]
