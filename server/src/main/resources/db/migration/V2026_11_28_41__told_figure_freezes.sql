-- 连在文字里的数也随提交冻结：同一行里数了什么、什么单位的各一个；指标的完成值为空字。
alter table figure_freezes add column claim text not null default '' check (length(claim) <= 200);
comment on column figure_freezes.claim is '文字里的数：数了什么、什么单位，如“调查研究（次）”；指标的完成值为空字';
