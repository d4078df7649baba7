-- 满意度调查开始、延期、结束也是事件；没有答案，也没有谁答了

alter table arriving_events drop constraint arriving_events_requires_check;
alter table arriving_events add check (requires in
    ('organization.read', 'project.read', 'campaign.read', 'assignment.read', 'money.read', 'indicator.read', 'disclosure.read', 'survey.read'));

drop policy seen on events;
create policy seen on events for select to ${app}, ${reader} using (
    requires = 'organization.read'  and place like any ((select scope('organization.read'))::text[])
    or requires = 'project.read'    and place like any ((select scope('project.read'))::text[])
    or requires = 'campaign.read'   and place like any ((select scope('campaign.read'))::text[])
    or requires = 'assignment.read' and place like any ((select scope('assignment.read'))::text[])
    or requires = 'money.read'      and place like any ((select scope('money.read'))::text[])
    or requires = 'indicator.read'  and place like any ((select scope('indicator.read'))::text[])
    or requires = 'disclosure.read' and place like any ((select scope('disclosure.read'))::text[])
    or requires = 'survey.read'     and place like any ((select scope('survey.read'))::text[]));

