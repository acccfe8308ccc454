-- Figures that were read and rejected. Readings of earlier programs are made again anyway, so they
-- need none.

alter table reading add column rejected clob default '[]' not null;
