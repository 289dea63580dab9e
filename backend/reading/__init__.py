"""A document comes in, the article that a person would read in it goes out.

Nothing here may know what a claim is, what the corpus holds, what time it is or who asks. Only
this package imports trafilatura, lxml and py3langid, and none of their types leaves it.
"""

from backend.reading.article import UnreadableDocument, read_article

__all__ = ["UnreadableDocument", "read_article"]
