-- 冻结了的，直接写 SQL 也改不了、删不了，连表的拥有者：提交、终审时的各版，按下的分，审核得分；机构移动的时候只有位置跟着变。
do $$
declare t text;
begin
    foreach t in array '{filling_versions, evaluation_scores, reviewed_points}'::text[] loop
        execute format('create trigger kept before update or delete on %I for each row execute function only_place()', t);
    end loop;
end $$;

-- 只增不改的，也不能整张清空
do $$
declare t text;
begin
    for t in select c.relname from pg_trigger k join pg_class c on c.oid = k.tgrelid
              where k.tgname = 'kept' and c.relnamespace = 'zhunsheng'::regnamespace order by 1 loop
        execute format('create trigger kept_whole before truncate on %I for each statement execute function refuse_change()', t);
    end loop;
end $$;
