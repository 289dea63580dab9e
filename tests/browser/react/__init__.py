"""A web site made with React, as server-rendered news sites are, for the tests to read."""
