-- 整改通知：自己填过的不能下达、审核；只是受委托担任这个角色的，委托的人填过的也不能。
create or replace function may_review_filling(filling bigint, wanted text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select f.place like any (scope('assignment.review')) and not current_account() = any (a.authors)
               and wanted = any (c.levels)
               and exists (select from grants g where g.account_id = current_account() and g.role = wanted
                              and starts_with(f.place, g.place) and g.valid_from <= now() and g.valid_until > now()
                              and (g.delegated_by is null or not g.delegated_by = any (a.authors)))
          from fillings f join assignments a on a.id = f.assignment_id join campaigns c on c.id = a.campaign_id
         where f.id = filling), false)
$$;
