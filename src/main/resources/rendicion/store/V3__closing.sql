-- Approved figures of closed periods. The decisions kept in the state folder are the truth; every
-- row here can be made again from them.

create table closing (
  plan varchar(100) not null,
  number integer not null,
  period varchar(20) not null,
  in_force boolean not null,
  document clob not null,
  primary key (plan, number)
);
