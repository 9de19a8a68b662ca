create table public.notes (
  id uuid primary key default gen_random_uuid(),
  owner_id uuid not null references auth.users (id) on delete cascade,
  body text not null check (char_length(body) between 1 and 2000),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create index notes_owner_created_idx on public.notes (owner_id, created_at desc, id);

alter table public.notes enable row level security;
alter table public.notes force row level security;

create policy notes_select on public.notes
  for select to authenticated using ((select auth.uid()) = owner_id);
create policy notes_insert on public.notes
  for insert to authenticated with check ((select auth.uid()) = owner_id);
create policy notes_update on public.notes
  for update to authenticated
  using ((select auth.uid()) = owner_id) with check ((select auth.uid()) = owner_id);
create policy notes_delete on public.notes
  for delete to authenticated using ((select auth.uid()) = owner_id);

revoke all on public.notes from anon, authenticated;
grant select, insert, delete on public.notes to authenticated;
grant update (body, updated_at) on public.notes to authenticated;
