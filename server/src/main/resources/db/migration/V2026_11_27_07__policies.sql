-- 行级安全：每张表强制，每个应用角色只有所列的几条。${app} 是应用的角色，${reader} 只读。

do $$
declare t text;
begin
    for t in select relname from pg_class where relnamespace = 'zhunsheng'::regnamespace and relkind = 'r' and relname <> 'flyway_schema_history'
    loop
        execute format('alter table %I enable row level security', t);
        execute format('alter table %I force row level security', t);
        execute format('create policy owner on %I to %I using (owner_speaks()) with check (owner_speaks())', t, current_user);
    end loop;
end $$;

-- 查授权、定位置的函数所需，不多
grant select on organizations, accounts, grants, role_permissions, sessions to ${rules};
grant update (account_place, valid_until, closed_at) on grants to ${rules};
grant insert, delete on account_terms to ${rules};
grant select on settings to ${rules};
grant select, insert, update on account_secrets to ${rules};
grant select, delete on sign_in_failures to ${rules};
grant update (locked_until) on accounts to ${rules};
create policy rules on settings for select to ${rules} using (true);
create policy rules on account_secrets to ${rules} using (true) with check (true);
create policy rules on sign_in_failures to ${rules} using (true);
grant update (ended_at, end_reason) on sessions to ${rules};
do $$
declare t text;
begin
    for t in select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
              where c.relnamespace = 'zhunsheng'::regnamespace and c.relkind = 'r' and a.attname = 'place' and c.relname <> 'audit_events'
    loop
        execute format('grant select, update (place) on %I to ${rules}', t);
        execute format('create policy rules on %I to ${rules} using (true) with check (true)', t);
    end loop;
end $$;
create policy rules on role_permissions for select to ${rules} using (true);
revoke create on schema zhunsheng from ${rules};

grant usage on schema zhunsheng to ${app}, ${reader};
grant select, insert, update on organizations, accounts, account_secrets, grants, sessions, access_tokens, settings, tasks, notices, files to ${app};
grant select on account_terms to ${app};
grant select, insert, update on organization_names, organization_parents to ${app};
grant select, insert, update, delete on organization_imports, organization_import_rows, organization_import_errors to ${app};
grant select, insert, delete on organization_terms, account_identities, sign_in_failures to ${app};
grant select, insert, update, delete on idempotency_keys to ${app};
grant select, insert on audit_events, audit_chain to ${app};
grant select on role_permissions to ${app};
grant select, update on audit_progress to ${app};
grant select on organizations, organization_names, organization_parents, tasks, files to ${reader};

-- 机构
create policy seen    on organizations for select to ${app}, ${reader} using (place like any ((select scope('organization.read'))::text[]));
create policy added   on organizations for insert to ${app} with check (place like any ((select scope('organization.write'))::text[]));
create policy changed on organizations for update to ${app}
    using (place like any ((select scope('organization.write'))::text[])) with check (place like any ((select scope('organization.write'))::text[]));
create policy job     on organizations for select to ${app} using ((select purpose('job')));

create policy seen  on organization_names for select to ${app}, ${reader} using (place like any ((select scope('organization.read'))::text[]));
create policy added on organization_names for insert to ${app} with check (place like any ((select scope('organization.write'))::text[]));
create policy corrected on organization_names for update to ${app}
    using (place like any ((select scope('organization.write'))::text[])) with check (place like any ((select scope('organization.write'))::text[]));
create policy seen  on organization_parents for select to ${app}, ${reader} using (place like any ((select scope('organization.read'))::text[]));
create policy added on organization_parents for insert to ${app} with check (place like any ((select scope('organization.write'))::text[]));
create policy corrected on organization_parents for update to ${app}
    using (place like any ((select scope('organization.write'))::text[])) with check (place like any ((select scope('organization.write'))::text[]));
create policy seen    on organization_terms for select to ${app} using (place like any ((select scope('organization.read'))::text[]));
create policy added   on organization_terms for insert to ${app} with check (place like any ((select scope('organization.write'))::text[]));
create policy removed on organization_terms for delete to ${app} using (place like any ((select scope('organization.write'))::text[]));

-- 导入的草稿：只有放草稿的人看得见，而且只能放到自己管得到的机构之下
create policy own on organization_imports to ${app} using (account_id = (select current_account()))
    with check (account_id = (select current_account()) and place_of(organization_id) like any ((select scope('organization.write'))::text[]));
create policy own on organization_import_rows to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));
create policy own on organization_import_errors to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));

-- 帐号
create policy own     on accounts for select to ${app} using (id = (select current_account()));
create policy seen    on accounts for select to ${app} using (place like any ((select scope('account.read'))::text[]));
create policy sign_in on accounts for select to ${app} using ((select purpose('sign-in')) or (select purpose('session')));
create policy locked  on accounts for update to ${app} using ((select purpose('sign-in'))) with check ((select purpose('sign-in')));
create policy added   on accounts for insert to ${app} with check (place like any ((select scope('account.write'))::text[]));
create policy changed on accounts for update to ${app}
    using (place like any ((select scope('account.write'))::text[])) with check (place like any ((select scope('account.write'))::text[]));
create policy seen    on account_terms for select to ${app} using (place like any ((select scope('account.read'))::text[]));

