-- 用邮件邀请、催答：哪一张凭据寄给哪个邮箱，只在正在收的时候有，结束就抹去。信的正文不存：轮到寄的时候才由调查推出凭据写成。
grant create on schema zhunsheng to ${rules};

create table survey_mailings (
    survey_id  bigint  primary key references surveys (id),
    printed    boolean not null default false,
    written_on date,
    mailed     int     not null default 0 check (mailed >= 0),
    failed     int     not null default 0 check (failed between 0 and mailed)
);
comment on table  survey_mailings is '一个调查的凭据怎样发出去的：印过没有，哪一天写过信，寄了几张';
comment on column survey_mailings.printed is '印过了：从此不能再请，寄哪几张、印哪几张定了';
comment on column survey_mailings.written_on is '最近哪一天写过邀请或者催答：催答一天至多一次';
comment on column survey_mailings.mailed is '结束的时候数：寄了几张';
comment on column survey_mailings.failed is '结束的时候数：其中几张没有寄到';

create table survey_invitations (
    survey_id bigint  not null,
    position  int     not null,
    address   text    not null check (length(address) <= 254),
    letter    text    not null default 'invitation' check (letter in ('invitation', 'reminder')),
    state     text    not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
    delivered boolean not null default false,
    attempts  int     not null default 0,
    due_at    timestamptz not null,
    problem   text    not null default '',
    primary key (survey_id, position),
    foreign key (survey_id, position) references survey_tokens (survey_id, position),
    foreign key (survey_id) references survey_mailings (survey_id)
);
create unique index survey_invitations_address on survey_invitations (survey_id, lower(address));
create index survey_invitations_waiting on survey_invitations (due_at) where state = 'waiting';
comment on table  survey_invitations is '哪一张凭据寄给了哪个邮箱：随便取的，只在正在收的时候有，结束就抹去';
comment on column survey_invitations.letter is '最近的一封：invitation 邀请，reminder 催答';
comment on column survey_invitations.state is 'waiting 等着寄，sending 正在寄，sent 寄出，failed 不再寄';
comment on column survey_invitations.delivered is '有一封寄出过';
comment on column survey_invitations.due_at is '什么时候可以（再）寄；正在寄的，什么时候开始的';
comment on column survey_invitations.problem is '最近一次没有寄成的问题编号，见 docs/problems.md；没有的为空字';

-- 印过了的不能再请：寄的与印的不会是同一张
create function survey_invitation_step() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    if tg_op = 'UPDATE' then
        if (new.survey_id, new.position, new.address) <> (old.survey_id, old.position, old.address) then
            raise check_violation using message = '寄给谁的凭据不能换';
        end if;
        return new;
    end if;
    perform from survey_mailings m where m.survey_id = new.survey_id and not m.printed for update;
    if not found then
        raise check_violation using message = '凭据印过了，不能再请';
    end if;
    return new;
end $$;
alter function survey_invitation_step() owner to ${rules};
create trigger step before insert or update on survey_invitations for each row execute function survey_invitation_step();

create function survey_mailing_step() returns trigger
    language plpgsql set search_path = zhunsheng, pg_temp
as $$
begin
    if new.survey_id <> old.survey_id or old.printed and not new.printed or new.written_on < old.written_on then
        raise check_violation using message = '印过了就是印过了，写信的日子只往后';
    end if;
    return new;
end $$;
create trigger step before update on survey_mailings for each row execute function survey_mailing_step();

-- 结束：等正在交的交完，再不收；邮箱抹去，只留下寄了几张、几张没有寄到
create or replace function close_survey() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update survey_participations set closed = true where survey_id = new.id;
    with gone as (delete from survey_invitations where survey_id = new.id returning delivered)
    update survey_mailings m set mailed = c.mailed, failed = c.failed
      from (select count(*) as mailed, count(*) filter (where not delivered) as failed from gone) c
     where m.survey_id = new.id;
    return null;
end $$;

do $$
declare t text;
begin
    foreach t in array '{survey_mailings, survey_invitations}'::text[] loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
        execute format('grant select, update, delete on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
        execute format('grant select, insert, update on %I to ${app}', t);
        -- 信是后台寄的：只看正在收的，寄的时候只改寄得怎样
        execute format('create policy job on %I to ${app} using ((select purpose(''job''))) with check ((select purpose(''job'')))', t);
    end loop;
end $$;
grant delete on survey_invitations to ${app};
create policy job on surveys for select to ${app} using ((select purpose('job')) and state = 'open');

create policy seen    on survey_mailings for select to ${app} using (exists (select from surveys s where s.id = survey_id));
create policy added   on survey_mailings for insert to ${app} with check (exists (
    select from surveys s where s.id = survey_id and s.state = 'open' and s.place like any ((select scope('survey.write'))::text[])));
create policy changed on survey_mailings for update to ${app} using (exists (
    select from surveys s where s.id = survey_id and s.state = 'open' and s.place like any ((select scope('survey.write'))::text[])));

-- 邮箱只有办得了这个调查的人看得见
create policy held    on survey_invitations to ${app}
    using (exists (select from surveys s where s.id = survey_id and s.place like any ((select scope('survey.write'))::text[])))
    with check (exists (
        select from surveys s where s.id = survey_id and s.state = 'open' and s.place like any ((select scope('survey.write'))::text[])));

-- 从前就在收的：凭据也许印过了
insert into survey_mailings (survey_id, printed) select id, true from surveys where state = 'open';

revoke create on schema zhunsheng from ${rules};
