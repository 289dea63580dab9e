"""Annotated articles in, the weights of what is learnt from them out: `make train`."""
