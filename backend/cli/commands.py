"""One function a command: addresses and paths in, what it prints and an exit status out."""

from collections.abc import Iterable, Sequence
from datetime import date

from backend import service
from backend.api.wire import answer_json
from backend.cli import tables, terminal
from backend.cli.errors import CannotRun
from backend.model.answer import Answer
from backend.model.article import Document
from backend.model.corpus import KnownCompany
from backend.model.failure import Failure
from backend.sources import read_documents
from backend.store import Store


def check(
    database: str, documents: Iterable[Document | Failure], as_of: date | None, as_json: bool
) -> int:
    """Check documents against the corpus; print tables, or one JSON answer a line."""
    failed = False
    console = terminal.console()
    with terminal.opened(database) as store:
        for document in documents:
            answer = document if isinstance(document, Failure) else _checked(document, store, as_of)
            if isinstance(answer, Failure):
                failed = True
                terminal.complain(answer)
            elif as_json:
                print(answer_json(answer))
            else:
                tables.print_answer(console, answer)
    return 1 if failed else 0


def company(database: str, name: str) -> int:
    """Print a company's financings; where the name is not one company's, those that it may be."""
    with terminal.opened(database) as store:
        ledger = service.ledger_of(company_meant(store, name).id, store)
    if ledger is None:
        raise CannotRun(_which(name, []))
    tables.print_ledger(terminal.console(), *ledger)
    return 0


def company_meant(store: Store, name: str) -> KnownCompany:
    """Return the one company that goes by a name. Raises CannotRun where there is none, or more."""
    found = store.find_companies(name)
    exact = [known for known in found if _is_named(name, (known.id, known.name, *known.aliases))]
    meant = exact if len(exact) == 1 else found
    if len(meant) != 1:
        raise CannotRun(_which(name, [known.name for known in meant]))
    return meant[0]


def explain(documents: Iterable[Document | Failure]) -> int:
    """Print, sentence by sentence, what was found in documents and which rule decided."""
    console = terminal.console()
    failed = False
    for document in documents:
        if isinstance(document, Failure):
            failed = True
            terminal.complain(document)
            continue
        try:
            tables.print_explanation(console, service.explain(document))
        except service.DocumentRefused as error:
            failed = True
            terminal.complain(_failure(document, error))
    return 1 if failed else 0


def tokens(database: str, new: str | None, revoke: str | None) -> int:
    """Make a token, revoke one, or list them all."""
    with terminal.opened(database) as store:
        if new is not None:
            print(store.issue_token(new, None, date.today()))
        elif revoke is None:
            tables.print_tokens(terminal.console(), store.tokens())
        elif not store.revoke_token(revoke):
            raise CannotRun(f"No token has the id {revoke}; python -m backend tokens lists them.")
        else:
            print(f"Revoked {revoke}.")
    return 0


def demo() -> int:
    """Check two of the seed articles against the others, in a database that is then gone."""
    console = terminal.console()
    documents = [
        document
        for document in read_documents([str(service.seed_folder())])
        if isinstance(document, Document)
    ]
    with terminal.opened("sqlite://") as store:
        report = service.load_seeds(store)
        if report.failures or len(documents) < 3:
            raise CannotRun(f"The seed articles in {service.seed_folder()} cannot be read.")
        for document in (documents[0], documents[2]):
            tables.print_answer(console, service.check(document, store))
    return 0


def _checked(document: Document, store: Store, as_of: date | None) -> Answer | Failure:
    try:
        return service.check(document, store, as_of)
    except service.DocumentRefused as error:
        return _failure(document, error)


def _failure(document: Document, error: service.DocumentRefused) -> Failure:
    return Failure(service.name_of(document), None, str(error))


def _is_named(sought: str, names: Sequence[str]) -> bool:
    return any(sought.casefold() == name.casefold() for name in names)


def _which(name: str, found: Sequence[str]) -> str:
    if not found:
        return f"The corpus knows no company called {name!r}."
    return f"{name!r} may be any of these, name one: {', '.join(found)}."
