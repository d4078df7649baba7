-- 帐号、角色、授权。口令与动态口令的密钥另在一张表里，列帐号的查询碰不到。

create table accounts (
    id              bigint generated always as identity primary key,
    login           text not null check (login = lower(login) and length(login) between 2 and 64),
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
create index accounts_place on accounts (place, login, id);
create trigger set_place before insert or update of organization_id on accounts
    for each row execute function set_place();
comment on table  accounts is '帐号';
comment on column accounts.login is '登录名，小写';
comment on column accounts.name is '姓名或岗位名称';
comment on column accounts.organization_id is '所在机构；能做什么、做到哪里看授权';
comment on column accounts.state is '状态：active 在用，disabled 停用';
comment on column accounts.locked_until is '因登录失败锁定到何时';

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
    post            text generated always as (organization_id || ':' || role) stored,
    check (valid_until > valid_from),
    -- 第三方只能限期授权
    check (role <> 'third-party-reviewer' or valid_until < 'infinity')
);
create index grants_account on grants (account_id, role);
create index grants_place on grants (place);
create index grants_post on grants (post);
comment on table  grants is '授权：谁在哪个机构（连同下级）担任什么角色，从何时到何时';
comment on column grants.account_place is '被授权者所在机构的位置：授权的人要管得到他';
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
