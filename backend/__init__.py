"""Second Source: check the funding claims of a news page against a corpus of other sources."""

__version__ = "0.10.0"
