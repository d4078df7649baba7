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
