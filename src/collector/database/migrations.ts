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
   create index dataset_member_trajectory on dataset_member (tenant, trajectory)`
]
