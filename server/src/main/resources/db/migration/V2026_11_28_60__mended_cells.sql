-- 导入的草稿可以在页面上改：改过几格记下，确认的时候写进审计——写进去的不全是文件里的。
alter table imports add column mended int not null default 0 check (mended >= 0);
comment on column imports.mended is '在页面上改过几格';
