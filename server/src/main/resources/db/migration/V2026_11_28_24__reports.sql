-- 绩效自评报告：表与数由终审通过的自评表来，不在这里；这里只有人写的几段，一版一版地加，从不改。
create table report_texts (
    organization_id bigint not null references organizations (id),
    year            int    not null check (year between 2000 and 2100),
    block           text   collate "C" not null check (block ~ '^[a-z-]{1,40}$'),
    version         int    not null check (version > 0),
    place           text   collate "C" not null,
    text            text   not null check (length(text) <= 20000),
    account_id      bigint not null references accounts (id),
    at              timestamptz not null default now(),
    primary key (organization_id, year, block, version)
);
create index report_texts_place on report_texts (place);
create index report_texts_account on report_texts (account_id);
comment on table  report_texts is '自评报告里人写的一段，各版都留着，最后一版有效；只增不改';
comment on column report_texts.block is '报告模板里的哪一段';
comment on column report_texts.version is '第几版：两个人同时存，后来的存不进去';
comment on column report_texts.text is '写的字；数写作引用，如 {全年预算}；空的照模板';

create function set_report_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    new.place := place_of(new.organization_id);
    return new;
end $$;
create trigger set_place before insert on report_texts for each row execute function set_report_place();
create trigger kept before update or delete on report_texts for each row execute function only_place();

alter table report_texts enable row level security;
alter table report_texts force row level security;
do $$
begin
    execute format('create policy owner on report_texts to %I using (owner_speaks()) with check (owner_speaks())', current_user);
end $$;
grant select, update (place) on report_texts to ${rules};
create policy rules on report_texts to ${rules} using (true) with check (true);

grant select, insert on report_texts to ${app};
grant select on report_texts to ${reader};
create policy seen  on report_texts for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added on report_texts for insert to ${app} with check (
    account_id = (select current_account()) and place like any ((select scope('assignment.file'))::text[]));
