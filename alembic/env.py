"""How Alembic reaches the database: over the program's own connection, or as ``alembic`` on its command line."""

from __future__ import annotations

from alembic import context
from sqlalchemy import Connection

from provenance.store.tables import Base

VERSION_TABLE = "provenance_version"


def run(connection: Connection) -> None:
    """Migrate within the transaction of ``connection``, or within one for all migrations."""
    context.configure(
        connection=connection,
        target_metadata=Base.metadata,
        version_table=VERSION_TABLE,
        transactional_ddl=True,
        compare_server_default=True,
        render_as_batch=True,
        include_object=lambda _, name, sort, *__: (
            sort != "table" or not str(name).startswith(("search_quotations", "search_articles"))
        ),
    )
    with context.begin_transaction():
        context.run_migrations()


given = context.config.attributes.get("connection")
if given is not None:
    run(given)
else:
    from provenance.settings import load
    from provenance.store.engine import open_engine

    engine = open_engine(load().database, foreign_keys=False)
    with engine.begin() as opened:
        run(opened)
    engine.dispose()
