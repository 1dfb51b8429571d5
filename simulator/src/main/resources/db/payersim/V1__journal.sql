-- Who may write: one row. Every group of entries moves it in the transaction it is written in, so a
-- writer whose epoch is over, or who is mistaken about where the journal ends, writes nothing.
create table writer (
  one boolean primary key default true check (one),
  epoch bigint not null,
  holder text not null,
  since timestamptz not null,
  entries bigint not null,
  bytes bigint not null
);

insert into writer (epoch, holder, since, entries, bytes) values (0, '', now(), 0, 0);

-- What came in, in order. The second is of UTC, by the payer's clock; crc is CRC-32C over sequence,
-- kind, second, nano and payload. body names the chunks of a delivery too long to be a payload.
create table entry (
  sequence bigint primary key,
  kind smallint not null,
  second bigint not null,
  nano integer not null,
  payload bytea not null,
  crc integer not null,
  body text unique
);

-- The bytes of long deliveries; X12 compresses well enough, but not for free.
create table chunk (
  body text not null,
  part integer not null,
  bytes bytea not null,
  primary key (body, part)
);
