-- 认人：每个请求都要做的一件事，一句问完——说明用途、找会话或令牌、取岗位，不必开事务。
-- 用途只在函数里，出来就还回去；函数不借谁的权限，行级安全照旧管着。

create function told() returns text[]
    language sql stable
as $$
    select array[coalesce(current_setting('zhunsheng.account', true), ''), coalesce(current_setting('zhunsheng.purpose', true), ''),
                 coalesce(current_setting('zhunsheng.permissions', true), '')]
$$;
comment on function told() is '这个事务说明过的帐号、用途、权限';

create function tell(said text[]) returns void
    language plpgsql
as $$
begin
    perform set_config('zhunsheng.account', said[1], true), set_config('zhunsheng.purpose', said[2], true),
            set_config('zhunsheng.permissions', said[3], true);
end $$;
comment on function tell(text[]) is '说明这个事务的帐号、用途、权限';

create function held_posts(account bigint)
    returns table (roles text[], organizations bigint[], places text[], delegators bigint[])
    language sql stable
as $$
    select coalesce(array_agg(g.role order by g.delegated_by is not null, g.id), '{}'),
           coalesce(array_agg(g.organization_id order by g.delegated_by is not null, g.id), '{}'),
           coalesce(array_agg(g.place order by g.delegated_by is not null, g.id), '{}'),
           coalesce(array_agg(g.delegated_by order by g.delegated_by is not null, g.id), '{}')
      from grants g
     where g.account_id = $1 and g.valid_from <= now() and g.valid_until > now()
$$;
comment on function held_posts(bigint) is '眼下担任的岗位，各列依次对应；自己的在前，受委托的在后';

create function known_session(hash bytea, idle bigint, longest bigint, at timestamptz)
    returns table (id bigint, account bigint, login text, authenticated timestamptz, seen timestamptz, second_factor boolean,
                   factor_set boolean, password_temporary boolean, password_changed timestamptz,
                   roles text[], organizations bigint[], places text[], delegators bigint[])
    language plpgsql set search_path = zhunsheng, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    before text[] := told();
begin
    perform tell('{"", session, ""}');
    return query
    select s.id, s.account_id, a.login, s.authenticated_at, s.seen_at, s.second_factor, k.totp_confirmed_at is not null,
           coalesce(k.password_temporary, false), k.password_changed_at,
           held.roles, held.organizations, held.places, held.delegators
      from sessions s
      join accounts a on a.id = s.account_id and a.state = 'active'
      left join account_secrets k on k.account_id = s.account_id
      cross join held_posts(a.id) held
     where s.token_hash = $1 and s.ended_at is null
       and s.seen_at > $4 - make_interval(secs => $2) and s.created_at > $4 - make_interval(secs => $3);
    perform tell(before);
end $$;
comment on function known_session(bytea, bigint, bigint, timestamptz) is
    '令牌的散列是哪个会话：闲置、最长多少秒之内的，帐号在用的；连同眼下的岗位，各列依次对应，自己的在前';

create function known_token(hash bytea)
    returns table (id bigint, account bigint, login text, permissions text[], unmarked boolean,
                   roles text[], organizations bigint[], places text[], delegators bigint[])
    language plpgsql set search_path = zhunsheng, pg_temp set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    before text[] := told();
begin
    perform tell('{"", session, ""}');
    return query
    select t.id, t.account_id, a.login, t.permissions, coalesce(t.used_at < now() - interval '1 minute', true),
           held.roles, held.organizations, held.places, held.delegators
      from access_tokens t
      join accounts a on a.id = t.account_id and a.state = 'active'
      cross join held_posts(a.id) held
     where t.token_hash = $1 and t.revoked_at is null and t.expires_at > now();
    perform tell(before);
end $$;
comment on function known_token(bytea) is
    '散列是哪个访问令牌：没有作废、过期的，帐号在用的；一分钟之内没有记过它用了的，unmarked；连同眼下的岗位';
