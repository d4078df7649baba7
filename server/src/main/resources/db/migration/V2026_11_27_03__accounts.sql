-- 帐号、角色、授权。口令与动态口令的密钥另在一张表里，列帐号的查询碰不到。

create table accounts (
    id              bigint generated always as identity primary key,
    login           text collate "C" not null check (login = lower(login) and length(login) between 2 and 64),
    name            text not null check (length(name) between 1 and 100),
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    email           text check (length(email) <= 254),
    state           text not null default 'active' check (state in ('active', 'disabled')),
    locked_until    timestamptz,
    created_at      timestamptz not null default now(),
    version         int not null default 1
);
create unique index accounts_login on accounts (login);
-- 填写机构的编码时查
create index organizations_code_alone on organizations (code);
create index accounts_place on accounts (place, login, id);
create trigger set_place before insert or update of organization_id on accounts
    for each row execute function set_place();
comment on table  accounts is '帐号';
comment on column accounts.login is '登录名，小写';
comment on column accounts.name is '姓名或岗位名称';
comment on column accounts.organization_id is '所在机构；能做什么、做到哪里看授权';
comment on column accounts.state is '状态：active 在用，disabled 停用';
comment on column accounts.locked_until is '因登录失败锁定到何时';

-- 查找用，由数据库维护：登录名与姓名里西文词的开头（前加 ^），姓名里的每个字与每两个相邻的字。
-- 只用等值与大小比较（都是 leakproof），行级安全之下仍走索引；次序与列表相同，翻页不必排序
create table account_terms (
    term       text collate "C" not null,
    place      text collate "C" not null,
    login      text collate "C" not null,
    account_id bigint not null references accounts (id),
    primary key (term, place, login, account_id)
);
create index account_terms_account on account_terms (account_id);
create index account_terms_place on account_terms (place);
comment on table account_terms is '帐号的查找词';

create function account_terms_of(login text, name text) returns setof text
    language sql immutable parallel safe
as $$
    select distinct '^' || left(word[1], n)
      from regexp_matches(login || ' ' || lower(name), '[0-9a-z._@-]+', 'g') word, generate_series(1, least(24, length(word[1]))) n
    union
    select substr(part[1], n, size)
      from regexp_matches(lower(name), '[^\s0-9a-z._@-]+', 'g') part, generate_series(1, length(part[1])) n, (values (1), (2)) sizes (size)
     where n + size - 1 <= length(part[1])
$$;

create function set_account_terms() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    delete from account_terms where account_id = new.id;
    insert into account_terms (term, place, login, account_id)
    select term, new.place, new.login, new.id from account_terms_of(new.login, new.name) term;
    return null;
end $$;
alter function set_account_terms() owner to ${rules};
create trigger set_terms after insert or update of login, name, organization_id on accounts
    for each row execute function set_account_terms();

create table account_secrets (
    account_id          bigint primary key references accounts (id),
    password_hash       text,
    password_changed_at timestamptz,
    password_temporary  boolean not null default false,
    earlier_passwords   text[] not null default '{}',
    totp_secret         bytea,
    totp_confirmed_at   timestamptz,
    totp_step           bigint not null default 0,
    recovery_codes      text[] not null default '{}'
);
comment on table  account_secrets is '帐号的口令与第二因素；从不出现在列表、接口与审计里';
comment on column account_secrets.password_hash is 'argon2id，参数随值；空表示只从统一认证登录';
comment on column account_secrets.password_temporary is '管理员给的一次性口令，登录后必须改';
comment on column account_secrets.earlier_passwords is '用过的口令（散列），不许重复使用';
comment on column account_secrets.totp_secret is '动态口令的密钥，用数据库之外的密钥加密';
comment on column account_secrets.totp_step is '用过的最后一个时间步：一个动态口令只能用一次';
comment on column account_secrets.recovery_codes is '恢复码（散列），每个用一次';

