-- Ids and kinds of the records that pass the filters. Every parameter is a filter; NULL restricts nothing.
-- $cities: ids of cities
-- $places: ids of places, each with what lies in it
-- $types: types of programmes
-- $states: states of programmes
-- $target_groups: groups worked with
-- $activity_types: types of activities
-- $year_from: first year
-- $year_to: last year
-- $words: folded words, all of which are to stand in a record
SELECT record.id, record.kind
FROM matching_records(
    $cities::VARCHAR[],
    $places::VARCHAR[],
    $types::VARCHAR[],
    $states::VARCHAR[],
    $target_groups::VARCHAR[],
    $activity_types::VARCHAR[],
    $year_from::INTEGER,
    $year_to::INTEGER,
    $words::VARCHAR[]
) AS matching
JOIN record ON record.id = matching.record
ORDER BY record.id
