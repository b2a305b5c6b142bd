-- So many months a dated source is believed that something runs.
SELECT months_believed() AS months
