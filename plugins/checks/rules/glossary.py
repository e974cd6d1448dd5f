"""The glossary gives each abbreviation its long form.

Bad:
    glossary.yaml, exactly
        LEP: [Local Enterprise Partnership]

Good:
    glossary.yaml, exactly
        LEP: Local Enterprise Partnership
"""
