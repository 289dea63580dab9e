"""Tests of backend.sources."""
