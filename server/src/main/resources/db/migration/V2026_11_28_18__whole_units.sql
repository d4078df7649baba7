-- 评价对象不只是项目：单位、部门的整体支出也自评，钱由各项目与它自己的（基本支出）合起来。
alter table projects add column extent text not null default 'project' check (extent in ('project', 'unit', 'department'));
comment on column projects.extent is '评价对象：project 一个项目，unit 预算单位的整体支出，department 部门连同下级单位的整体支出';
-- 一个单位的整体支出只有一份
create unique index projects_whole on projects (organization_id, extent) where extent <> 'project' and closed_on is null;

alter table campaigns add column wholes boolean not null default false;
comment on column campaigns.wholes is '评价对象是单位、部门的整体支出，不是项目';
