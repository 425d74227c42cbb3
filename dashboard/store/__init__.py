"""The store: texts, drafts, decisions, the journal and the editions, in SQLite or PostgreSQL.

`Store` is the whole interface. Importing it takes in SQLAlchemy; `values`, `errors` and `address`
do not, and are all that a server without a store needs.
"""
