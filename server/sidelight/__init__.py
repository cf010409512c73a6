"""Sidelight: context cards beside the words of a news article."""

__version__ = "0.1.0"
