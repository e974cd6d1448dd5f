from .caption import caption_rows, read_caption
from .lexicon import CaptionIndex
from .model import Caption, NotPictured, Pictured

__all__ = ["Caption", "CaptionIndex", "NotPictured", "Pictured", "caption_rows", "read_caption"]
