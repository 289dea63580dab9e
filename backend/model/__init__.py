"""The nouns: frozen dataclasses that the stages hand to one another.

Built from values and from nothing else. Nothing here reads, finds, compares or stores, and no
attribute refers to a vendor's type.
"""
