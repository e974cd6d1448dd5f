"""A finding is allowed by the name of its rule, and with a reason.

In a text, an allowance stands in the paragraph that it is about, or before it; in front matter
it is about the whole file. What the site cannot be built with cannot be allowed.

Bad:
    <!-- allow: unclear-person -->
    The board met.

Bad:
    articles/news.md
        allow:
          - rule: who-said-that
            because: This is how it is.
        ---
        The board met.

Good:
    photos/meeting.md
        caption: Possibly Ann Lee with Susan Hill
        allow:
          - rule: unclear-person
            because: She asked us not to say.
    people/ann-lee.md
        name: Ann Lee
    people/susan-hill.md
        name: Susan Hill
"""
