"""Compliance (đối chiếu): who cites what they must, and what is missing. `pipeline.check` is the door."""

from pipeline.compliance.checking import check
from pipeline.compliance.report import Report
from pipeline.compliance.units import read_units

__all__ = ["Report", "check", "read_units"]
