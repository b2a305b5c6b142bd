-- How many records of each kind there are, over all cities; people whom sources only name do not count.
SELECT kind, count(*) AS records FROM record WHERE city IS NOT NULL AND kind <> 'person' GROUP BY kind ORDER BY kind
