"""The single words of a caption that say where, as one pattern with a group for each kind."""

import re

NUMBERS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
    "|1st|2nd|3rd|4th|5th|6th|7th|8th|9th|10th"
)
CENTRE = "cent(?:re|er)|middle"
OF_ONE_PLACE = r"(?:[\s-]+|,\s+(?=[a-z]+\)))"
"""Between two words of one place, with a comma only at the end of a bracket: “(top, left)”."""

THE = r"(?:the\s+)?"
TO = r"\s*(?:[-–—=]*>|[-–—/→]|-?to-?)\s*"
CORNER = (
    rf"(?:above|below|top|bottom|upper|lower|back|front|rear){OF_ONE_PLACE}"
    rf"(?:left(?!{TO}{THE}right\b)|right(?!{TO}{THE}left\b)|{CENTRE})"
)
"""“Above left to right” begins a list, in the picture above."""

MISTYPED_TO = r"\s+(?!of\b|or\b|is\b|in\b)[a-z]{1,2}\s+"
"""“Left ro right” can mean nothing else."""

SPOT = rf"(?:up|down|aboard|on|in|at|by|near|around)\s+{THE}[a-z]+"
"""Where some of several stand: “On the bridge: A and B. On the bank: C and D”."""

LATIN_LEFT, LATIN_RIGHT = r"\b[Ll]\.?", r"[Rr]\b\.?"

ATOM = re.compile(
    rf"""(?ix)\b(?:
      (?P<turn>(?:counter[\s-]?|anti[\s-]?)?clockwise)
        (?:\s+from\s+{THE}(?P<turn_from>{CORNER}|top|bottom|left|right|front|back)\b)?
    | (?:\b(?:on|at|in)\s+)?{THE}\b(?P<nth>{NUMBERS})[\s-]+
        (?:(?:from|on)[\s-]+{THE}(?P<nth_side>left|right|top|bottom|[lr])|(?P<nth_bare>left|right|[lr]))\b
    | \b(?P<rightwards>(?:from\s+)?{THE}left(?:{TO}{THE}|{MISTYPED_TO})right
        |from\s+{THE}(?:left|l\b(?!{TO}r\b))
        |(?:on\s+)?{THE}left\s+and\s+{THE}right(?:\s+respectively)?)\b
    | \b(?P<leftwards>(?:from\s+)?{THE}right{TO}{THE}left|from\s+{THE}right)\b
    | (?P<latin_rightwards>(?:\bfrom\s+)?{LATIN_LEFT}\)?{TO}\(?{LATIN_RIGHT}|\bLR(?=[:)]))
    | (?P<latin_leftwards>\b[Rr]\.?{TO}[Ll]\b\.?)
    | \b(?P<cornerwards>from\s+{THE}(?P<corner_from>
        (?:top|bottom|upper|lower|back|front)[\s-]+(?:left|right))
        (?:\s+to\s+{THE}(?:{CORNER}|left|right))?)\b
    | \b(?P<downwards>(?:from\s+)?{THE}top\s+to\s+bottom|from\s+{THE}top)\b(?!\s*(?:left|right))
    | \b(?P<upwards>from\s+{THE}bottom(?:\s+to\s+top)?|bottom\s+to\s+top)\b(?!\s*(?:left|right))
    | \b(?P<backwards>from\s+{THE}front(?:\s+to\s+back)?|front\s+to\s+back)\b(?!\s*(?:left|right))
    | \b(?P<forwards>from\s+{THE}(?:back|rear)(?:\s+to\s+front)?|back\s+to\s+front)\b
        (?!\s*(?:left|right))
    | (?P<row_in>\b(?:in|on|from)\s+)?{THE}\b
        (?:(?P<row>front|back|rear|last|mid(?:dle)?|cent(?:re|er)|top|bottom|upper|lower
        |(?:(?:second|third|next)[\s-]+to[\s-]+(?:the[\s-]+)?)last|{NUMBERS})[\s-]*row
        (?:(?P<row_from>\s+from\s+{THE}(?:back|rear)\b)|\s+back(?=[,;:)]|\s*$))?
        |row\s+(?P<row_number>[1-9]|one|two|three|four|five))\b
    | \b(?P<posture>(?:seated|sitting|kneeling|crouching|squatting)\s+on\s+{THE}(?:floor|ground)
        |standing|seated|sitting|kneeling|crouching|squatting)\b
    | (?P<ground>\bon\s+{THE}(?:floor|ground))\b
    | (?P<corner_in>\b(?:on|at|in)\s+)?{THE}\b(?P<corner>{CORNER})\b
        (?:(?:[\s-]+hand)?\s+(?:corner|side)\b)?
    | \b(?P<turned>(?:left|right)(?!-back){OF_ONE_PLACE}(?:back|front|rear|top|bottom)
        |(?:{CENTRE}){OF_ONE_PLACE}(?:front|rear|top|bottom))\b(?!\s+row)
    | (?P<far_in>\b(?:on|at|in)\s+)?{THE}\b
        (?P<far>(?:far|extreme|furthest|farthest)[\s-]+(?:left|right|[lr](?!\w))|leftmost|rightmost)\b
        (?:\s+(?:of|in)\s+{THE}(?:picture|photo(?:graph)?|image|frame)\b)?
    | (?P<near_in>\b(?:on|at|in)\s+)?{THE}\b(?P<near>(?:{CENTRE})[\s-]+(?:left|right))\b
    | (?P<side_in>\b(?:on|at|to|in)\s+)?{THE}\b(?P<side>left|right|{CENTRE})
        (?:[\s-]+hand(?=\s+(?:end|side)))?(?:\s+(?:end|side))?
        (?:\s+(?:of|in)\s+{THE}(?:picture|photo(?:graph)?|image|frame))?\b
    | (?P<depth_in>\b(?:in|at)\s+)?{THE}\b(?P<depth>
        front|(?<!ing\ )back|rear|background|foreground|behind|inset|top|bottom|above|below)\b
    | (?P<spot>up\s+the\s+(?:stairs|steps)\b
        |(?<=[;.]\s)(?:(?:up|down)\s+)?{SPOT}(?=:)|\A{SPOT}(?=:[^:]*[;.]\s{SPOT}:)
        |(?<=[;.]\s)(?:up|down)\s+{SPOT}(?=,?\s+(?:from\s+{THE}left|left{TO}right|l{TO}r)\b)))
    """
)
