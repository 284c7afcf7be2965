/**
 * The collector's tables, one forward step after the other. A step that was released is never edited: write a new one, and
 * tests/unit/collector/migrate.test.ts takes a database of each earlier state to the newest.
 */
export const migrations: readonly string[] = [
  `create table tenant (id text primary key, name text not null, enrolment text, created_at timestamptz not null default now());
   insert into tenant (id, name) values ('default', 'Default');
   -- A key belongs to one tenant; shredding empties sealed_key, and with it every object of the subject is unreadable.
   create table subject (id text primary key, tenant text not null references tenant, public_key jsonb not null, sealed_key text, created_at timestamptz not null default now(), erased_at timestamptz);
   create table consent (tenant text not null, id uuid not null, subject text not null references subject, purposes text[] not null, notice_version text not null, notice_sha256 text not null,
     retention_days integer not null, study text, record jsonb not null, state text not null default 'given', given_at timestamptz not null, withdrawn_at timestamptz, primary key (tenant, id));
   create index consent_subject on consent (subject);
   create table trajectory (tenant text not null, id uuid not null, subject text not null references subject, consent uuid not null, sha256 text not null, content text not null, bytes integer not null, schema_version text not null,
     object text not null, sealed_key text not null, receipt text not null, received_at timestamptz not null, state text not null default 'stored', primary key (tenant, id));
   create index trajectory_subject on trajectory (subject);
   create index trajectory_consent on trajectory (tenant, consent);
   create index trajectory_received on trajectory (received_at);
   create table quarantine (tenant text not null, id uuid not null, sha256 text not null, subject text not null references subject, consent uuid not null, bytes integer not null, object text not null, sealed_key text not null,
     received_at timestamptz not null, primary key (tenant, id, sha256));
   create table tombstone (seq bigint generated always as identity primary key, tenant text not null, trajectory text not null, content text, at timestamptz not null default now(), unique (tenant, trajectory));
   create table erasure (id uuid primary key, tenant text not null, subject text not null, scope text not null, trajectories integer not null, accepted_at timestamptz not null, done_at timestamptz);
   create table doomed_object (object text primary key, erasure uuid, at timestamptz not null default now());
   create table nonce (subject text not null, nonce text not null, expires_at timestamptz not null, primary key (subject, nonce));
   create index nonce_expires on nonce (expires_at);
   create table audit (seq bigint generated always as identity primary key, at timestamptz not null default now(), tenant text, actor text not null, act text not null, about text not null)`,
  `alter table trajectory add column steps integer, add column success boolean, add column category text;
   create index trajectory_category on trajectory (category);
   create index trajectory_unsettled on trajectory (tenant, id) where state = 'stored'`,
  `create table dataset (id uuid primary key, tenant text not null, purpose text not null, state text not null default 'waiting', created_at timestamptz not null default now(), finished_at timestamptz,
     total integer not null default 0, done integer not null default 0, parts text[] not null default '{}', manifest jsonb);
   create table dataset_member (dataset uuid not null references dataset on delete cascade, tenant text not null, trajectory uuid not null, primary key (dataset, trajectory));
   create index dataset_member_trajectory on dataset_member (tenant, trajectory)`,
  `drop index trajectory_unsettled;
   drop index trajectory_received;
   -- Each row is updated once, soon after it was written: with room beside it that touches no index.
   alter table trajectory set (fillfactor = 80);
   -- Within a function statements are planned once, and all of them are one question. A withdrawal waits for the locks on the consents, or has them first: then they aren't in force any more.
   -- In force is asked as text: a day that isn't one to the database, in anybody's consent, must not fail everybody's batch. What is inserted is in one order, so that two collectors wait for each other and never crosswise.
   create function take_uploads(told json) returns table (n integer, verdict text, receipt text) language plpgsql
   -- A plan made while the tables were small would read all of them for each batch when they have grown; a few rows are best looked up.
   set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
   #variable_conflict use_column
   declare held text[]; one record; stored jsonb := '[]';
   begin
     select array_agg(c.key) into held from (select concat_ws(' ', c.tenant, c.id, c.subject) as key from consent c
       where (c.tenant, c.id, c.subject) in (select r.tenant, r.consent, r.subject from json_to_recordset(told) as r(tenant text, consent uuid, subject text))
         and c.state = 'given' and coalesce(c.record->'study'->>'until', '9999-12-31') collate "C" >= to_char(current_date, 'YYYY-MM-DD') order by c.tenant, c.id for share) c;
     for one in with r as materialized (select t.*, coalesce(concat_ws(' ', t.tenant, t.consent, t.subject) = any (held), false) as active from json_to_recordset(told) as t(n integer, tenant text, id uuid, subject text, consent uuid, sha256 text, content text,
         bytes integer, schema_version text, object text, sealed_key text, receipt text, received_at timestamptz, steps integer, success boolean, category text, tombstone text, own_tombstone text, nonce text, nonce_expires timestamptz)),
       spent as (insert into nonce (subject, nonce, expires_at) select r.subject, r.nonce, r.nonce_expires from r order by r.subject, r.nonce on conflict do nothing returning subject, nonce),
       closed as materialized (select r.n from r where exists (select 1 from tombstone t where t.tenant = r.tenant and t.trajectory in (r.tombstone, r.own_tombstone))),
       taken as (insert into trajectory (tenant, id, subject, consent, sha256, content, bytes, schema_version, object, sealed_key, receipt, received_at, steps, success, category)
         select r.tenant, r.id, r.subject, r.consent, r.sha256, r.content, r.bytes, r.schema_version, r.object, r.sealed_key, r.receipt, r.received_at, r.steps, r.success, r.category
         from r join spent s on s.subject = r.subject and s.nonce = r.nonce where r.active and r.n not in (select closed.n from closed) order by r.tenant, r.id on conflict do nothing returning tenant, id)
       -- What is read of trajectory here is as it was before.
       select r.n, case when s.nonce is null then 'replayed' when r.n in (select closed.n from closed) then 'erased' when not r.active then 'no-consent' when taken.id is not null then 'stored'
         when k.receipt is null then 'unseen' when k.sha256 = r.sha256 and k.subject = r.subject then 'same' else 'other' end as verdict, k.receipt, r.tenant, r.id
       from r left join spent s on s.subject = r.subject and s.nonce = r.nonce left join taken on taken.tenant = r.tenant and taken.id = r.id left join trajectory k on k.tenant = r.tenant and k.id = r.id
     loop
       n := one.n; verdict := one.verdict; receipt := one.receipt;
       if one.verdict = 'stored' then stored := stored || jsonb_build_object('tenant', one.tenant, 'id', one.id); end if;
       return next;
     end loop;
     -- What the queue has made of itself (src/collector/jobs).
     if stored <> '[]' then perform add_job('settle', jsonb_build_object('uploads', stored)); end if;
   end $$`,
  `-- With the tenant first this index looked as good for finding one run by its id as the primary key did, while the tables were small: a plan made then read all of the tenant's runs for each.
   drop index trajectory_consent;
   create index trajectory_consent on trajectory (consent);
   -- As before, but each consent is looked up by itself (a question that locks is never made part of another) and by its key, not by its donor: else all were read for each batch.
   create or replace function take_uploads(told json) returns table (n integer, verdict text, receipt text) language plpgsql
   -- A plan made while the tables were small would read all of them for each batch when they have grown; a few rows are best looked up.
   set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off as $$
   #variable_conflict use_column
   declare held text[]; one record; stored jsonb := '[]';
   begin
     select array_agg(c.key) into held from (select distinct t.tenant, t.consent, t.subject from json_to_recordset(told) as t(tenant text, consent uuid, subject text) order by t.tenant, t.consent) r
       cross join lateral (select concat_ws(' ', c.tenant, c.id, c.subject) as key from consent c where c.tenant = r.tenant and c.id = r.consent and c.subject || '' = r.subject
         and c.state = 'given' and coalesce(c.record->'study'->>'until', '9999-12-31') collate "C" >= to_char(current_date, 'YYYY-MM-DD') for share) c;
     for one in with r as materialized (select t.*, coalesce(concat_ws(' ', t.tenant, t.consent, t.subject) = any (held), false) as active from json_to_recordset(told) as t(n integer, tenant text, id uuid, subject text, consent uuid, sha256 text, content text,
         bytes integer, schema_version text, object text, sealed_key text, receipt text, received_at timestamptz, steps integer, success boolean, category text, tombstone text, own_tombstone text, nonce text, nonce_expires timestamptz)),
       spent as (insert into nonce (subject, nonce, expires_at) select r.subject, r.nonce, r.nonce_expires from r order by r.subject, r.nonce on conflict do nothing returning subject, nonce),
       closed as materialized (select r.n from r where exists (select 1 from tombstone t where t.tenant = r.tenant and t.trajectory in (r.tombstone, r.own_tombstone))),
       taken as (insert into trajectory (tenant, id, subject, consent, sha256, content, bytes, schema_version, object, sealed_key, receipt, received_at, steps, success, category)
         select r.tenant, r.id, r.subject, r.consent, r.sha256, r.content, r.bytes, r.schema_version, r.object, r.sealed_key, r.receipt, r.received_at, r.steps, r.success, r.category
         from r join spent s on s.subject = r.subject and s.nonce = r.nonce where r.active and r.n not in (select closed.n from closed) order by r.tenant, r.id on conflict do nothing returning tenant, id)
       -- What is read of trajectory here is as it was before.
       select r.n, case when s.nonce is null then 'replayed' when r.n in (select closed.n from closed) then 'erased' when not r.active then 'no-consent' when taken.id is not null then 'stored'
         when k.receipt is null then 'unseen' when k.sha256 = r.sha256 and k.subject = r.subject then 'same' else 'other' end as verdict, k.receipt, r.tenant, r.id
       from r left join spent s on s.subject = r.subject and s.nonce = r.nonce left join taken on taken.tenant = r.tenant and taken.id = r.id left join trajectory k on k.tenant = r.tenant and k.id = r.id
     loop
       n := one.n; verdict := one.verdict; receipt := one.receipt;
       if one.verdict = 'stored' then stored := stored || jsonb_build_object('tenant', one.tenant, 'id', one.id); end if;
       return next;
     end loop;
     -- What the queue has made of itself (src/collector/jobs).
     if stored <> '[]' then perform add_job('settle', jsonb_build_object('uploads', stored)); end if;
   end $$`,
  `-- What a data set is made of is sealed by a key of its own, so that copies of the objects can't be read once a run of it was taken back. Those that were built before lie in clear: they go, and are built anew by whoever wants them.
   alter table dataset add column sealed_key text;
   update dataset set state = 'withdrawn', manifest = null where state <> 'waiting';
   delete from dataset_member;
   -- Whose keys seal what is here: the thumbprint of the key that signs receipts.
   create table owner (one boolean primary key default true check (one), keys text not null)`
]
