"""What Second Source costs, measured as ratios of processor time beside the libraries it stands on.

No test: figures of one machine, printed with their goals and floors, kept in docs/bench.md.
"""
