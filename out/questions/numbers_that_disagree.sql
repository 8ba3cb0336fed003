-- Which numbers disagree between documents? The same thing counted or measured in the same unit at the same time, with values that do not fit
-- together: exact ones that differ.
WITH facts AS (
    SELECT f.doc_id, f.text, f.value, f.object, f.predicate, coalesce(f.unit_code, f.unit) AS unit, t.value AS time
    FROM 'dataset/parquet/numeric_facts/*.parquet' f
    LEFT JOIN 'dataset/parquet/dates/*.parquet' t ON t.doc_id = f.doc_id AND t.id = f.date_id
    WHERE f.modifier = 'exact' AND f.value IS NOT NULL AND f.object IS NOT NULL AND f.kind IN ('count', 'measure', 'money', 'percent')
)
SELECT object, unit, time, min(value) AS least, max(value) AS greatest,
       list(DISTINCT doc_id || ': ' || text ORDER BY doc_id || ': ' || text) AS told
FROM facts
GROUP BY object, unit, time
HAVING count(DISTINCT value) > 1 AND count(DISTINCT doc_id) > 1
ORDER BY greatest / nullif(least, 0) DESC NULLS LAST, object;
