-- Every place with itself and each place that contains it: a filter by a district finds its estates.
-- place: place
-- ancestor: the place itself, or one that contains it
CREATE VIEW place_within AS
WITH RECURSIVE up AS (
    SELECT id AS place, id AS ancestor FROM place
    UNION
    SELECT up.place, place.parent FROM up JOIN place ON place.id = up.ancestor WHERE place.parent IS NOT NULL
)
SELECT place, ancestor FROM up;
