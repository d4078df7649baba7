-- 导入：任何一种表先放在这里，对好各栏，看过再写。一个帐号每种表同时只有一份草稿，新的替换旧的。
grant create on schema zhunsheng to ${rules};

-- 哪一种表要哪一项权限；后来的迁移加一种，就把这个函数整个换掉
create function import_permission(kind text) returns text
    language sql immutable parallel safe
as $$ select case kind when 'projects' then 'project.write' end $$;
comment on function import_permission(text) is '导入这一种表要的权限；不认得的种类为空，什么也放不进去';

create table imports (
    id              bigint generated always as identity primary key,
    account_id      bigint not null references accounts (id),
    kind            text   not null,
    organization_id bigint not null references organizations (id),
    name            text   not null check (length(name) between 1 and 255),
    head            text[] not null,
    fields          text[] not null,
    unit            text   not null check (unit in ('yuan', 'wan')),
    created_at      timestamptz not null default now(),
    unique (account_id, kind),
    unique (id, account_id)
);
comment on table  imports is '导入的草稿：哪个帐号、哪一种表、导入到哪个机构之下';
comment on column imports.id is '草稿的编号；确认时核对，看过的与写进去的是同一份';
comment on column imports.kind is '哪一种表，如 projects';
comment on column imports.head is '原来的表头，不含“问题”一列';
comment on column imports.fields is '与表头一一对应：每一列是哪一栏；不用的为空字';
comment on column imports.unit is '没有写明单位的金额：yuan 元，wan 万元';

create table import_rows (
    import_id  bigint not null,
    account_id bigint not null,
    line       int    not null,
    raw        text[] not null,
    cells      jsonb  not null,
    target_id  bigint,
    change     text check (change in ('new', 'changed', 'unchanged')),
    primary key (import_id, line),
    foreign key (import_id, account_id) references imports (id, account_id) on delete cascade
);
create index import_rows_change on import_rows (import_id, change, line);
comment on table  import_rows is '草稿的各行';
comment on column import_rows.raw is '原来的各格，写回给人改';
comment on column import_rows.cells is '读懂了的各栏；文件里没有的栏不在其中，空着的为 null';
comment on column import_rows.target_id is '已有的那一个；新的为空';
comment on column import_rows.change is '有什么改变：new 新的，changed 改动，unchanged 不变';

create table import_errors (
    import_id  bigint not null,
    account_id bigint not null,
    line       int    not null,
    field      text   not null,
    problem    text   not null,
    found      text   not null,
    detail     text   not null default '',
    primary key (import_id, line, field, problem),
    foreign key (import_id, account_id) references imports (id, account_id) on delete cascade
);
comment on table import_errors is '草稿里的错误，一次全部指出';

create table import_mappings (
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    kind            text   not null,
    fingerprint     text   not null check (length(fingerprint) = 64),
    fields          text[] not null,
    changed_at      timestamptz not null default now(),
    primary key (organization_id, kind, fingerprint)
);
create index import_mappings_place on import_mappings (place);
create trigger set_place before insert or update of organization_id on import_mappings
    for each row execute function set_place();
comment on table  import_mappings is '记住的各栏对应：这个机构的这种表，同样的表头下次不必再对';
comment on column import_mappings.fingerprint is '表头的 SHA-256';

do $$
declare t text;
begin
    foreach t in array '{imports, import_rows, import_errors, import_mappings}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
    end loop;
end $$;
grant select, update (place) on import_mappings to ${rules};
create policy rules on import_mappings to ${rules} using (true) with check (true);

grant select, insert, update, delete on imports, import_rows, import_errors to ${app};
grant select, insert, update on import_mappings to ${app};

-- 只有放草稿的人看得见自己的，而且只能放到有权导入的机构之下
create policy own on imports to ${app} using (account_id = (select current_account()))
    with check (account_id = (select current_account())
            and place_of(organization_id) like any ((select scope(import_permission(kind)))::text[]));
create policy own on import_rows to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));
create policy own on import_errors to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));

create policy seen    on import_mappings for select to ${app} using (place like any ((select scope(import_permission(kind)))::text[]));
create policy added   on import_mappings for insert to ${app} with check (place like any ((select scope(import_permission(kind)))::text[]));
create policy changed on import_mappings for update to ${app}
    using (place like any ((select scope(import_permission(kind)))::text[])) with check (place like any ((select scope(import_permission(kind)))::text[]));

revoke create on schema zhunsheng from ${rules};
