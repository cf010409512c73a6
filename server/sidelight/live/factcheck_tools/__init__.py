"""The Google Fact Check Tools API (v1alpha1, claims:search), asked with the operator's key."""

from sidelight.live.factcheck_tools.client import refusal as refusal
from sidelight.live.factcheck_tools.source import FactCheckTools as FactCheckTools
