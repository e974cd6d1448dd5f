"""Who said what: statements found in the text of an article."""

from .explicit import read_explicit
from .model import Certainty, Credit, Mode, Statement

__all__ = ["Certainty", "Credit", "Mode", "Statement", "read_explicit"]