create table account_identities (
    issuer     text not null,
    subject    text not null,
    account_id bigint not null references accounts (id),
    linked_at  timestamptz not null default now(),
    primary key (issuer, subject)
);
create index account_identities_account on account_identities (account_id);
comment on table account_identities is '统一认证的身份：以签发者与主体认人，不以邮箱认人';

create table role_permissions (
    role       text not null,
    permission text not null,
    primary key (role, permission)
);
comment on table role_permissions is '角色有哪些权限；与程序里的 Role 相同，由测试核对';

create table grants (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references accounts (id),
    account_place   text collate "C" not null,
    role            text   not null,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    valid_from      timestamptz not null default now(),
    valid_until     timestamptz not null default 'infinity',
    granted_by      bigint references accounts (id),
    closed_at       timestamptz,
    post            text generated always as (organization_id || ':' || role) stored,
    check (valid_until >= valid_from),
    -- 第三方只能限期授权，至多一年；先看限期，无穷减不得
    check (role <> 'third-party-reviewer' or case when valid_until = 'infinity' then false else valid_until - valid_from <= interval '366 days' end)
);
create index grants_account on grants (account_id, role);
create index grants_place on grants (place);
create index grants_post on grants (post);
comment on table  grants is '授权：谁在哪个机构（连同下级）担任什么角色，从何时到何时';
comment on column grants.account_place is '被授权者所在机构的位置：授权的人要管得到他';
create index grants_ending on grants (valid_until) where closed_at is null;
comment on column grants.closed_at is '收回，或者到期后记下的时间；还没有的为空';
comment on column grants.post is '岗位：机构与角色合成的一个值，工作清单按它查';

