-- What happened where, month by month? Events that are told to have happened, by province (the first two digits of GB/T 2260) or by the place
-- as written, and by family.
SELECT strftime(coalesce(e.start_time, d.published), '%Y-%m') AS month,
       coalesce(left(e.place_code, 2) || '0000', e.place) AS place,
       split_part(e.type, '.', 1) AS family,
       count(*) AS events, count(DISTINCT e.doc_id) AS documents, any_value(e.text) AS for_example
FROM 'dataset/parquet/events/*.parquet' e
JOIN 'dataset/parquet/documents/*.parquet' d USING (doc_id)
WHERE e.polarity = 'positive' AND e.modality = 'asserted' AND e.place IS NOT NULL
GROUP BY ALL
ORDER BY month, events DESC, place, family;
