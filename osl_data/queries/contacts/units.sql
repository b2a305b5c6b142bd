-- The organisations that the unit of each contact is part of, from the outermost to the unit itself.
WITH RECURSIVE chain AS (
    SELECT c.id AS contact, o.name, o.parent, 1 AS depth FROM contact c JOIN organisation o ON o.id = c.unit
    UNION ALL
    SELECT chain.contact, o.name, o.parent, chain.depth + 1 FROM chain JOIN organisation o ON o.id = chain.parent
)
SELECT contact, list(name ORDER BY depth DESC) AS names
FROM chain
GROUP BY contact
ORDER BY contact
