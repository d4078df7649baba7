-- 审核意见：审核人对一格、一行、一部分或整张表说的，单位回应，说的人了结；没有了结的不能通过，退回的时候随着走。
grant create on schema zhunsheng to ${rules};

create table review_threads (
    id            bigint generated always as identity primary key,
    assignment_id bigint not null references assignments (id),
    place         text collate "C" not null,
    section       text not null check (section ~ '^[a-z]{0,40}$'),
    "row"         text collate "C" not null check ("row" ~ '^[a-z0-9]{0,24}$'),
    field         text collate "C" not null check (field ~ '^[a-zA-Z]{0,40}$'),
    title         text not null check (length(title) between 1 and 400),
    state         text not null default 'open' check (state in ('open', 'answered', 'resolved')),
    level         int  not null check (level between 1 and 5),
    role          text not null,
    opened_by     bigint not null references accounts (id),
    opened_at     timestamptz not null default now(),
    version       int  not null default 1,
    check (section <> '' or "row" = '' and field = '')
);
create index review_threads_assignment on review_threads (assignment_id, id);
create index review_threads_unsettled on review_threads (assignment_id) where state <> 'resolved';
create index review_threads_place on review_threads (place);
comment on table  review_threads is '审核意见：对一处说的一件事，从提出到了结';
comment on column review_threads.section is '对哪一部分；空字是对整张表';
comment on column review_threads."row" is '对哪一行；空字是对整个部分，或者不在表格里的一栏';
comment on column review_threads.field is '对哪一栏；空字是对整行';
comment on column review_threads.title is '提的时候那一处叫什么，给人看';
comment on column review_threads.state is 'open 提出，answered 单位回应了，resolved 了结';
comment on column review_threads.level is '提的时候在第几级审核';
comment on column review_threads.role is '以什么角色提的';

create table review_entries (
    id         bigint generated always as identity primary key,
    thread_id  bigint not null references review_threads (id),
    place      text collate "C" not null,
    act        text not null check (act in ('open', 'answer', 'resolve', 'reopen')),
    text       text not null check (length(text) <= 1000),
    role       text not null,
    account_id bigint not null references accounts (id),
    at         timestamptz not null default now(),
    check (text <> '' or act = 'resolve')
);
create index review_entries_thread on review_entries (thread_id, id);
create index review_entries_place on review_entries (place);
comment on table  review_entries is '审核意见之下说的每一句，只增不改';
comment on column review_entries.act is 'open 提出，answer 回应，resolve 了结，reopen 重新提出';
comment on column review_entries.role is '以什么角色说的';

create trigger set_place before insert on review_threads for each row execute function set_move_place();

create function set_entry_place() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    select t.place into new.place from review_threads t where t.id = new.thread_id;
    if new.place is null then
        raise foreign_key_violation using message = '没有这条意见：' || coalesce(new.thread_id::text, 'null');
    end if;
    return new;
end $$;
create trigger set_place before insert on review_entries for each row execute function set_entry_place();

do $$
declare t text;
begin
    foreach t in array '{review_threads, review_entries}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
        execute format('create policy seen on %I for select to ${app}, ${reader} using (place like any ((select scope(''assignment.read''))::text[]))', t);
    end loop;
end $$;

-- 轮到他审核：能退回的人，能提意见；回应还可以由填报的单位来
create function may_say(thread bigint, act text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select may_move(t.assignment_id, 'return') or act = 'answer' and t.place like any (scope('assignment.file'))
          from review_threads t where t.id = thread), false)
$$;
alter function may_say(bigint, text) owner to ${rules};
comment on function may_say(bigint, text) is '这个事务的帐号能不能在这条意见下说这种话';

grant select, insert, update (state, version) on review_threads to ${app};
grant select, insert on review_entries to ${app};
grant select on review_threads, review_entries to ${reader};

create policy added   on review_threads for insert to ${app} with check (
    state = 'open' and opened_by = (select current_account()) and may_move(assignment_id, 'return'));
create policy changed on review_threads for update to ${app}
    using (may_say(id, 'answer')) with check (may_say(id, case state when 'answered' then 'answer' else 'resolve' end));
create policy added   on review_entries for insert to ${app} with check (
    account_id = (select current_account()) and may_say(thread_id, act));

revoke create on schema zhunsheng from ${rules};
