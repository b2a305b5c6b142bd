-- How many records of each kind there are, over all cities.
SELECT kind, count(*) AS records FROM record WHERE city IS NOT NULL GROUP BY kind ORDER BY kind
