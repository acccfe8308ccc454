-- A seal tells a row that was damaged on the disk from one that was written. What has none is made
-- again from the archive.

delete from reading;
delete from calculation;
alter table reading add column seal char(64) not null;
alter table calculation add column seal char(64) not null;

-- Spring Batch's own tables, which a database of an earlier program has already.

create table if not exists batch_job_instance (
  job_instance_id bigint identity not null primary key,
  version bigint,
  job_name varchar(100) not null,
  job_key varchar(32) not null,
  constraint job_inst_un unique (job_name, job_key)
);

create table if not exists batch_job_execution (
  job_execution_id bigint identity not null primary key,
  version bigint,
  job_instance_id bigint not null,
  create_time timestamp(9) not null,
  start_time timestamp(9) default null,
  end_time timestamp(9) default null,
  status varchar(10),
  exit_code varchar(2500),
  exit_message varchar(2500),
  last_updated timestamp(9),
  constraint job_inst_exec_fk foreign key (job_instance_id)
    references batch_job_instance (job_instance_id)
);

create table if not exists batch_job_execution_params (
  job_execution_id bigint not null,
  parameter_name varchar(100) not null,
  parameter_type varchar(100) not null,
  parameter_value varchar(2500),
  identifying char(1) not null,
  constraint job_exec_params_fk foreign key (job_execution_id)
    references batch_job_execution (job_execution_id)
);

create table if not exists batch_step_execution (
  step_execution_id bigint identity not null primary key,
  version bigint not null,
  step_name varchar(100) not null,
  job_execution_id bigint not null,
  create_time timestamp(9) not null,
  start_time timestamp(9) default null,
  end_time timestamp(9) default null,
  status varchar(10),
  commit_count bigint,
  read_count bigint,
  filter_count bigint,
  write_count bigint,
  read_skip_count bigint,
  write_skip_count bigint,
  process_skip_count bigint,
  rollback_count bigint,
  exit_code varchar(2500),
  exit_message varchar(2500),
  last_updated timestamp(9),
  constraint job_exec_step_fk foreign key (job_execution_id)
    references batch_job_execution (job_execution_id)
);

create table if not exists batch_step_execution_context (
  step_execution_id bigint not null primary key,
  short_context varchar(2500) not null,
  serialized_context longvarchar,
  constraint step_exec_ctx_fk foreign key (step_execution_id)
    references batch_step_execution (step_execution_id)
);

create table if not exists batch_job_execution_context (
  job_execution_id bigint not null primary key,
  short_context varchar(2500) not null,
  serialized_context longvarchar,
  constraint job_exec_ctx_fk foreign key (job_execution_id)
    references batch_job_execution (job_execution_id)
);

create table if not exists batch_step_execution_seq (id bigint identity);
create table if not exists batch_job_execution_seq (id bigint identity);
create table if not exists batch_job_instance_seq (id bigint identity);

-- Whoever works with the data may not make tables or functions, write files or read them. The
-- password is no secret: who can open the files of the database owns what is in them.

create user rendicion password 'rendicion';
grant select, insert, update, delete on table delivery to rendicion;
grant select, insert, update, delete on table reading to rendicion;
grant select, insert, update, delete on table observation to rendicion;
grant select, insert, update, delete on table finding to rendicion;
grant select, insert, update, delete on table calculation to rendicion;
grant select, insert, update, delete on table closing to rendicion;
grant select, insert, update, delete on table justification to rendicion;
grant select, insert, update, delete on table receipt to rendicion;
grant select, insert, update, delete on table batch_job_instance to rendicion;
grant select, insert, update, delete on table batch_job_execution to rendicion;
grant select, insert, update, delete on table batch_job_execution_params to rendicion;
grant select, insert, update, delete on table batch_step_execution to rendicion;
grant select, insert, update, delete on table batch_step_execution_context to rendicion;
grant select, insert, update, delete on table batch_job_execution_context to rendicion;
grant select, insert, update, delete on table batch_step_execution_seq to rendicion;
grant select, insert, update, delete on table batch_job_execution_seq to rendicion;
grant select, insert, update, delete on table batch_job_instance_seq to rendicion;
