-- 事件的订阅：一个机构（连同下级）的事件，依次送到对方的网址。送到第几号记在这里，送不成的隔些时候再送，次序不变。
create table subscriptions (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    name            text   not null check (length(name) between 1 and 100),
    url             text   not null check (length(url) between 1 and 1000),
    types           text[] not null default '{}' check (cardinality(types) <= 100),
    secret          bytea  not null,
    state           text   not null default 'active' check (state in ('active', 'paused', 'stopped')),
    position        bigint not null check (position >= 0),
    previous        bigint not null check (previous >= 0),
    failures        int    not null default 0 check (failures >= 0),
    due_at          timestamptz not null default now(),
    claim           uuid,
    claimed_until   timestamptz,
    paused_on       date,
    created_at      timestamptz not null default now(),
    version         int    not null default 1,
    check ((state = 'paused') = (paused_on is not null)),
    check ((claim is null) = (claimed_until is null))
);
create index subscriptions_place on subscriptions (place, id);
create index subscriptions_due on subscriptions (due_at) where state = 'active';
create index subscriptions_organization on subscriptions (organization_id);
comment on table  subscriptions is '事件的订阅：送到哪里、送到第几号';
comment on column subscriptions.organization_id is '哪个机构的事件，连同下级';
comment on column subscriptions.types is '只要哪几种；空的是全部';
comment on column subscriptions.secret is '签名的密钥，加密存放，只在设立、更换的时候显示一次';
comment on column subscriptions.state is 'active 在送，paused 接连送不成、已暂停，stopped 由人停了';
comment on column subscriptions.position is '看到第几号：这一号与以前的都送过了，或者不要';
comment on column subscriptions.previous is '最后送到的一号，或者从哪一号之后起送；对方凭它知道有没有漏';
comment on column subscriptions.failures is '接连几次没有送成';
comment on column subscriptions.due_at is '什么时候可以（再）送';
comment on column subscriptions.paused_on is '哪一天暂停的';
comment on column subscriptions.claim is '哪个节点正在送：换了的，它到此为止';
comment on column subscriptions.claimed_until is '正在送的节点停了机的，过了这时候由别的节点接着送';

create function set_subscription_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := place_of(new.organization_id);
    return new;
end $$;
create trigger set_place before insert on subscriptions for each row execute function set_subscription_place();

create table deliveries (
    id              bigint generated always as identity primary key,
    subscription_id bigint not null references subscriptions (id) on delete cascade,
    place           text collate "C" not null,
    number          bigint not null,
    attempt         int    not null check (attempt > 0),
    at              timestamptz not null,
    millis          int    not null check (millis >= 0),
    status          int    not null default 0,
    problem         text   not null default '',
    detail          text   not null default '' check (length(detail) <= 300)
);
create index deliveries_subscription on deliveries (subscription_id, id);
create index deliveries_place on deliveries (place);
create index deliveries_at on deliveries (at);
comment on table  deliveries is '送的每一次，留三十天；没有对方回答的内容';
comment on column deliveries.number is '第几号事件';
comment on column deliveries.attempt is '连这一次，这一号送过几次';
comment on column deliveries.status is '对方回答的状态码；没有回答的为 0';
comment on column deliveries.problem is '没有送成的问题编号，见 docs/problems.md；送成的为空字';
comment on column deliveries.detail is '连不上的，系统说的话';

create function set_delivery_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select s.place into new.place from subscriptions s where s.id = new.subscription_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这个订阅：' || coalesce(new.subscription_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on deliveries for each row execute function set_delivery_place();

do $$
declare t text;
begin
    foreach t in array '{subscriptions, deliveries}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
        execute format('create policy job on %I to ${app} using ((select purpose(''job''))) with check ((select purpose(''job'')))', t);
        execute format('create policy seen on %I for select to ${app} using (place like any ((select scope(''setting.write''))::text[]))', t);
    end loop;
end $$;
grant select, insert, update, delete on subscriptions to ${app};
grant select, insert, delete on deliveries to ${app};
create policy added on subscriptions for insert to ${app} with check (place like any ((select scope('setting.write'))::text[]));
create policy changed on subscriptions for update to ${app}
    using (place like any ((select scope('setting.write'))::text[])) with check (place like any ((select scope('setting.write'))::text[]));
create policy removed on subscriptions for delete to ${app} using (place like any ((select scope('setting.write'))::text[]));
