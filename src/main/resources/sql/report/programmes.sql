SELECT programme, event, date_printed, date_precision, nature, source_title, source_url, note
FROM programme_event
ORDER BY min(date_printed) OVER (PARTITION BY programme), programme, date_printed, event,
  source_title;
