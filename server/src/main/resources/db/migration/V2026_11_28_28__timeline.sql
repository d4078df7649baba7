-- 经过：只看文件的时候，附上、拿下的佐证在成千上万次改动里直接找到。
create index cell_changes_attached on cell_changes (filling_id, number) where cause = 'attached';
