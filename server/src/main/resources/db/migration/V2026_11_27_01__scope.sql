-- 范围：谁在做、做得到哪里。应用的角色不拥有任何表，每张表强制行级安全；
-- 每个事务开始时由应用用 set local 说明帐号（zhunsheng.account）与用途（zhunsheng.purpose），没有说明的什么也看不见。
-- 拥有者也受行级安全约束，除非连接明白地写上 zhunsheng.owner = on（迁移、备份）：误用拥有者连接的应用什么也看不见。
-- 查授权、定位置的函数属于 ${rules}，一个不能登录、只有这几张表可读的角色；应用经函数得到结果，碰不到表。

-- 只在建立函数时需要，最后一个迁移收回
grant usage, create on schema zhunsheng to ${rules};

create function current_account() returns bigint
    language sql stable parallel safe
as $$ select nullif(current_setting('zhunsheng.account', true), '')::bigint $$;
comment on function current_account() is '这个事务的帐号；没有说明的为空';

create function purpose(wanted text) returns boolean
    language sql stable parallel safe
as $$ select coalesce(current_setting('zhunsheng.purpose', true), '') = wanted $$;
comment on function purpose(text) is '这个事务是不是为了这个用途：sign-in 登录、session 认会话、seal 封存审计、job 后台工作';

create function owner_speaks() returns boolean
    language sql stable parallel safe
as $$ select coalesce(current_setting('zhunsheng.owner', true), '') = 'on' $$;
comment on function owner_speaks() is '拥有者是不是明白地说了自己是拥有者；误用拥有者连接的应用没有说，什么也看不见';
