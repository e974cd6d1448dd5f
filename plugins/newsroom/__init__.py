"""The core: what the record is, and how it is read.

Pure Python over frozen data. Nothing here imports Pelican, Jinja or Pillow, and nothing prints:
an author's mistake is a `Problem` value, and only the functions of `reading` touch the disk.
"""
