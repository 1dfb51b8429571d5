-- How much of each kind is laid down, by whom. Every addition moves it, as entries move the writer.
create table projection (
  of text primary key,
  epoch bigint not null,
  version integer not null,
  rows bigint not null
);

insert into projection (of, epoch, version, rows) values ('claim', 0, 0, 0), ('remittance', 0, 0, 0);

-- Decisions to be searched: none of it is the truth, all of it can be made again. Amounts are cents.
-- Lists go by day and then by decision, so every index ends with those two.
create table claim (
  decided_on date not null,
  decision bigint not null,
  claim text not null,
  patient_control_number text not null,
  kind text not null,
  member text not null,
  family text not null,
  provider text not null,
  service_from date not null,
  service_to date not null,
  outcome text not null,
  result text not null,
  original text,
  charge bigint not null,
  received_on date,
  allowed bigint,
  paid bigint,
  patient_responsibility bigint,
  carcs text[] not null
);

-- Of a rare code the planner has to know that it is rare: else it walks the list to find fifty.
alter table claim alter column carcs set statistics 1000;

create unique index claim_place on claim (decided_on, decision);
create index claim_member on claim (member, decided_on, decision);
create index claim_family on claim (family, decided_on, decision) where family <> '';
create index claim_provider on claim (provider, decided_on, decision);
create index claim_result on claim (result, decided_on, decision);
create index claim_replaced on claim (decided_on, decision) where outcome = 'replaced';
create index claim_number on claim (claim) where claim <> '';
create index claim_patient_control_number on claim (patient_control_number);
create index claim_service on claim (service_from, decided_on, decision);
create index claim_carcs on claim using gin (carcs);

-- Remittances to be searched.
create table remittance (
  paid_on date not null,
  number bigint not null,
  trace text not null,
  payee text not null,
  tax_number text not null,
  total bigint not null,
  claims integer not null
);

create unique index remittance_place on remittance (paid_on, number);
create index remittance_payee on remittance (payee, paid_on, number);
create index remittance_tax_number on remittance (tax_number, paid_on, number);
create index remittance_trace on remittance (trace);
