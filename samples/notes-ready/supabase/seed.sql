-- Two people to develop with; they exist on the local stack only.
insert into auth.users (instance_id, id, aud, role, email, email_confirmed_at, created_at, updated_at)
values
  ('00000000-0000-0000-0000-000000000000', '00000000-0000-4000-8000-000000000001', 'authenticated', 'authenticated', 'first@notes.example', now(), now(), now()),
  ('00000000-0000-0000-0000-000000000000', '00000000-0000-4000-8000-000000000002', 'authenticated', 'authenticated', 'second@notes.example', now(), now(), now());

insert into public.notes (owner_id, body)
values
  ('00000000-0000-4000-8000-000000000001', 'Buy bread'),
  ('00000000-0000-4000-8000-000000000002', 'Call the plumber');
