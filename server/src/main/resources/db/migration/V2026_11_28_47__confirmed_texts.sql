-- 由往年带来的文字，看过了照旧用的：记一次改动，值不变，缘由是确认；谁、何时都在沿革里。
alter table cell_changes drop constraint cell_changes_cause_check;
alter table cell_changes add constraint cell_changes_cause_check
    check (cause in ('typed', 'pasted', 'filled', 'undone', 'chosen', 'copied', 'computed', 'restored', 'taken', 'workbook', 'attached', 'confirmed'));
comment on column cell_changes.cause is 'typed 键入，pasted 粘贴，filled 向下填，undone 撤销，chosen 两个值里选的，copied 由去年或已批的表带来，computed 算出，restored 调整不办了，恢复成基线，taken 选自指标库，workbook 由填好交回的工作簿而来，attached 附上或拿下的佐证，confirmed 由往年带来、看过了照旧用';
