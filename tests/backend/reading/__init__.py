"""Tests of backend.reading."""
