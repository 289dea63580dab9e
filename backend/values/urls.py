"""URLs: when two addresses are one document, and whose address it is.

Two URLs are one document when a reader who follows either sees the same article: the scheme, a
"www." or "m." before the host, the AMP form, tracking parameters, the fragment, a trailing slash
and an index file make no difference; every other query key may. Text in, text out; nothing here
opens a connection.
"""

import re
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit

# Keys that tell the publisher where a reader came from, and never which article it is.
_TRACKING = re.compile(
    r"utm_\w+|(?:fb|g|dc|ms|tw|yc|li_fat_|igsh|gcl|wbra|gbra|ttcl|mkt_|vero_|oly_(?:anon|enc)_)[a-z]*id"
    r"|gclsrc|dclid|fbclid|gclid|msclkid|twclid|igshid|mc_[ce]id|_hs(?:enc|mi)|hss_\w+|hsctatracking"
    r"|ref|refid|ref_?src|ref_?url|referrer|source|src|cmpid?|cmp|ns_\w+|ito|ftag|ncid|icid|ocid|cvid"
    r"|sr_share|share|shared|smid|smtyp|partner|guccounter|guce_\w+|soc_\w+|spm|scm|xtor|at_(?:medium|campaign|\w+)"
    r"|trk\w*|mkwid|pcrid|sh|__twitter_impression|amp|outputtype|via|feature|wt_?mc\w*|s_kwcid|ef_id"
    r"|_ga|_gl|mbid|taid|linkid|campaign|campaign_id|emc|from_?feed|print|sref|leadsource",
    re.IGNORECASE,
)
_HOST_PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp|edition\.m|mobi|wap)\.(?=[^.]+\.)")
_INDEX = re.compile(r"/(?:index|default)\.(?:html?|php|aspx?|jsp)$", re.IGNORECASE)
_AMP = re.compile(r"/amp/?$|\.amp$|/amp(?=\.html?$)|\.amp(?=\.html?$)", re.IGNORECASE)
_AMP_START = re.compile(r"^/amp(?=/.)", re.IGNORECASE)
_AMP_CACHE = re.compile(r"^/(?:amp/s/|amp/|[acvrw]/s/|[acvrw]/)(?=[^/]+\.[^/]+)")
_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "gov", "ac", "edu", "or", "ne", "go", "gob"})


# Hosts on which every writer has a name of their own; the name is the publisher.
_HOSTS_OF_MANY = frozenset(
    {
        "substack.com",
        "wordpress.com",
        "blogspot.com",
        "medium.com",
        "github.io",
        "tumblr.com",
        "ghost.io",
        "beehiiv.com",
        "typepad.com",
        "netlify.app",
        "vercel.app",
        "pages.dev",
    }
)


def normalise_url(url: str) -> str:
    """Return the address under which a document is known, without a scheme's accidents.

    What is no web address comes back stripped of white space and otherwise unchanged, so that
    "seed:000" is its own document.
    """
    text = url.strip()
    if text.startswith("//"):
        text = "https:" + text
    if re.match(r"[a-z][a-z0-9+.-]*:", text, re.IGNORECASE) is None and re.match(
        r"[\w-]+(?:\.[\w-]+)+(?:[/?#:]|$)", text
    ):
        text = "https://" + text
    parts = _split(text)
    if parts is None:
        return text
    host, port, path, query, fragment = parts
    if host.endswith(".cdn.ampproject.org") or host.startswith("google."):
        inner = _AMP_CACHE.sub("", path)
        if inner != path:
            return normalise_url("https://" + inner + (f"?{query}" if query else ""))
    path = quote(unquote(path), safe="/:@!$&'()*+,;=~-._") if _is_plain(path) else path
    path = _AMP_START.sub("", _AMP.sub("", re.sub(r"/{2,}", "/", path)))
    path = _INDEX.sub("", path).rstrip("/")
    keys = [
        (key, value)
        for key, value in parse_qsl(query, keep_blank_values=True)
        if _TRACKING.fullmatch(key) is None
    ]
    kept = f"?{urlencode(sorted(keys))}" if keys else ""
    routed = f"#{fragment}" if fragment.startswith("!") else ""
    return f"https://{host}{port}{path}{kept}{routed}"


def publisher_from_url(url: str) -> str | None:
    """Return a host that a reader recognises ("techcrunch.com"), None where there is none.

    The registrable domain with what tells one publication from another before it:
    "edition.cnn.com" is "cnn.com", "blog.example.co.uk" is "example.co.uk".
    """
    parts = _split(normalise_url(url))
    if parts is None or "." not in parts[0] or re.fullmatch(r"[0-9.]+", parts[0]):
        return None
    labels = parts[0].split(".")
    if len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _SECOND_LEVEL:
        return ".".join(labels[-3:])
    if ".".join(labels[-2:]) in _HOSTS_OF_MANY:
        return ".".join(labels[-3:])
    return ".".join(labels[-2:])


def _split(url: str) -> tuple[str, str, str, str, str] | None:
    """Return host, port with its colon, path, query and fragment of a web address, else None."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.hostname:
        return None
    host = parts.hostname.rstrip(".").lower()
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return None
    while _HOST_PREFIX.match(host):
        host = _HOST_PREFIX.sub("", host)
    shown = "" if port in (None, 80, 443) else f":{port}"
    return host, shown, parts.path, parts.query, parts.fragment


def _is_plain(path: str) -> bool:
    """Return whether quoting the path afresh keeps its meaning: it hides no separator."""
    return re.search(r"%(?:2f|25|3f|23)", path, re.IGNORECASE) is None
