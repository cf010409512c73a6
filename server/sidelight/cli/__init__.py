"""The commands: serve, demo, annotate, pack, token."""