create policy own     on account_secrets to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));
create policy sign_in on account_secrets to ${app} using ((select purpose('sign-in'))) with check ((select purpose('sign-in')));

-- 认会话时要知道第二因素设了没有、口令要不要换
create policy session on account_secrets for select to ${app} using ((select purpose('session')));

create policy own     on account_identities for select to ${app} using (account_id = (select current_account()));
create policy sign_in on account_identities for select to ${app} using ((select purpose('sign-in')));
create policy seen    on account_identities for select to ${app}
    using (account_place(account_id) like any ((select scope('account.read'))::text[]));
create policy linked  on account_identities for insert to ${app} with check (commands('account.write', account_id));
create policy removed on account_identities for delete to ${app} using (commands('account.write', account_id));

create policy seen on role_permissions for select to ${app} using (true);

create policy own     on grants for select to ${app} using (account_id = (select current_account()));
create policy session on grants for select to ${app} using ((select purpose('session')));
create policy seen    on grants for select to ${app} using (account_place like any ((select scope('account.read'))::text[]));
-- 谁也不能给自己授权；给别人，那个人和那个机构都要在范围之内
create policy added   on grants for insert to ${app} with check (
    account_id <> (select current_account()) and role <> 'installer'
    and place like any ((select scope('role.grant'))::text[])
    and account_place like any ((select scope('role.grant'))::text[]));
create policy changed on grants for update to ${app}
    using (account_id <> (select current_account()) and place like any ((select scope('role.grant'))::text[])
           and account_place like any ((select scope('role.grant'))::text[]))
    with check (account_id <> (select current_account()) and place like any ((select scope('role.grant'))::text[])
           and account_place like any ((select scope('role.grant'))::text[]));

create policy job     on grants for select to ${app} using ((select purpose('job')));
create policy closed  on grants for update to ${app} using ((select purpose('job'))) with check ((select purpose('job')) and closed_at is not null);

-- 会话与令牌
create policy own     on sessions for select to ${app} using (account_id = (select current_account()));
create policy ended   on sessions for update to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));
create policy session on sessions to ${app} using ((select purpose('session')) or (select purpose('sign-in')))
    with check ((select purpose('session')) or (select purpose('sign-in')));
create policy job     on sessions for select to ${app} using ((select purpose('job')));
create policy expired on sessions for update to ${app} using ((select purpose('job'))) with check ((select purpose('job')) and ended_at is not null);
create policy managed on sessions for select to ${app} using (place like any ((select scope('session.end'))::text[]));
create policy closed  on sessions for update to ${app}
    using (place like any ((select scope('session.end'))::text[])) with check (place like any ((select scope('session.end'))::text[]));

create policy sign_in on sign_in_failures to ${app} using ((select purpose('sign-in')) or (select purpose('job')))
    with check ((select purpose('sign-in')));

create policy own     on access_tokens to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));
create policy session on access_tokens to ${app} using ((select purpose('session'))) with check ((select purpose('session')));

create policy own on idempotency_keys to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));
create policy job on idempotency_keys to ${app} using ((select purpose('job')));

-- 审计：写的人只能写自己；看的人要有权限；封存者看得见全部
create policy written on audit_events for insert to ${app} with check (
    (account_id is not distinct from (select current_account()) or (select purpose('sign-in')))
    -- 没有导出权限的人，导出这件事记不成，也就做不成
    and (action <> 'audit.export' or '1/' like any ((select scope('audit.export'))::text[])));
create policy seen    on audit_events for select to ${app} using (place like any ((select scope('audit.read'))::text[]));
create policy sealed  on audit_events for select to ${app} using ((select purpose('seal')));
create policy sealed  on audit_chain to ${app} using ((select purpose('seal'))) with check ((select purpose('seal')));
create policy sealed  on audit_progress to ${app} using ((select purpose('seal'))) with check ((select purpose('seal')));
create policy seen    on audit_chain for select to ${app} using ('1/' like any ((select scope('audit.read'))::text[]));

-- 设置、工作清单、通知、文件
create policy seen    on settings for select to ${app} using (true);
create policy added   on settings for insert to ${app} with check (
    '1/' like any ((select scope(case when name like 'policy.%' then 'policy.write' else 'setting.write' end))::text[]));
create policy changed on settings for update to ${app}
    using ('1/' like any ((select scope(case when name like 'policy.%' then 'policy.write' else 'setting.write' end))::text[]))
    with check ('1/' like any ((select scope(case when name like 'policy.%' then 'policy.write' else 'setting.write' end))::text[]));

create policy mine  on tasks for select to ${app} using (post = any ((select posts())::text[]));
create policy seen  on tasks for select to ${app}, ${reader} using (place like any ((select scope('task.read'))::text[]));
create policy job   on tasks to ${app} using ((select purpose('job'))) with check ((select purpose('job')));

create policy own   on notices to ${app} using (account_id = (select current_account())) with check (account_id = (select current_account()));
create policy job   on notices for insert to ${app} with check ((select purpose('job')));

create policy seen    on files for select to ${app}, ${reader} using (place like any ((select scope('file.read'))::text[]));
create policy added   on files for insert to ${app} with check (
    added_by = (select current_account()) and place like any ((select scope('file.write'))::text[]));
create policy checked on files to ${app} using ((select purpose('job'))) with check ((select purpose('job')));
