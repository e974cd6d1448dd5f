"""Every statement has an id of its own, so that it can be cited.

Bad:
    [“We are ready to begin.”]{by=ann-lee} At the end: [“We are ready to begin.”]{by=ann-lee}
    people/ann-lee.md
        name: Ann Lee

Good:
    [“We are ready to begin.”]{by=ann-lee}
    At the end: [“We are ready to begin.”]{by=ann-lee #ann-lee-closing-words}
    people/ann-lee.md
        name: Ann Lee
"""
