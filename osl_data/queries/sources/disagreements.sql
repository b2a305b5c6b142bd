-- What sources contradict each other in, each with the records it is about and what every source states.
-- $ids: ids of the records that pass the filters; NULL for all
SELECT
    d.id, d.city, d.types, d.title_pl, d.title_en, d.note_pl, d.note_en, d.certain,
    coalesce((SELECT list({'id': r.id, 'kind': r.kind, 'city': r.city, 'title_pl': r.title_pl, 'title_en': r.title_en} ORDER BY r.kind, r.id)
        FROM disagreement_record x JOIN record r ON r.id = x.record WHERE x.disagreement = d.id), []) AS records,
    (SELECT list({'source': c.source, 'title': s.title, 'publisher': s.publisher, 'url': s.url, 'published': s.published,
        'published_inferred': s.published_inferred, 'not_before': s.not_before, 'locator': c.locator, 'states_pl': c.states_pl, 'states_en': c.states_en,
        'printed': c.printed} ORDER BY c.position) FROM claim c JOIN source s ON s.id = c.source WHERE c.disagreement = d.id) AS claims
FROM disagreement d
WHERE ($ids::VARCHAR[] IS NULL OR list_contains($ids, d.id))
ORDER BY d.city, d.title_pl COLLATE pl