create function account_place(account bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select place from accounts where id = account $$;
alter function account_place(bigint) owner to ${rules};

create function set_grant_places() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := place_of(new.organization_id);
    new.account_place := account_place(new.account_id);
    if new.place is null or new.account_place is null then
        raise foreign_key_violation using message = '没有这个机构或帐号';
    end if;
    return new;
end $$;
create trigger set_places before insert on grants for each row execute function set_grant_places();

create function move_account() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update grants set account_place = new.place where account_id = new.id;
    update access_tokens set place = new.place where account_id = new.id;
    return null;
end $$;
alter function move_account() owner to ${rules};
create trigger move_account after update of place, organization_id on accounts
    for each row when (old.place is distinct from new.place) execute function move_account();

-- 查授权的两个函数：以拥有者的身份查，调用者的帐号为准。令牌可以把权限收窄（zhunsheng.permissions）。
create function scope(permission text) returns text[]
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce(array_agg(distinct g.place || '%'), '{}')
      from grants g
      join accounts a on a.id = g.account_id and a.state = 'active'
      join role_permissions p on p.role = g.role and p.permission = $1
     where g.account_id = current_account()
       and g.valid_from <= now() and g.valid_until > now()
       and (coalesce(current_setting('zhunsheng.permissions', true), '') = ''
            or $1 = any (string_to_array(current_setting('zhunsheng.permissions', true), ',')))
$$;
alter function scope(text) owner to ${rules};
comment on function scope(text) is '这个事务的帐号凭这项权限够得到的位置，写作 like 的式样';

create function posts() returns text[]
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce(array_agg(g.post), '{}')
      from grants g
      join accounts a on a.id = g.account_id and a.state = 'active'
     where g.account_id = current_account() and g.valid_from <= now() and g.valid_until > now()
$$;
alter function posts() owner to ${rules};
comment on function posts() is '这个事务的帐号担任的岗位';

-- 三类管理员不能由一个人担任，除非是小单位的规则；应用先说清楚，这里是第二道
create function exclusive_roles() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare exclusive text[] := '{system-administrator,security-administrator,audit-administrator}';
begin
    perform pg_advisory_xact_lock(hashtextextended('grants:' || new.account_id, 0));
    if new.role = any (exclusive)
       and coalesce((select value from settings where name = 'policy.profile'), '') <> 'small-office'
       and exists (select from grants where account_id = new.account_id and role = any (exclusive) and role <> new.role
                      and valid_until > greatest(now(), new.valid_from) and valid_from < new.valid_until)
    then raise check_violation using message = '三类管理员不能由一个人担任'; end if;
    return new;
end $$;
alter function exclusive_roles() owner to ${rules};
create trigger exclusive_roles before insert on grants for each row execute function exclusive_roles();

-- 安装人的授权到三类管理员都有在用的帐号为止。调用者改不到自己的授权，所以由规则的角色做；条件在函数里
create function retire_installer() returns setof bigint
    language sql security definer set search_path = zhunsheng, pg_temp
as $$
    update grants set valid_until = greatest(now(), valid_from), closed_at = now()
     where role = 'installer' and valid_until > now()
       and 3 = (select count(distinct g.role) from grants g join accounts a on a.id = g.account_id and a.state = 'active'
                 where g.role in ('system-administrator', 'security-administrator', 'audit-administrator')
                   and g.valid_from <= now() and g.valid_until > now())
    returning account_id
$$;
alter function retire_installer() owner to ${rules};

-- 别人的口令与第二因素：应用读不到，只能经这几个函数，各看各的权限
create function can(permission text, account bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select coalesce(account_place(account) like any (scope(permission)), false) $$;
alter function can(text, bigint) owner to ${rules};
comment on function can(text, bigint) is '这个事务的帐号凭这项权限够不够得到那个帐号';

create function commands(permission text, account bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select can(permission, account)
       and not exists (select from grants g where g.account_id = account and g.valid_until > now()
                          and not (g.place like any (scope(permission))))
$$;
alter function commands(text, bigint) owner to ${rules};
comment on function commands(text, bigint) is '能不能动那个帐号的口令、第二因素、统一认证：它的授权有出了范围的，不能，否则就是借它越权';

create function account_security(account bigint)
    returns table (has_password boolean, temporary boolean, password_changed timestamptz, factor boolean)
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select password_hash is not null, password_temporary, password_changed_at, totp_confirmed_at is not null
      from account_secrets where account_id = account and can('account.read', account)
$$;
alter function account_security(bigint) owner to ${rules};
comment on function account_security(bigint) is '有没有口令、第二因素；不给出它们';

create function reset_password(account bigint, hash text) returns boolean
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    if not commands('account.write', account) then return false; end if;
    insert into account_secrets (account_id, password_hash, password_changed_at, password_temporary)
    values (account, hash, now(), hash is not null)
        on conflict (account_id) do update
       set earlier_passwords = (array_remove(array_prepend(account_secrets.password_hash, account_secrets.earlier_passwords), null))[1:12],
           password_hash = excluded.password_hash, password_changed_at = now(), password_temporary = excluded.password_temporary;
    perform end_sessions_of(account);
    return true;
end $$;
alter function reset_password(bigint, text) owner to ${rules};
comment on function reset_password(bigint, text) is '换成一次性的口令；空的是只从统一认证登录';

create function remove_factor(account bigint) returns boolean
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    if not commands('account.unlock', account) then return false; end if;
    update account_secrets set totp_secret = null, totp_confirmed_at = null, recovery_codes = '{}'
     where account_id = account and totp_confirmed_at is not null;
    if not found then return false; end if;
    perform end_sessions_of(account);
    return true;
end $$;
alter function remove_factor(bigint) owner to ${rules};

create function unlock(account bigint) returns boolean
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    if not can('account.unlock', account) then return false; end if;
    delete from sign_in_failures
     where subject = (select encode(sha256(convert_to('login:' || login, 'UTF8')), 'hex') from accounts where id = account);
    update accounts set locked_until = null where id = account;
    return true;
end $$;
alter function unlock(bigint) owner to ${rules};
comment on function unlock(bigint) is '解锁：这个帐号的失败从头计数';
