-- Figures that tell of each subject.
-- $subjects: ids of the places and programmes that are compared
SELECT subject, record AS figure
FROM subject_record
WHERE kind = 'figure' AND list_contains($subjects::VARCHAR[], subject)
ORDER BY subject, record
