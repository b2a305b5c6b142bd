-- The month in which each activity type was first held at a place, in all of the register.
-- $secret: the secret of the installation
INSERT INTO first_held
SELECT ground, type, month, times(draw($secret, city, concat_ws(chr(31), 'type', code, place)))
FROM (
    SELECT spot.ground, event.type, min(event.month) AS month, any_value(spot.city) AS city, any_value(spot.place) AS place
    FROM event
    JOIN spot ON spot.id = event.spot
    WHERE event.type > 0
    GROUP BY ALL
) held
JOIN type_code ON type_code.id = held.type
ORDER BY ground, type;
