-- People delete their own account, and nobody else's: the function takes no argument.
create function public.delete_account() returns void
  language sql security definer set search_path = ''
as $$
  delete from auth.users where id = (select auth.uid());
$$;

revoke all on function public.delete_account() from public, anon;
grant execute on function public.delete_account() to authenticated;
