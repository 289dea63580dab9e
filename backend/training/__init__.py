"""Annotated articles in, the weights of the claim finder's encoder out; the only home of torch.

Nothing at run time imports this package. It reads the gold of the tests and the claim finder's
own candidates, and writes one file that `backend.claims.encoder` reads with numpy alone.
"""
