-- 行级安全每看一行就问的几个函数：写成 sql 的，每次都重新解析、计划（存一格里十之八九的时间）；写成 plpgsql 的，计划一次，留到会话结束。
-- 内容不变，只是同一个事务里，同一个帐号的同一项权限只查一次授权，记在只属于这个事务的设置里：一个请求要问几十次。
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

create or replace function place_of(organization bigint) returns text
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$ begin return (select o.place from organizations o where o.id = $1); end $$;

create or replace function project_place(project bigint) returns text
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$ begin return (select p.place from projects p where p.id = $1); end $$;

create or replace function campaign_place(campaign bigint) returns text
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$ begin return (select c.place from campaigns c where c.id = $1); end $$;

create or replace function division_reads(filling bigint) returns boolean
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
begin
    return exists (select from division_rows d where d.filling_id = $1 and d.place like any (scope('row.file')));
end $$;

create or replace function filling_seen(filling bigint) returns boolean
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
declare place text := (select f.place from fillings f where f.id = $1);
begin
    return place is not null and (place like any (scope('assignment.read')) or division_reads($1));
end $$;

create or replace function filling_open(filling bigint) returns boolean
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
declare place text := (select f.place from fillings f where f.id = $1 and f.open);
begin
    return place is not null and place like any (scope('assignment.file'));
end $$;

create or replace function row_open(filling bigint, wanted text, field text) returns boolean
    language plpgsql stable security definer set search_path = zhunsheng, pg_temp
as $$
begin
    return $3 not in ('@', 'division')
       and exists (select from division_rows d join fillings f on f.id = d.filling_id
                    where d.filling_id = $1 and d."row" = $2 and f.open and d.place like any (scope('row.file')));
end $$;
