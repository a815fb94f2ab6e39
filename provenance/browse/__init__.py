"""The database in a browser, by Datasette (the extra ``web``): read-only, with the views, the questions and search."""
