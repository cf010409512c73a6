"""The HTTP API: create_app and its routes."""

from sidelight.api.app import create_app as create_app
