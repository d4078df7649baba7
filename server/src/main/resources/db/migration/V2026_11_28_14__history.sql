-- 历史自评表：往年公开的表读进来，原样保留，与系统里填的对照。收下的只增不改；后来收的同一年的代替先前的，先前的还在。
grant create on schema zhunsheng to ${rules};

create table historical_forms (
    id            bigint generated always as identity primary key,
    project_id    bigint not null references projects (id),
    place         text collate "C" not null,
    year          int    not null check (year between 2000 and 2099),
    file_id       bigint not null references files (id),
    kind          text   not null,
    scheme        text   not null check (length(scheme) between 1 and 40),
    form          jsonb  not null check (jsonb_typeof(form) = 'object'),
    corrections   jsonb  not null check (jsonb_typeof(corrections) = 'object'),
    inspection    jsonb  not null check (jsonb_typeof(inspection) = 'object'),
    scores        jsonb  not null check (jsonb_typeof(scores) = 'object'),
    printed_total text   not null,
    printed_grade text   not null,
    total         text   not null,
    grade         text   not null,
    errors        int    not null check (errors >= 0),
    warnings      int    not null check (warnings >= 0),
    informations  int    not null check (informations >= 0),
    program       text   not null,
    account_id    bigint not null references accounts (id),
    at            timestamptz not null default now()
);
create index historical_forms_project on historical_forms (project_id, year, id);
create index historical_forms_place on historical_forms (place);
create trigger set_place before insert or update of project_id on historical_forms for each row execute function set_project_place();
comment on table  historical_forms is '历史自评表：由往年公开的表读入，原样保留，只增不改；同一年有效的是最后收的、没有撤回的';
comment on column historical_forms.year is '哪一年的自评；表上没有写或写错的，由收的人定';
comment on column historical_forms.file_id is '原件';
comment on column historical_forms.kind is '表种';
comment on column historical_forms.scheme is '核查用的指标体系';
comment on column historical_forms.form is '读出的表，交换格式，连同来源与疑问；没有改过一个字';
comment on column historical_forms.corrections is '读错之处的更正：指针到改成什么';
comment on column historical_forms.inspection is '收的时候核查的发现，与没有运行的检查';
comment on column historical_forms.scores is '收的时候重新计的分，每行带算式';
comment on column historical_forms.printed_total is '表上的总分；没有写的为空字';
comment on column historical_forms.printed_grade is '表上的等级；没有写的为空字';
comment on column historical_forms.total is '重新计的总分；不能与表上的比的为空字';
comment on column historical_forms.grade is '按重新计的总分应得的等级；没有的为空字';
comment on column historical_forms.program is '收的时候程序的版本；没有写明的为空字';
comment on column historical_forms.account_id is '谁收的';

create table historical_withdrawals (
    form_id    bigint primary key references historical_forms (id),
    place      text collate "C" not null,
    reason     text   not null check (length(reason) between 1 and 300),
    account_id bigint not null references accounts (id),
    at         timestamptz not null default now()
);
create index historical_withdrawals_place on historical_withdrawals (place);
comment on table  historical_withdrawals is '撤回了的历史自评表；表还在，不再用来对照';
comment on column historical_withdrawals.reason is '为什么撤回';

create function set_historical_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select h.place into new.place from historical_forms h where h.id = new.form_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这张历史自评表：' || coalesce(new.form_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on historical_withdrawals for each row execute function set_historical_place();

create table historical_drafts (
    project_id bigint not null references projects (id),
    account_id bigint not null references accounts (id),
    number     bigint generated always as identity,
    place      text collate "C" not null,
    file_id    bigint not null references files (id),
    parcel     text   not null,
    at         timestamptz not null default now(),
    primary key (project_id, account_id)
);
create index historical_drafts_place on historical_drafts (place);
create trigger set_place before insert or update of project_id on historical_drafts for each row execute function set_project_place();
comment on table  historical_drafts is '读出来了、还没有收的：一个帐号在一个项目里同时只有一份，新的替换旧的';
comment on column historical_drafts.number is '第几份；收的时候核对，看过的与收的是同一份';
comment on column historical_drafts.parcel is '读出的各张表连同来源与更正，与检核页随页携带的包相同';

do $$
declare t text;
begin
    foreach t in array '{historical_forms, historical_withdrawals, historical_drafts}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;

-- 收的人、撤回的人通常在看不见帐号的人之外：只说这张表里出现过的人的登录名
create function historical_login(historical bigint, account bigint) returns text
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select a.login
      from historical_forms h left join historical_withdrawals w on w.form_id = h.id join accounts a on a.id = account
     where h.id = historical and account in (h.account_id, w.account_id) and h.place like any (scope('assignment.read'))
$$;
alter function historical_login(bigint, bigint) owner to ${rules};
comment on function historical_login(bigint, bigint) is '收、撤回这张历史自评表的人的登录名';

grant select, insert on historical_forms, historical_withdrawals to ${app};
grant select, insert, update, delete on historical_drafts to ${app};
grant select on historical_forms, historical_withdrawals to ${reader};

create policy seen  on historical_forms for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added on historical_forms for insert to ${app} with check (
    account_id = (select current_account()) and place like any ((select scope('assignment.file'))::text[])
    and exists (select from files f where f.id = file_id and f.state <> 'quarantined'));

create policy seen  on historical_withdrawals for select to ${app}, ${reader} using (place like any ((select scope('assignment.read'))::text[]));
create policy added on historical_withdrawals for insert to ${app} with check (
    account_id = (select current_account()) and place like any ((select scope('assignment.file'))::text[]));

-- 只有放草稿的人看得见自己的，而且只能放到有权填报的项目里
create policy own on historical_drafts to ${app}
    using (account_id = (select current_account()) and place like any ((select scope('assignment.file'))::text[]))
    with check (account_id = (select current_account()) and place like any ((select scope('assignment.file'))::text[]));

revoke create on schema zhunsheng from ${rules};
