-- What offices answer, and the receipts that were issued to them. A receipt stays as it was issued:
-- its document is kept, not made again.

create table justification (
  plan varchar(100) not null,
  office varchar(100) not null,
  delivery_number bigint not null,
  seq integer not null,
  finding varchar(100),
  text clob not null,
  author varchar(2000),
  received date not null,
  content char(64) not null,
  sheet varchar(255) not null,
  cell varchar(20) not null,
  primary key (plan, delivery_number, seq)
);

create table receipt (
  plan varchar(100) not null,
  office varchar(100) not null,
  content char(64) not null,
  number bigint not null,
  facts clob not null,
  document blob not null,
  primary key (plan, office, content),
  constraint receipt_number unique (plan, number)
);
