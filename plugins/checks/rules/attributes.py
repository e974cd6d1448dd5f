"""What stands in curly brackets after words can be read, and belongs to them.

Bad:
    [“We are ready to begin.”]{by=ann-lee .not-statement}
    people/ann-lee.md
        name: Ann Lee

Good:
    [“We are ready to begin.”]{by=ann-lee}
    people/ann-lee.md
        name: Ann Lee
"""
