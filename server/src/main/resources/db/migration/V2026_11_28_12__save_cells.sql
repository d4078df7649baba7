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
