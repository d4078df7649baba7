-- 导入项目时先取好各行的编号，再写进项目库。
grant usage on sequence projects_id_seq to ${app};
