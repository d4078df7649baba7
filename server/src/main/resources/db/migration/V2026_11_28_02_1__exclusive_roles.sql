-- 只有三类管理员的授权才要一个一个来：成批授别的角色时，每一项都占一把锁，锁会用完
create or replace function exclusive_roles() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare exclusive text[] := '{system-administrator,security-administrator,audit-administrator}';
begin
    if not new.role = any (exclusive) then return new; end if;
    perform pg_advisory_xact_lock(hashtextextended('grants:' || new.account_id, 0));
    if coalesce((select value from settings where name = 'policy.profile'), '') <> 'small-office'
       and exists (select from grants where account_id = new.account_id and role = any (exclusive) and role <> new.role
                      and valid_until > greatest(now(), new.valid_from) and valid_from < new.valid_until)
    then raise check_violation using message = '三类管理员不能由一个人担任'; end if;
    return new;
end $$;
