-- 签字盖章：冻结了的一版打印出来签了，扫描件是单位的一个文件。
create table signed_scans (
    id         bigint generated always as identity primary key,
    filling_id bigint not null references fillings (id),
    number     bigint not null,
    place      text collate "C" not null,
    file_id    bigint not null references files (id),
    account_id bigint not null references accounts (id),
    at         timestamptz not null default now()
);
create index signed_scans_filling on signed_scans (filling_id, number);
create index signed_scans_place on signed_scans (place);
create index signed_scans_file on signed_scans (file_id);
create index signed_scans_account on signed_scans (account_id);
create trigger set_place before insert on signed_scans for each row execute function set_filling_place();
comment on table  signed_scans is '一版表的签章扫描件，只增不改';
comment on column signed_scans.number is '哪一版：filling_versions 的编号';
comment on column signed_scans.file_id is '扫描件；散列在 files';

alter table signed_scans enable row level security;
alter table signed_scans force row level security;
do $$
begin
    execute format('create policy owner on signed_scans to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, update (place) on signed_scans to ${rules};
create policy rules on signed_scans to ${rules} using (true) with check (true);

grant select, insert on signed_scans to ${app};
grant select on signed_scans to ${reader};
create policy seen  on signed_scans for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added on signed_scans for insert to ${app} with check (
    place like any ((select scope('assignment.file'))::text[]) and account_id = (select current_account()));
