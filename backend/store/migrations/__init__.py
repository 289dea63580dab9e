"""The steps from each schema to the next; run when a database is opened."""
