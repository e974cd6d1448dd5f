"""One page of each kind of the toy site, by its path: what holds for these holds for all."""

KINDS = {
    "home": "",
    "article": "news/2020/06/harbour-day-opens/",
    "withdrawn article": "news/2020/02/withdrawn-report/",
    "person": "people/asha-fernby/",
    "organisation": "organisations/north-health/",
    "closed organisation": "organisations/coast-partnership/",
    "event": "events/harbour-day/",
    "place": "places/northshire/",
    "topic": "topics/clinical-trials/",
    "statements": "statements/",
    "statement": "statements/tom-okoro-the-tide-waits-for/",
    "reported statement": "statements/asha-fernby-said-that-the-quay/",
    "photos": "photos/",
    "photo": "photos/harbour-day/",
    "people": "people/",
    "organisations": "organisations/",
    "events": "events/",
    "archive": "news/",
    "year": "news/2020/",
    "search": "search/",
    "page": "about/",
    "not found": "404.html",
}
WIDTHS = (320, 768, 1280)
SCHEMES = ("light", "dark")
