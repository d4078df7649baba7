-- 委托审核：担任审核角色的人离开一段时间，让一位同事代他担任。一次委托就是一项限期的授权，记着是谁、由哪一项授权委托的；
-- 由这里的函数核对了才放得进去，应用自己放不进。
grant create on schema zhunsheng to ${rules};

alter table grants
    add column delegated_by   bigint references accounts (id),
    add column delegated_from bigint references grants (id),
    add column reason         text not null default '';
alter table grants
    add check ((delegated_by is null) = (delegated_from is null)),
    add check (delegated_by is null or delegated_by <> account_id and length(reason) between 1 and 300
               -- 夏令时开始的那一天短一个小时
               and case when valid_until = 'infinity' then false else valid_until - valid_from <= interval '60 days 2 hours' end);
create index grants_delegated_by on grants (delegated_by) where delegated_by is not null;
create index grants_delegated_from on grants (delegated_from) where delegated_from is not null;
comment on column grants.delegated_by is '受谁的委托；不是委托的为空';
comment on column grants.delegated_from is '委托的是哪一项授权：它结束，委托随着结束';
comment on column grants.reason is '委托的理由';

-- 当前的帐号委托得出去的一项授权：自己的、不是受委托来的、眼下有效的审核角色；令牌收窄了权限的，委托不出去
create function delegable(source bigint) returns grants
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select g.* from grants g
     where g.id = source and g.account_id = current_account() and g.delegated_from is null
       and g.valid_from <= now() and g.valid_until > now()
       and exists (select from role_permissions p where p.role = g.role and p.permission = 'assignment.review')
       and not exists (select from role_permissions p where p.role = g.role and not g.place like any (scope(p.permission)))
$$;
alter function delegable(bigint) owner to ${rules};

-- 同一个机构或它的上级、下级的同事，而且在那个角色的机构之内
create function deputies(source bigint, wanted text)
    returns table (id bigint, login text, name text, organization text)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select a.id, a.login, a.name, o.name
      from delegable(source) g, accounts me, accounts a join organizations o on o.id = a.organization_id
     where me.id = g.account_id and a.id <> me.id and a.state = 'active' and (wanted = '' or a.login = wanted)
       and starts_with(a.place, g.place) and (starts_with(a.place, me.place) or starts_with(me.place, a.place))
     order by a.place, a.login limit 200
$$;
alter function deputies(bigint, text) owner to ${rules};
comment on function deputies(bigint, text) is '当前的帐号可以委托这一项授权的人；写了登录名的只要那一个';

create function delegation_days() returns int
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select coalesce((select value::int from settings where name = 'policy.delegation-days'), 60) $$;
alter function delegation_days() owner to ${rules};
comment on function delegation_days() is '一次委托至多几天';

create function delegate(source bigint, deputy text, begins timestamptz, ends timestamptz, said text) returns bigint
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare
    mine  grants := delegable(source);
    other bigint := (select d.id from deputies(source, deputy) d);
    start timestamptz := greatest(begins, now());
    made  bigint;
begin
    if mine.id is null then raise insufficient_privilege using message = '这一项授权不能由这个帐号委托'; end if;
    if other is null then raise insufficient_privilege using message = '不能委托给这个帐号'; end if;
    perform pg_advisory_xact_lock(hashtextextended('grants:' || least(other, mine.account_id), 0));
    perform pg_advisory_xact_lock(hashtextextended('grants:' || greatest(other, mine.account_id), 0));
    if ends is null or ends <= start or ends > mine.valid_until or ends > start + make_interval(days => delegation_days()) then
        raise check_violation using message = '委托的期间不对';
    end if;
    if exists (select from grants g where g.valid_until > greatest(start, g.valid_from) and g.valid_from < ends
                  and (g.delegated_from = source
                       or g.account_id = other and g.role = mine.role and g.organization_id = mine.organization_id)) then return null; end if;
    insert into grants (account_id, role, organization_id, valid_from, valid_until, granted_by, delegated_by, delegated_from, reason)
    values (other, mine.role, mine.organization_id, start, ends, mine.account_id, mine.account_id, source, said)
    returning id into made;
    return made;
end $$;
alter function delegate(bigint, text, timestamptz, timestamptz, text) owner to ${rules};
comment on function delegate(bigint, text, timestamptz, timestamptz, text) is '把自己的一项审核的授权委托给一位同事，从何时到何时；那段时间已经委托了人、此人已经有这个角色的为空';

create function end_delegation(delegation bigint) returns boolean
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update grants set valid_until = greatest(now(), valid_from), closed_at = now()
     where id = delegation and delegated_by = current_account() and valid_until > greatest(now(), valid_from);
    return found;
end $$;
alter function end_delegation(bigint) owner to ${rules};
comment on function end_delegation(bigint) is '委托的人提前结束自己的一次委托';

