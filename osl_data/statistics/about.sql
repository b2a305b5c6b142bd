-- How many events the registers hold, of which first and last day.
SELECT {events}, first, last FROM about
