SELECT DISTINCT e.record FROM build_day, evidence e JOIN source s ON s.id = e.source LEFT JOIN programme p ON p.id = e.record
LEFT JOIN activity a ON a.id = e.record LEFT JOIN programme w ON w.id = a.programme LEFT JOIN session t ON t.activity = a.id
WHERE (e.field, coalesce(p.status, a.modality)) IN (('status', 'active'), ('modality', 'current')) AND w.status IS DISTINCT FROM 'ended'
  AND CAST(left(coalesce(p.status_as_of, greatest(s.published, s.confirmed)) || '-01-01', 10) AS DATE) >= day - INTERVAL 24 MONTH
  AND NOT coalesce(coalesce(p."end", w."end", t.valid_to) < left(day::VARCHAR, length(coalesce(p."end", w."end", t.valid_to))), false)
