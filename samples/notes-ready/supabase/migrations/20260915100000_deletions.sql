-- Which notes were deleted, by whom and when: without what stood in them.
create table public.note_deletions (
  id bigint generated always as identity primary key,
  note_id uuid not null,
  owner_id uuid not null references auth.users (id) on delete cascade,
  deleted_at timestamptz not null default now()
);

create index note_deletions_owner_idx on public.note_deletions (owner_id, deleted_at desc);

alter table public.note_deletions enable row level security;

create policy note_deletions_select on public.note_deletions
  for select to authenticated using ((select auth.uid()) = owner_id);

-- People can read their own record; only the trigger below adds to it, and nobody changes it.
revoke all on public.note_deletions from anon, authenticated;
grant select on public.note_deletions to authenticated;

create function public.record_note_deletion() returns trigger
  language plpgsql security definer set search_path = ''
as $$
begin
  if exists (select 1 from auth.users where id = old.owner_id) then
    insert into public.note_deletions (note_id, owner_id) values (old.id, old.owner_id);
  end if;
  return old;
end;
$$;

revoke all on function public.record_note_deletion() from public, anon, authenticated;

create trigger notes_record_deletion
  after delete on public.notes
  for each row execute function public.record_note_deletion();
