-- 设置、工作清单、通知、文件。

create table settings (
    name       text primary key,
    value      text not null,
    changed_at timestamptz not null default now(),
    changed_by bigint references accounts (id),
    version    int not null default 1
);
comment on column settings.name is '哪一项，见 Setting';
comment on table settings is '整个系统的设置；没有的用默认值';

create table tasks (
    id              bigint generated always as identity primary key,
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    role            text not null,
    post            text generated always as (organization_id || ':' || role) stored,
    kind            text not null,
    title           text not null check (length(title) between 1 and 300),
    link            text not null check (link like '/%' and link not like '//%'),
    due_on          date,
    created_at      timestamptz not null default now(),
    done_at         timestamptz,
    key             text unique
);
create index tasks_open on tasks (post, (coalesce(due_on, 'infinity')), id) where done_at is null;
create index tasks_place on tasks (place);
create trigger set_place before insert or update of organization_id on tasks for each row execute function set_place();
comment on table  tasks is '工作清单：哪个岗位（机构与角色）要做什么、到何时';
comment on column tasks.title is '说得出哪里、哪年、什么表';
comment on column tasks.key is '同一件事只列一次';

create table notices (
    id         bigint generated always as identity primary key,
    account_id bigint not null references accounts (id),
    sentence   text not null,
    link       text check (link like '/%' and link not like '//%'),
    created_at timestamptz not null default now(),
    read_at    timestamptz
);
create index notices_account on notices (account_id, id) where read_at is null;
comment on table notices is '给某个帐号的通知';

create table files (
    id              bigint generated always as identity primary key,
    sha256          bytea not null check (length(sha256) = 32),
    organization_id bigint not null references organizations (id),
    place           text collate "C" not null,
    name            text not null check (length(name) between 1 and 255),
    type            text not null,
    size            bigint not null check (size >= 0),
    state           text not null default 'clean' check (state in ('waiting', 'clean', 'quarantined')),
    added_by        bigint not null references accounts (id),
    added_at        timestamptz not null default now()
);
create index files_place on files (place, id);
create index files_content on files (sha256);
create trigger set_place before insert or update of organization_id on files for each row execute function set_place();
comment on table  files is '文件；内容在文件夹里，以散列为名，同样的内容只存一份';
comment on column files.name is '上传时的名字，只用来显示';
comment on column files.type is '按内容认出的类型';
comment on column files.state is 'waiting 等待查毒，clean 可用，quarantined 隔离';

-- 机构的导入先放在这里，看过再写；一个帐号同时只有一份，新的替换旧的
create table organization_imports (
    account_id      bigint primary key references accounts (id),
    number          bigint generated always as identity,
    organization_id bigint not null references organizations (id),
    name            text not null check (length(name) between 1 and 255),
    head            text[] not null,
    fields          int[] not null,
    created_at      timestamptz not null default now()
);
comment on table  organization_imports is '导入的草稿：哪个帐号、导入到哪个机构之下';
comment on column organization_imports.number is '第几份；确认时核对，看过的与写进去的是同一份';
comment on column organization_imports.head is '原来的表头，不含“问题”一列';
comment on column organization_imports.fields is '各栏在第几列，从 0 起；没有的为 -1';

create table organization_import_rows (
    account_id             bigint not null references organization_imports (account_id) on delete cascade,
    line                   int    not null,
    code                   text   not null,
    name                   text   not null,
    kind                   text   not null,
    parent_code            text   not null,
    valid_from             date,
    closed_on              date,
    raw                    text[] not null,
    organization_id        bigint,
    parent_organization_id bigint,
    level                  int,
    change                 text,
    primary key (account_id, line)
);
create index organization_import_rows_code on organization_import_rows (account_id, code);
create index organization_import_rows_change on organization_import_rows (account_id, change, line);
comment on table  organization_import_rows is '导入的草稿的各行';
comment on column organization_import_rows.raw is '原来的各格，写回给人改';
comment on column organization_import_rows.organization_id is '已有的机构；新的为空';
comment on column organization_import_rows.parent_organization_id is '上级是已有的机构';
comment on column organization_import_rows.level is '第几层：先写上级，再写下级';
comment on column organization_import_rows.change is '有什么改变：new 新的，renamed 改名，moved 移动，renamed-moved 两样都有，closed 停用，unchanged 不变';

create table organization_import_errors (
    account_id bigint not null references organization_imports (account_id) on delete cascade,
    line       int    not null,
    field      text   not null,
    problem    text   not null,
    found      text   not null,
    detail     text   not null default '',
    primary key (account_id, line, field, problem)
);
comment on table organization_import_errors is '导入的草稿里的错误，一次全部指出';
