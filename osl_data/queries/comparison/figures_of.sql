SELECT subject, record AS figure
FROM subject_record
WHERE kind = 'figure' AND list_contains($subjects::VARCHAR[], subject)
ORDER BY subject, record
