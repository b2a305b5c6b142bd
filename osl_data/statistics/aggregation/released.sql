-- What everybody is told of, under the names of the true columns.
CREATE VIEW released_{name} AS SELECT {columns}, COLUMNS('^released_(.*)$') AS '\1' FROM {name};