create function delegations()
    returns table (id bigint, role text, organization_id bigint, organization text, place text, delegator bigint, delegator_login text,
                   delegator_name text, deputy bigint, deputy_login text, deputy_name text, valid_from timestamptz, valid_until timestamptz, reason text)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select g.id, g.role, g.organization_id, o.name, g.place, b.id, b.login, b.name, d.id, d.login, d.name, g.valid_from, g.valid_until, g.reason
      from grants g join organizations o on o.id = g.organization_id
      join accounts b on b.id = g.delegated_by join accounts d on d.id = g.account_id
     where g.delegated_by is not null and current_account() in (g.account_id, g.delegated_by)
     order by g.id desc limit 200
$$;
alter function delegations() owner to ${rules};
comment on function delegations() is '当前的帐号委托出去的与受委托的，新的在前';

grant insert on grants to ${rules};

-- 应用自己放不进委托；放进去的只能缩短，不能改成别的
drop policy added on grants;
create policy added on grants for insert to ${app} with check (
    account_id <> (select current_account()) and role <> 'installer' and delegated_by is null and reason = ''
    and place like any ((select scope('role.grant'))::text[])
    and account_place like any ((select scope('role.grant'))::text[]));

create function keep_delegation() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    if new.valid_until > old.valid_until
       or (new.account_id, new.role, new.organization_id, new.valid_from, new.delegated_by, new.delegated_from, new.reason)
          is distinct from (old.account_id, old.role, old.organization_id, old.valid_from, old.delegated_by, old.delegated_from, old.reason)
    then raise insufficient_privilege using message = '委托只能提前结束'; end if;
    return new;
end $$;
create trigger keep_delegation before update on grants
    for each row when (old.delegated_from is not null or new.delegated_from is not null) execute function keep_delegation();

-- 自己的授权结束了、帐号停用了，委托出去的随着结束；后台的清扫记入审计
create function end_delegations_from() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update grants set valid_until = greatest(valid_from, new.valid_until)
     where delegated_from = new.id and valid_until > greatest(valid_from, new.valid_until);
    return null;
end $$;
alter function end_delegations_from() owner to ${rules};
create trigger end_delegations after update of valid_until on grants
    for each row when (new.valid_until < old.valid_until and new.delegated_from is null) execute function end_delegations_from();

create function end_delegations_by() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update grants set valid_until = greatest(valid_from, now())
     where delegated_by = new.id and valid_until > greatest(valid_from, now());
    return null;
end $$;
alter function end_delegations_by() owner to ${rules};
create trigger end_delegations after update of state on accounts
    for each row when (new.state = 'disabled' and old.state <> 'disabled') execute function end_delegations_by();

-- 以这个角色在这里做的，是不是受委托：自己也有这个角色的不是
create function delegated_for(wanted text, at text) returns bigint
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case when bool_and(g.delegated_by is not null) then min(g.delegated_by) end
      from grants g
     where g.account_id = current_account() and g.role = wanted and starts_with(at, g.place)
       and g.valid_from <= now() and g.valid_until > now()
$$;
alter function delegated_for(text, text) owner to ${rules};
comment on function delegated_for(text, text) is '当前的帐号以这个角色在这里做的，受谁的委托；不是受委托的为空';

alter table assignment_moves        add column delegated_for bigint references accounts (id);
alter table review_entries          add column delegated_for bigint references accounts (id);
alter table monitoring_notice_moves add column delegated_for bigint references accounts (id);
comment on column assignment_moves.delegated_for is '受谁的委托做的；由数据库填';
comment on column review_entries.delegated_for is '受谁的委托说的；由数据库填';
comment on column monitoring_notice_moves.delegated_for is '受谁的委托做的；由数据库填';

create function set_delegated_for() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$ begin new.delegated_for := delegated_for(new.role, new.place); return new; end $$;
-- 名字排在 set_place 之后：先有位置
create trigger tell_delegation before insert on assignment_moves for each row execute function set_delegated_for();
create trigger tell_delegation before insert on review_entries for each row execute function set_delegated_for();
create trigger tell_delegation before insert on monitoring_notice_moves for each row execute function set_delegated_for();

-- 审核通过：自己填过的不行，委托他的人填过的也不行
create or replace function may_move(assignment bigint, act text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case
        when act in ('start', 'submit', 'take-back', 'request-withdrawal', 'adjust', 'abandon') then a.place like any (scope('assignment.file'))
        when act in ('pass', 'return', 'reject') then a.place like any (scope('assignment.review'))
             and (act <> 'pass' or not current_account() = any (a.authors))
             and exists (select from grants g where g.account_id = current_account() and g.role = a.reviewer
                            and starts_with(a.place, g.place) and g.valid_from <= now() and g.valid_until > now()
                            and (act <> 'pass' or g.delegated_by is null or not g.delegated_by = any (a.authors)))
        when act = 'recall' then a.place like any (scope('assignment.review')) and passed_last(a.id)
        else campaign_place(a.campaign_id) like any (scope('campaign.write'))
        end
      from assignments a where a.id = assignment
$$;

revoke create on schema zhunsheng from ${rules};
