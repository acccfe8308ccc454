-- Keys, repairs and answers of a finding. Readings of earlier programs are made again anyway, so they
-- need none.

alter table finding add column details clob default '{"alsoAt":[],"members":[],"repairs":[],"consequences":0,"trialUntil":null,"answer":null}' not null;
