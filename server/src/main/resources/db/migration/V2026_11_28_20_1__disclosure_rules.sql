-- 公开：谁能申请、谁能公开、访问者看得见什么，由数据库再守一遍。
grant create on schema zhunsheng to ${rules};

-- 申请：单位的人，对终审通过的自评表的最后批下的一版
create function may_propose(filling bigint, wanted bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select f.kind = 'self-evaluation' and f.place like any (scope('assignment.file')) and a.state = 'approved'
               and wanted = (select max(v.number) from filling_versions v where v.filling_id = f.id and v.state = 'approved')
          from fillings f join assignments a on a.id = f.assignment_id where f.id = filling), false)
$$;
alter function may_propose(bigint, bigint) owner to ${rules};
comment on function may_propose(bigint, bigint) is '这个事务的帐号能不能申请公开这张表的这一版';

-- 填过、提交过这张表的，申请公开它的
create function disclosure_authors(disclosure bigint) returns bigint[]
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select a.authors || r.account_id
           || coalesce((select array_agg(distinct c.account_id) from cell_changes c where c.filling_id = d.filling_id and c.account_id is not null), '{}')
      from disclosures d join disclosure_reviews r on r.disclosure_id = d.id
      join fillings f on f.id = d.filling_id join assignments a on a.id = f.assignment_id
     where d.id = disclosure and d.place like any (scope('disclosure.read'))
$$;
alter function disclosure_authors(bigint) owner to ${rules};
comment on function disclosure_authors(bigint) is '填过、提交过这张表的与申请公开它的帐号：他们不能公开它';

create function disclosure_current(disclosure bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select a.state = 'approved' and d.number = (select max(v.number) from filling_versions v where v.filling_id = d.filling_id and v.state = 'approved')
          from disclosures d join fillings f on f.id = d.filling_id join assignments a on a.id = f.assignment_id
         where d.id = disclosure and d.place like any (scope('disclosure.read'))), false)
$$;
alter function disclosure_current(bigint) owner to ${rules};
comment on function disclosure_current(bigint) is '申请公开的那一版还是终审通过的最后一版';

-- 公开：公开的角色，没有填过、提交过、申请过；终审没有撤销
create function may_publish(disclosure bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select d.place like any (scope('disclosure.publish')) and disclosure_current(d.id)
               and not current_account() = any (disclosure_authors(d.id))
          from disclosures d where d.id = disclosure), false)
$$;
alter function may_publish(bigint) owner to ${rules};
comment on function may_publish(bigint) is '这个事务的帐号能不能公开它';

-- 公开之后终审被撤销：公开的页面上记一笔
create function mark_disclosure() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
begin
    update disclosures d set reopened_at = now(), changed_at = clock_timestamp()
      from fillings f where f.assignment_id = new.id and d.filling_id = f.id and d.state = 'disclosed';
    return null;
end $$;
alter function mark_disclosure() owner to ${rules};
grant update (reopened_at, changed_at) on disclosures to ${rules};
create trigger mark_disclosure after update of state on assignments
    for each row when (old.state = 'approved' and new.state = 'submitted') execute function mark_disclosure();

grant select, insert, update (state, reason, published_at, withdrawn_at, changed_at, version) on disclosures to ${app};
grant select, insert on disclosure_reviews, disclosure_moves, disclosure_copies, disclosure_documents, disclosure_terms to ${app};
grant select on disclosures, disclosure_reviews, disclosure_moves, disclosure_copies, disclosure_documents to ${reader};

-- 访问者：公开了的与撤下的；撤下的只有这张表里的几栏，内容在别的表里，看不见了
create policy seen    on disclosures for select to ${app}, ${reader} using (
    state in ('disclosed', 'withdrawn') or place like any ((select scope('disclosure.read'))::text[]));
create policy added   on disclosures for insert to ${app} with check (state = 'proposed' and may_propose(filling_id, number));
create policy changed on disclosures for update to ${app}
    using (place like any ((select scope('disclosure.publish'))::text[]))
    with check (place like any ((select scope('disclosure.publish'))::text[]) and (state <> 'disclosed' or may_publish(id)));

create policy seen  on disclosure_reviews for select to ${app}, ${reader} using (place like any ((select scope('disclosure.read'))::text[]));
create policy added on disclosure_reviews for insert to ${app} with check (
    account_id = (select current_account()) and place like any ((select scope('assignment.file'))::text[]));

create policy seen  on disclosure_moves for select to ${app}, ${reader} using (place like any ((select scope('disclosure.read'))::text[]));
create policy added on disclosure_moves for insert to ${app} with check (
    account_id = (select current_account())
    and place like any ((select scope(case when act = 'propose' then 'assignment.file' else 'disclosure.publish' end))::text[]));

do $$
declare t text;
begin
    foreach t in array '{disclosure_copies, disclosure_documents, disclosure_terms}'::text[] loop
        execute format('create policy seen on %I for select to ${app}, ${reader} using (
            exists (select from disclosures d where d.id = disclosure_id and d.state in %s)
            or place like any ((select scope(''disclosure.read''))::text[]))',
            t, case t when 'disclosure_terms' then '(''disclosed'', ''withdrawn'')' else '(''disclosed'')' end);
        execute format('create policy added on %I for insert to ${app} with check (may_publish(disclosure_id))', t);
    end loop;
end $$;

revoke create on schema zhunsheng from ${rules};
