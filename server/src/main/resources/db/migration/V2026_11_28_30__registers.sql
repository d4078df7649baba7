-- 台账：一种记录一个台账，有哪几栏、几种状态是数据（定义），一版一版地公布；记录存成一种形状，日期、状态、金额另有自己的列。
grant create on schema zhunsheng to ${rules};

create table registers (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    code            text collate "C" not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 60),
    current         int    not null default 1 check (current > 0),
    unique (organization_id, code)
);
create index registers_place on registers (place, code);
create trigger set_place before insert or update of organization_id on registers
    for each row execute function set_place();
comment on table  registers is '台账；定义在各版里';
comment on column registers.organization_id is '哪个机构设的；它自己与下级登记';
comment on column registers.code is '定义里的编号；一个机构之内不重复';
comment on column registers.current is '现在用第几版定义';

create table register_versions (
    register_id  bigint not null references registers (id),
    number       int    not null check (number > 0),
    place        text collate "C" not null,
    title        text   not null check (length(title) between 1 and 200),
    title_en     text   not null check (length(title_en) between 1 and 200),
    definition   text   not null check (length(definition) <= 200000),
    initial      text   collate "C" not null,
    editable     text[] collate "C" not null,
    moves        jsonb  not null check (jsonb_typeof(moves) = 'array'),
    published_by bigint not null references accounts (id),
    published_at timestamptz not null default now(),
    primary key (register_id, number)
);
create index register_versions_place on register_versions (place);
create index register_versions_published_by on register_versions (published_by);
comment on table  register_versions is '台账的定义，各版都留着，只增不改；记录记着登记时是第几版';
comment on column register_versions.title is '定义里的名称，列台账的时候用';
comment on column register_versions.title_en is '定义里的英文名称';
comment on column register_versions.definition is '定义的原文';
comment on column register_versions.initial is '定义里的：新的记录的状态';
comment on column register_versions.editable is '定义里的：内容还能改的状态';
comment on column register_versions.moves is '定义里的各步：from、to、roles（空的是能登记的都能），数据库照着再核对一遍';

