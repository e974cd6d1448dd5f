"""Every quotation mark has its partner.

A quotation that goes on in the next paragraph opens there again, and closes where it ends.

Bad:
    Ann Lee said: “We are ready to begin this work.
    people/ann-lee.md
        name: Ann Lee

Good:
    Ann Lee said: “We are ready to begin this work.”
    people/ann-lee.md
        name: Ann Lee
"""
