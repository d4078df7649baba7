-- 会话、令牌、登录失败。数据库里只有散列：得到数据库的人不能冒用会话。

create table sessions (
    id               bigint generated always as identity primary key,
    token_hash       bytea not null unique,
    account_id       bigint not null references accounts (id),
    place            text collate "C" not null,
    created_at       timestamptz not null default now(),
    seen_at          timestamptz not null default now(),
    authenticated_at timestamptz not null default now(),
    second_factor    boolean not null default false,
    address          text not null default '',
    agent            text not null default '' check (length(agent) <= 200),
    ended_at         timestamptz,
    end_reason       text check (end_reason in ('signed-out', 'by-owner', 'by-administrator', 'too-many', 'account-changed', 'replaced', 'expired'))
);
create index sessions_account on sessions (account_id) where ended_at is null;
create index sessions_place on sessions (place);
create index sessions_open on sessions (seen_at) where ended_at is null;
comment on table  sessions is '会话';
comment on column sessions.token_hash is 'Cookie 里的令牌的 SHA-256';
comment on column sessions.seen_at is '最近一次使用；一分钟内不重复写';
comment on column sessions.authenticated_at is '最近一次出示口令或第二因素；要紧的操作只认十分钟之内的';

create function set_account_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := account_place(new.account_id);
    if new.place is null then raise foreign_key_violation using message = '没有这个帐号'; end if;
    return new;
end $$;
create trigger set_place before insert on sessions for each row execute function set_account_place();

-- 停用帐号、改变授权、换机构：此人的会话同时结束，不等应用去做
create function end_sessions_of(account bigint) returns void
    language sql security definer set search_path = zhunsheng, pg_temp
as $$
    update sessions set ended_at = now(), end_reason = 'account-changed' where account_id = account and ended_at is null
$$;
alter function end_sessions_of(bigint) owner to ${rules};
create function account_changed() returns trigger language plpgsql set search_path = zhunsheng, pg_temp
as $$ begin perform end_sessions_of(new.id); return null; end $$;
create trigger end_sessions after update of state, organization_id on accounts
    for each row when (old.state is distinct from new.state or old.organization_id is distinct from new.organization_id)
    execute function account_changed();
create function grant_changed() returns trigger language plpgsql set search_path = zhunsheng, pg_temp
as $$ begin perform end_sessions_of(new.account_id); return null; end $$;
create trigger end_sessions after insert or update on grants for each row execute function grant_changed();

create function identity_removed() returns trigger language plpgsql set search_path = zhunsheng, pg_temp
as $$ begin perform end_sessions_of(old.account_id); return null; end $$;
create trigger end_sessions after delete on account_identities for each row execute function identity_removed();

create table sign_in_failures (
    id      bigint generated always as identity primary key,
    subject text not null,
    at      timestamptz not null default now()
);
create index sign_in_failures_at on sign_in_failures (at);
create index sign_in_failures_subject on sign_in_failures (subject, at);
comment on table  sign_in_failures is '登录失败，锁定按它计算；30 分钟前的由后台清除';
comment on column sign_in_failures.subject is '帐号（登录名的散列，不论有没有这个帐号）或来源地址的散列';

create table access_tokens (
    id          bigint generated always as identity primary key,
    account_id  bigint not null references accounts (id),
    place       text collate "C" not null,
    name        text not null check (length(name) between 1 and 100),
    token_hash  bytea not null unique,
    permissions text[] not null check (cardinality(permissions) > 0),
    created_at  timestamptz not null default now(),
    expires_at  timestamptz not null,
    used_at     timestamptz,
    revoked_at  timestamptz
);
create index access_tokens_account on access_tokens (account_id);
create index access_tokens_place on access_tokens (place);
create trigger set_place before insert on access_tokens for each row execute function set_account_place();
comment on table  access_tokens is '个人访问令牌：程序用接口时出示，只有所列的权限，到期作废';

create table idempotency_keys (
    account_id   bigint not null references accounts (id),
    key          text   not null check (length(key) between 1 and 200),
    request_hash bytea  not null,
    status       int,
    answer       text,
    created_at   timestamptz not null default now(),
    primary key (account_id, key)
);
create index idempotency_keys_at on idempotency_keys (created_at);
comment on table idempotency_keys is '幂等键：同一个键的同一个请求只做一次，再来得到同样的回答；一天后清除';
