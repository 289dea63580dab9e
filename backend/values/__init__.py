"""The ground: money, rounds, dates, names and URLs, parsed, normalised and compared.

Text in, values out. Nothing here knows an article, a claim or a database, and nothing here is
stateful: the same words always give the same value.
"""
