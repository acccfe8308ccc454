-- Headers of the columns that were recognised. Readings of earlier programs are made again anyway,
-- so they need none.

alter table reading add column labels clob default '[]' not null;
