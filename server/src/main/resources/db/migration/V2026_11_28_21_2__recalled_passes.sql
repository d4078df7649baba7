-- 收回通过：审核通过到了下一级，下一级还没有动，通过它的人可以收回来再看。
grant create on schema zhunsheng to ${rules};

create function passed_last(assignment bigint) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select coalesce((
        select m.act = 'pass' and m.account_id = current_account()
               and not exists (select from review_threads t where t.assignment_id = assignment and t.opened_at >= m.moved_at)
          from assignment_moves m where m.assignment_id = assignment order by m.id desc limit 1), false)
$$;
alter function passed_last(bigint) owner to ${rules};
comment on function passed_last(bigint) is '最后一步是这个帐号审核通过，那以后没有人提过意见';

-- 这一步这个帐号能不能走：填报的权限、轮到的那一级的角色（不审核通过自己的）、刚通过它的人、任务的管理
create or replace function may_move(assignment bigint, act text) returns boolean
    language sql stable security definer set search_path = zhunsheng, pg_temp
as $$
    select case
        when act in ('start', 'submit', 'take-back', 'request-withdrawal', 'adjust', 'abandon') then a.place like any (scope('assignment.file'))
        when act in ('pass', 'return', 'reject') then a.place like any (scope('assignment.review'))
             and (act <> 'pass' or not current_account() = any (a.authors))
             and exists (select from grants g where g.account_id = current_account() and g.role = a.reviewer
                            and starts_with(a.place, g.place) and g.valid_from <= now() and g.valid_until > now())
        when act = 'recall' then a.place like any (scope('assignment.review')) and passed_last(a.id)
        else campaign_place(a.campaign_id) like any (scope('campaign.write'))
        end
      from assignments a where a.id = assignment
$$;

revoke create on schema zhunsheng from ${rules};
