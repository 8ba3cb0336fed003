-- How did a count change over time? Numbers of one object, at the time of the fact, or of publication where the text tells none.
SET VARIABLE object = '列车';

SELECT coalesce(t.start_time, d.published) AS time, t.text AS told, f.value, f.low, f.high, f.modifier, f.unit, f.object, f.subject, f.doc_id
FROM 'dataset/parquet/numeric_facts/*.parquet' f
JOIN 'dataset/parquet/documents/*.parquet' d USING (doc_id)
LEFT JOIN 'dataset/parquet/dates/*.parquet' t ON t.doc_id = f.doc_id AND t.id = f.date_id
WHERE f.kind = 'count' AND contains(f.object, getvariable('object'))
ORDER BY time, f.doc_id, f.id;
