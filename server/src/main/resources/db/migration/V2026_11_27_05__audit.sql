-- 审计：事件与所记的事在同一个事务里，只增不改；封存另成一表，每秒由一个封存者把已提交的事件连成链。

create table audit_events (
    id              bigint generated always as identity primary key,
    at              timestamptz not null default clock_timestamp(),
    account_id      bigint,
    account         text not null default '',
    organization_id bigint,
    place           text collate "C" not null,
    action          text not null,
    subject         text not null default '',
    outcome         text not null check (outcome in ('done', 'refused', 'failed')),
    address         text not null default '',
    request         text not null default '',
    detail          jsonb not null default '{}',
    xid             xid8  not null default pg_current_xact_id()
);
create index audit_events_xid on audit_events (xid, id);
create index audit_events_place on audit_events (place, id);
create index audit_events_account on audit_events (account, id);
create index audit_events_action on audit_events (action, id);
create index audit_events_at on audit_events (at, id);
comment on table  audit_events is '审计事件';
comment on column audit_events.account is '当时的登录名；帐号改名后仍是当时的';
comment on column audit_events.place is '所涉机构当时的位置；不涉及机构的为 1/';
comment on column audit_events.action is '做了什么，如 organization.rename';
comment on column audit_events.subject is '对什么做的，如 organization:23';
comment on column audit_events.outcome is '结果：done 做了，refused 不许，failed 没做成';
comment on column audit_events.request is '请求编号，与日志、错误页上的相同';
comment on column audit_events.xid is '写它的事务：封存者凭它知道前面不会再冒出更早的；不在封存的内容里';
comment on column audit_events.detail is '改前与改后；没有口令、密钥与令牌';

create table audit_chain (
    number   bigint primary key,
    event_id bigint not null unique,
    hash     bytea  not null check (length(hash) = 32)
);
comment on table  audit_chain is '封存：第几环、哪个事件、到这一环为止的散列';

create table audit_progress (
    one boolean primary key default true check (one),
    xid  xid8 not null default '0'
);
insert into audit_progress default values;
comment on table audit_progress is '封存到哪个事务；恢复备份后归零，从头找一遍没有封存的';

create function refuse_change() returns trigger language plpgsql
as $$ begin raise insufficient_privilege using message = tg_table_name || ' 只增不改'; end $$;
create trigger only_added before update or delete or truncate on audit_events for each statement execute function refuse_change();
create trigger only_added before update or delete or truncate on audit_chain for each statement execute function refuse_change();
