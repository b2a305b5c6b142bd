-- The state of every programme and activity on the day of the build.
SELECT record, kind, state, with_programme, due, stated_on, inferred, not_before FROM record_state ORDER BY record
