-- 台账的导入：每个台账一种表，register-<编号>。
create or replace function import_permission(kind text) returns text
    language sql immutable parallel safe
as $$
    select case when kind = 'projects' then 'project.write'
                when kind = 'indicators' then 'indicator.write'
                when kind in ('payments', 'payments-batch', 'budget-entries') then 'money.write'
                when kind ~ '^register-[0-9]+$' then 'register.write' end
$$;
