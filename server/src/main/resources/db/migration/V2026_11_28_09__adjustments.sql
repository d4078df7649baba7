-- 绩效目标调整：终审通过的是基线；要调整的，在同一张表上改，逐级审核；调整期间基线有效，不办了的恢复成基线。
grant create on schema zhunsheng to ${rules};

alter table assignments drop constraint assignments_state_check;
alter table assignments add constraint assignments_state_check check (state in (
    'open', 'draft', 'submitted', 'returned', 'approved', 'adjusting', 'adjustment-submitted', 'adjustment-returned',
    'withdrawal-requested', 'withdrawn', 'cancelled'));
alter table assignments drop constraint assignments_check;
alter table assignments add constraint assignments_check
    check ((reviewer is not null) = (state in ('submitted', 'adjustment-submitted')));
comment on column assignments.state is 'open 待填报，draft 草稿，submitted 待审核，returned 被退回，approved 终审通过，adjusting 调整中，adjustment-submitted 调整待审核，adjustment-returned 调整被退回，withdrawal-requested 申请撤销，withdrawn 已撤销，cancelled 已取消';

alter table assignment_moves add column document text not null default '' check (length(document) <= 100);
comment on column assignment_moves.document is '调整所依据的文号';

alter table cell_changes drop constraint cell_changes_cause_check;
alter table cell_changes add constraint cell_changes_cause_check
    check (cause in ('typed', 'pasted', 'filled', 'undone', 'chosen', 'copied', 'computed', 'restored', 'taken'));
comment on column cell_changes.cause is 'typed 键入，pasted 粘贴，filled 向下填，undone 撤销，chosen 两个值里选的，copied 由去年或已批的表带来，computed 算出，restored 调整不办了，恢复成基线，taken 选自指标库';
comment on table filling_versions is '提交、终审、调整送审的时候整张表冻结的样子，只加不改；最后一个 approved 是基线';

-- 这一步这个帐号能不能走：填报的权限、轮到的那一级的角色（不审核通过自己的）、任务的管理
create or replace function may_move(assignment bigint, act text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case
        when act in ('start', 'submit', 'take-back', 'request-withdrawal', 'adjust', 'abandon') then a.place like any (scope('assignment.file'))
        when act in ('pass', 'return', 'reject') then a.place like any (scope('assignment.review'))
             and (act <> 'pass' or not current_account() = any (a.authors))
             and exists (select from grants g where g.account_id = current_account() and g.role = a.reviewer
                            and starts_with(a.place, g.place) and g.valid_from <= now() and g.valid_until > now())
        else campaign_place(a.campaign_id) like any (scope('campaign.write'))
        end
      from assignments a where a.id = assignment
$$;

grant insert, update on cells to ${rules};
grant insert on cell_changes to ${rules};
grant update (last_number) on fillings to ${rules};
create policy restored on cells for insert to ${rules} with check (true);
create policy reset    on cells for update to ${rules} using (true) with check (true);
create policy restored on cell_changes for insert to ${rules} with check (true);

-- 各格回到基线；每一格也记一次改动
create function restore_baseline(assignment bigint) returns void
    language sql security definer set search_path = zhunsheng, pg_temp
as $$
    with filling as (select id, last_number from fillings where assignment_id = assignment for update),
    baseline as (
        select v.filling_id, v.content from filling_versions v join filling f on f.id = v.filling_id
         where v.state = 'approved' order by v.number desc limit 1),
    wanted as (
        select c.filling_id, c."row", c.field, coalesce(b.content ->> (c."row" || ' ' || c.field), '') as value,
               f.last_number + row_number() over (order by c."row", c.field) as number
          from cells c join baseline b using (filling_id) join filling f on f.id = c.filling_id
         where c.value <> coalesce(b.content ->> (c."row" || ' ' || c.field), '')),
    reset as (
        update cells c set value = w.value, number = w.number from wanted w
         where c.filling_id = w.filling_id and c."row" = w."row" and c.field = w.field),
    logged as (
        insert into cell_changes (filling_id, number, "row", field, value, cause, account_id, key)
        select filling_id, number, "row", field, value, 'restored', current_account(), gen_random_uuid()::text from wanted)
    update fillings f set last_number = f.last_number + (select count(*) from wanted) from filling where f.id = filling.id
$$;
alter function restore_baseline(bigint) owner to ${rules};
revoke execute on function restore_baseline(bigint) from public;
comment on function restore_baseline(bigint) is '调整不办了：各格回到最后一次终审通过的样子';

-- 填报走一步：在单位手里的可以填，别的不能；送审、终审的时候冻结；调整不办了的恢复。与各格的改动抢同一行的锁，不会漏掉一格
create or replace function follow_assignment() returns trigger
    language plpgsql security definer set search_path = zhunsheng, pg_temp
as $$
declare last text := (select m.act from assignment_moves m where m.assignment_id = new.id order by m.id desc limit 1);
begin
    update fillings set open = new.state in ('open', 'draft', 'returned', 'adjusting', 'adjustment-returned') where assignment_id = new.id;
    if last in ('abandon', 'reject') then
        perform restore_baseline(new.id);
    elsif new.state in ('submitted', 'approved', 'adjustment-submitted') then
        insert into filling_versions (filling_id, number, state, content, sha256)
        select f.id, f.last_number, new.state, frozen.content, sha256(convert_to(frozen.content::text, 'UTF8'))
          from fillings f
         cross join lateral (
               select coalesce(jsonb_object_agg(c."row" || ' ' || c.field, c.value), '{}') as content
                 from cells c where c.filling_id = f.id) frozen
         where f.assignment_id = new.id
        on conflict do nothing;
    end if;
    return null;
end $$;

revoke create on schema zhunsheng from ${rules};
