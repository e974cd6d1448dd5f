"""Who said what: statements found in the text of an article."""

from .context import Context
from .model import Certainty, Credit, Mode, Outcome, Quotation, Statement, Statements

__all__ = [
    "Certainty",
    "Context",
    "Credit",
    "Mode",
    "Outcome",
    "Quotation",
    "Statement",
    "Statements",
]