create function register_place(register bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select place from registers where id = register $$;
alter function register_place(bigint) owner to ${rules};
comment on function register_place(bigint) is '台账的位置：设它的机构的位置';

create function set_register_version_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := register_place(new.register_id);
    if new.place is null then
        raise foreign_key_violation using message = '没有这个台账：' || coalesce(new.register_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on register_versions for each row execute function set_register_version_place();
create trigger kept before update or delete on register_versions for each row execute function only_place();

create table register_entries (
    id              bigint generated always as identity primary key,
    register_id     bigint not null,
    version         int    not null,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    year            int    not null,
    number          int    not null check (number > 0),
    entry_date      date   not null check (entry_date between '1990-01-01' and '2100-12-31'),
    state           text   collate "C" not null,
    withdrawn       boolean not null default false,
    project_id      bigint references projects (id),
    sub_project_id  bigint,
    amount          numeric(18,2),
    content         jsonb  not null check (jsonb_typeof(content) = 'object'),
    changed         int    not null default 1 check (changed > 0),
    changed_by      bigint not null references accounts (id),
    changed_at      timestamptz not null default clock_timestamp(),
    reason          text   not null default '' check (length(reason) <= 2000),
    foreign key (register_id, version) references register_versions (register_id, number),
    foreign key (sub_project_id, project_id) references sub_projects (id, project_id),
    check (sub_project_id is null or project_id is not null),
    check (not withdrawn or reason <> ''),
    unique (register_id, year, number)
);
create index register_entries_page on register_entries (register_id, entry_date desc, id desc);
create index register_entries_place on register_entries (place);
create index register_entries_project on register_entries (project_id) where project_id is not null;
create index register_entries_changed_by on register_entries (changed_by);
comment on table  register_entries is '台账的一条记录，现在的样子';
comment on column register_entries.version is '照第几版定义写的';
comment on column register_entries.organization_id is '谁登记的：设台账的机构或它的下级；处室只看得见自己的';
comment on column register_entries.year is '登记号里的年：登记时的日期在哪一年，以后不变';
comment on column register_entries.number is '登记号里的序号：一个台账一年之内从 1 起，不重用；由数据库编';
comment on column register_entries.entry_date is '日期：定义里写明的那一栏';
comment on column register_entries.state is '定义里的状态';
comment on column register_entries.withdrawn is '作废：写明理由，不再计数，记录还在';
comment on column register_entries.amount is '元：定义里写明的那一栏；没有的为空';
comment on column register_entries.content is '各栏：名字 → 文字、一列文字、一列文件';
comment on column register_entries.changed is '第几次改动：还是看见的那样才改';
comment on column register_entries.reason is '最近一次办理、作废的理由';

create table register_entry_changes (
    id              bigint generated always as identity primary key,
    entry_id        bigint not null references register_entries (id),
    place           text collate "C" not null,
    number          int    not null,
    act             text   not null check (act in ('create', 'change', 'move', 'withdraw')),
    version         int    not null,
    organization_id bigint not null references organizations (id),
    entry_date      date   not null,
    state           text   collate "C" not null,
    project_id      bigint,
    sub_project_id  bigint,
    amount          numeric(18,2),
    content         jsonb  not null,
    reason          text   not null,
    account_id      bigint not null references accounts (id),
    at              timestamptz not null,
    unique (entry_id, number)
);
create index register_entry_changes_place on register_entry_changes (place);
create index register_entry_changes_account on register_entry_changes (account_id);
comment on table  register_entry_changes is '一条记录的各次改动，改后的样子；由数据库写，只增不改';
comment on column register_entry_changes.number is '第几次，从 1 起';
comment on column register_entry_changes.act is 'create 新增，change 改内容，move 改状态，withdraw 作废';
create trigger kept before update or delete on register_entry_changes for each row execute function only_place();

-- 位置；登记号由数据库编：处室看不见别的处室的，不能自己数
create function set_register_entry() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare above text;
begin
    select place into above from registers where id = new.register_id for update;
    new.place := place_of(new.organization_id);
    if above is null or new.place is null or not starts_with(new.place, above) then
        raise foreign_key_violation using message = '登记的机构不是设台账的机构或它的下级';
    end if;
    if tg_op = 'INSERT' then
        if new.withdrawn or new.state <> (select v.initial from register_versions v where v.register_id = new.register_id and v.number = new.version) then
            raise check_violation using message = '新的记录从定义里的第一种状态起';
        end if;
        new.year := extract(year from new.entry_date);
        new.number := 1 + coalesce((select max(number) from register_entries where register_id = new.register_id and year = new.year), 0);
    end if;
    return new;
end $$;
alter function set_register_entry() owner to ${rules};
create trigger set_place before insert or update of organization_id on register_entries
    for each row execute function set_register_entry();

-- 照现在的定义，这条记录能不能由这个事务的帐号到那个状态；定义里的角色，要在记录所在的地方担任
create function register_move_allowed(register bigint, place text, before text, after text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select exists (
        select from registers r join register_versions v on v.register_id = r.id and v.number = r.current
         cross join lateral jsonb_array_elements(v.moves) m
         where r.id = $1 and m ->> 'from' = $3 and m ->> 'to' = $4
           and (jsonb_array_length(m -> 'roles') = 0 or exists (
                select from grants g where g.account_id = current_account() and m -> 'roles' @> to_jsonb(g.role)
                   and starts_with($2, g.place) and g.valid_from <= now() and g.valid_until > now())))
$$;
alter function register_move_allowed(bigint, text, text, text) owner to ${rules};
comment on function register_move_allowed(bigint, text, text, text) is '台账的这一步，这个事务的帐号能不能走';

create function register_editable(register bigint, state text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select $2 = any (v.editable) from registers r join register_versions v on v.register_id = r.id and v.number = r.current where r.id = $1
$$;
alter function register_editable(bigint, text) owner to ${rules};
comment on function register_editable(bigint, text) is '台账的这种状态，内容还能不能改';

-- 一步一步地改，登记号不变，作废了的不再改；状态照定义走，内容在还能改的状态才改
create function register_entry_step() returns trigger
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
    if new.state <> old.state and not register_move_allowed(old.register_id, old.place, old.state, new.state) then
        raise insufficient_privilege using message = '台账的状态不能这样从 ' || old.state || ' 到 ' || new.state;
    end if;
    if to_jsonb(new) - moving is distinct from to_jsonb(old) - moving and not register_editable(old.register_id, old.state) then
        raise check_violation using message = '状态是 ' || old.state || ' 的记录，内容不能改';
    end if;
    return new;
end $$;
create trigger step before update on register_entries
    for each row when (to_jsonb(new) - 'place' is distinct from to_jsonb(old) - 'place') execute function register_entry_step();

create function note_register_entry() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    insert into register_entry_changes (entry_id, place, number, act, version, organization_id, entry_date, state, project_id, sub_project_id,
                                        amount, content, reason, account_id, at)
    values (new.id, new.place, new.changed,
            case when tg_op = 'INSERT' then 'create' when new.withdrawn then 'withdraw' when new.state <> old.state then 'move' else 'change' end,
            new.version, new.organization_id, new.entry_date, new.state, new.project_id, new.sub_project_id,
            new.amount, new.content, new.reason, new.changed_by, new.changed_at);
    return null;
end $$;
alter function note_register_entry() owner to ${rules};
create trigger note_added after insert on register_entries for each row execute function note_register_entry();
create trigger note_changed after update on register_entries
    for each row when (new.changed <> old.changed) execute function note_register_entry();

do $$
declare t text;
begin
    foreach t in array '{registers, register_versions, register_entries, register_entry_changes}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;
grant insert on register_entry_changes to ${rules};

-- 上级设的台账，下级登记，要看得见定义
create function register_above(place text) returns boolean
    language sql stable set search_path = zhunsheng, pg_temp
as $$ select exists (select from unnest(scope('register.read')) s (pattern) where starts_with(s.pattern, place)) $$;
comment on function register_above(text) is '这个位置是不是看台账的人所在机构的上级或自己';

-- 谁改的：看得见记录的人，看得见改过它的人的登录名
create function register_login(entry bigint, account bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select a.login from accounts a
     where a.id = account and exists (select from register_entry_changes c
                                       where c.entry_id = entry and c.account_id = account and c.place like any ((select scope('register.read'))::text[]))
$$;
alter function register_login(bigint, bigint) owner to ${rules};
comment on function register_login(bigint, bigint) is '改过这条记录的人的登录名；看不见记录的为空';

-- 有没有记录：公布新的一版的人不一定看得见记录
create function register_used(register bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$ select exists (select from register_entries where register_id = register) $$;
alter function register_used(bigint) owner to ${rules};
comment on function register_used(bigint) is '这个台账有没有记录，连作废的';

grant select, insert, update on registers to ${app};
grant select, insert on register_versions to ${app};
grant select, insert, update on register_entries to ${app};
grant select on register_entry_changes to ${app};
grant select on registers, register_versions, register_entries, register_entry_changes to ${reader};

create policy seen    on registers for select to ${app}, ${reader} using (
    place like any ((select scope('register.read'))::text[]) or place like any ((select scope('register.define'))::text[]) or register_above(place));
create policy added   on registers for insert to ${app} with check (place like any ((select scope('register.define'))::text[]));
create policy changed on registers for update to ${app}
    using (place like any ((select scope('register.define'))::text[])) with check (place like any ((select scope('register.define'))::text[]));

create policy seen    on register_versions for select to ${app}, ${reader} using (
    place like any ((select scope('register.read'))::text[]) or place like any ((select scope('register.define'))::text[]) or register_above(place));
create policy added   on register_versions for insert to ${app} with check (
    place like any ((select scope('register.define'))::text[]) and published_by = (select current_account()));

create policy seen    on register_entries for select to ${app}, ${reader} using (place like any ((select scope('register.read'))::text[]));
create policy added   on register_entries for insert to ${app} with check (
    place like any ((select scope('register.write'))::text[]) and changed_by = (select current_account()));
create policy changed on register_entries for update to ${app}
    using (place like any ((select scope('register.write'))::text[]))
    with check (place like any ((select scope('register.write'))::text[]) and changed_by = (select current_account()));

create policy seen    on register_entry_changes for select to ${app}, ${reader} using (place like any ((select scope('register.read'))::text[]));

revoke create on schema zhunsheng from ${rules};
