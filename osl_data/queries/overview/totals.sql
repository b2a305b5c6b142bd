SELECT kind, count(*) AS records FROM record WHERE city IS NOT NULL GROUP BY kind ORDER BY kind
