-- 台账的一步可以要求换一个人办（四眼）：定义里写 another 的，上一步是谁做的，这一步不能由他办。
create function register_move_allowed(register bigint, place text, before text, after text, last_by bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select exists (
        select from registers r join register_versions v on v.register_id = r.id and v.number = r.current
         cross join lateral jsonb_array_elements(v.moves) m
         where r.id = $1 and m ->> 'from' = $3 and m ->> 'to' = $4
           and (coalesce((m ->> 'another')::boolean, false) = false or $5 is distinct from current_account())
           and (jsonb_array_length(m -> 'roles') = 0 or exists (
                select from grants g where g.account_id = current_account() and m -> 'roles' @> to_jsonb(g.role)
                   and starts_with($2, g.place) and g.valid_from <= now() and g.valid_until > now())))
$$;
grant create on schema zhunsheng to ${rules};
alter function register_move_allowed(bigint, text, text, text, bigint) owner to ${rules};
revoke create on schema zhunsheng from ${rules};
comment on function register_move_allowed(bigint, text, text, text, bigint) is '台账的这一步，这个事务的帐号能不能走；要换人的，不能是上一步的人';
comment on column register_versions.moves is '定义里的各步：from、to、roles（空的是能登记的都能）、another（要换一个人办），数据库照着再核对一遍';

create or replace function register_entry_step() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
declare moving text[] := '{state,withdrawn,reason,changed,changed_by,changed_at,place}';
begin
    if (new.register_id, new.year, new.number) is distinct from (old.register_id, old.year, old.number) or new.changed <> old.changed + 1 then
        raise check_violation using message = '登记号不能改，改动一次一次地数';
    end if;
    if old.withdrawn then
        raise check_violation using message = '作废的记录不能再改';
    end if;
    if new.state <> old.state and not register_move_allowed(old.register_id, old.place, old.state, new.state, old.changed_by) then
        raise insufficient_privilege using message = '台账的状态不能这样从 ' || old.state || ' 到 ' || new.state;
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving and not register_editable(old.register_id, old.state) then
        raise check_violation using message = '状态是 ' || old.state || ' 的记录，内容不能改';
    end if;
    return new;
end $$;
drop function register_move_allowed(bigint, text, text, text);
