-- What was concluded from each content, so that a step can restart. The archive and the definitions
-- are the truth; every row here can be made again from them.

create table delivery (
  plan varchar(100) not null,
  number bigint not null,
  office varchar(100) not null,
  path varchar(1000) not null,
  content char(64) not null,
  size bigint not null,
  seen_at timestamp(9) with time zone not null,
  primary key (plan, number)
);

create table reading (
  id bigint generated always as identity primary key,
  plan varchar(100) not null,
  office varchar(100) not null,
  content char(64) not null,
  version char(64) not null,
  delivery_number bigint not null,
  path varchar(1000) not null,
  size bigint not null,
  seen_at timestamp(9) with time zone not null,
  verdict varchar(40) not null,
  deliverables varchar(1000) not null,
  sample varchar(4000) not null,
  constraint reading_once unique (plan, delivery_number, content, version)
);

create table observation (
  reading bigint not null references reading (id) on delete cascade,
  seq integer not null,
  variable varchar(100) not null,
  place char(6) not null,
  activity varchar(100),
  detail varchar(2000) not null,
  period_from date not null,
  period_to date not null,
  amount varchar(200) not null,
  printed varchar(2000) not null,
  sheet varchar(255) not null,
  cell varchar(20) not null,
  primary key (reading, seq)
);

create table finding (
  reading bigint not null references reading (id) on delete cascade,
  seq integer not null,
  code varchar(100) not null,
  severity varchar(20) not null,
  file varchar(1000),
  sheet varchar(255),
  cell varchar(2000),
  period_from date,
  period_to date,
  arguments clob not null,
  primary key (reading, seq)
);

create table calculation (
  plan varchar(100) not null,
  fingerprint char(64) not null,
  document clob not null,
  primary key (plan, fingerprint)
);
