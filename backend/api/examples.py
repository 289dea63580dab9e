"""Requests that work, for the OpenAPI description; a test sends each of them."""

PAIR = {"code": "1234-5678"}

CHECK = {
    "url": "https://news.example.com/2024/03/05/acme-robotics-series-b",
    "title": "Acme Robotics raises $40 million Series B",
    "publisher": "Example News",
    "published": "2024-03-05",
    "text": "Acme Robotics raises $40 million Series B\n\n"
    "Acme Robotics has raised $40 million in a Series B round led by Example Ventures, the company "
    "said on Tuesday. The round values it at more than $300 million.",
    "as_of": "2024-03-31",
}

KEEP = {
    "url": "https://wire.example.org/acme-robotics-raises",
    "title": "Acme Robotics closes Series B",
    "publisher": "Example Wire",
    "published": "2024-03-05",
    "text": "Acme Robotics closes Series B\n\n"
    "Acme Robotics closed a $40 million Series B led by Example Ventures at a valuation of "
    "$300 million, according to a filing.",
    "kind": "news",
}
