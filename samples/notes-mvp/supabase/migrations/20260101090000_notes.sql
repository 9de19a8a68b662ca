create table public.profiles (
  id uuid primary key,
  email text not null
);
alter table public.profiles enable row level security;

create table public.notes (
  id uuid primary key default gen_random_uuid(),
  owner uuid references public.profiles (id),
  text text not null
);
