-- Who said what about a subject? Quotations whose words name it, with speaker and office, in the order in which they were said or printed.
SET VARIABLE subject = '大桥';

SELECT coalesce(said.start_time, d.published) AS time,
       coalesce(q.speaker_name, q.speaker) AS speaker, q.speaker_org, q.speaker_title, q.type, q.quote, d.title
FROM 'dataset/parquet/quotations/*.parquet' q
JOIN 'dataset/parquet/documents/*.parquet' d USING (doc_id)
LEFT JOIN 'dataset/parquet/dates/*.parquet' said ON said.doc_id = q.doc_id AND said.id = q.occasion_date_id
WHERE contains(q.quote, getvariable('subject'))
ORDER BY time, q.doc_id, q.id;
