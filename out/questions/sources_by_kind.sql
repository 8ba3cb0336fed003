-- Where does the news have it from? Attributions by kind of source and class of cue, with the sources that are named most.
SELECT a.source_type, a.cue_type, count(*) AS times, count(DISTINCT a.doc_id) AS documents,
       list_slice(list(DISTINCT coalesce(a.source_name, a.source) ORDER BY coalesce(a.source_name, a.source)), 1, 5) AS some_sources
FROM 'dataset/parquet/attributions/*.parquet' a
GROUP BY ALL
ORDER BY times DESC, a.source_type, a.cue_type;
