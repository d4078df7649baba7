-- 同一个事务里，同一个帐号的同一项权限只查一次授权，记在只属于这个事务的设置里：一个请求要问几十次。
-- 中途改了自己的授权，下一个事务才算数，与 now() 一样。
create or replace function scope(permission text) returns text[]
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
declare
    slot   text := 'zhunsheng.kept_' || translate(permission, '.-', '__');
    asker  text := coalesce(current_setting('zhunsheng.account', true), '') || '|'
                   || coalesce(current_setting('zhunsheng.permissions', true), '') || '|';
    kept   text := coalesce(current_setting(slot, true), '');
    places text[];
begin
    if kept <> '' and starts_with(kept, asker) then return substr(kept, length(asker) + 1)::text[]; end if;
    places := (
        select coalesce(array_agg(distinct g.place || '%'), '{}')
          from grants g
          join accounts a on a.id = g.account_id and a.state = 'active'
          join role_permissions p on p.role = g.role and p.permission = $1
         where g.account_id = current_account()
           and g.valid_from <= now() and g.valid_until > now()
           and (coalesce(current_setting('zhunsheng.permissions', true), '') = ''
                or $1 = any (string_to_array(current_setting('zhunsheng.permissions', true), ','))));
    perform set_config(slot, asker || places::text, true);
    return places;
end $$;

-- 存几格：锁住那张表的一行；没有被别人先改过、也没有存过的才写；写了的记下改动。一句做完，计划留着。
-- 存过没有，按编号查：不然整张表的改动逐行过行级安全。行级安全照调用者的。
create function save_cells(filling bigint, scope text[], cause text, account bigint,
                           rows text[], fields text[], contents text[], seens bigint[], keys text[])
    returns table (key text, number bigint)
    language plpgsql set search_path = zhunsheng, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
begin
    return query
    with wanted as (
        select * from unnest($5, $6, $7, $8, $9) with ordinality as w ("row", field, value, seen, key, nth)),
    filling as (
        update fillings set last_number = last_number + cardinality($5)
         where id = $1 and open and place like any ($2)
        returning last_number - cardinality($5) as base),
    fresh as (
        select w.*, f.base + w.nth as number from filling f cross join wanted w
         where (select c.number from cell_changes c where c.filling_id = $1 and c.key = w.key) is null),
    saved as (
        insert into cells as c (filling_id, "row", field, value, number)
        select $1, "row", field, value, number from fresh
        on conflict (filling_id, "row", field) do update set value = excluded.value, number = excluded.number
         where c.number = (select w.seen from wanted w where w."row" = c."row" and w.field = c.field)
        returning number)
    insert into cell_changes (filling_id, number, "row", field, value, cause, account_id, key)
    select $1, f.number, f."row", f.field, f.value, $3, $4, f.key from fresh f join saved using (number)
    returning key, number;
end $$;
