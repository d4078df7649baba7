package org.zhunsheng.server.world;

import java.time.OffsetDateTime;
import java.util.List;

/** 直接在数据库里布置一份填报的经过：每一样各有，时间各差一天，改动是这个帐号的。 */
public final class TimelineWorld {

    /** 最后是公开，先做的在前。 */
    private static final List<String> STEPS = List.of("""
            insert into urgings (campaign_id, organization_id, said, account_id, at)
            select campaign_id, organization_id, '请在本周之内交上来', :account, cast(:now as timestamptz) - interval '30 days' from assignments where id = :assignment
            """, """
            insert into cells (filling_id, "row", field, value, number)
            values (:filling, 'i1', '@', 'indicators 1', 1), (:filling, 'i1', 'name', '保洁河道里程', 2), (:filling, 'i2', '@', 'indicators 2', 4),
                   (:filling, 'i2', 'name', '沿河居民对保洁工作的满意程度', 5), (:filling, '', 'notes', '无', 7)
            """, """
            insert into cell_changes (filling_id, number, "row", field, value, cause, account_id, at, key)
            select :filling, c.*, 'k' || c.column1
              from (values (1::bigint, 'i1', '@', 'indicators 1', 'typed', :account, cast(:now as timestamptz) - interval '29 days 50 minutes'),
                           (2, 'i1', 'reason', '汛期停工', 'typed', :account, cast(:now as timestamptz) - interval '29 days 40 minutes'),
                           (3, 'i1', 'actual', '118', 'typed', :account, cast(:now as timestamptz) - interval '29 days 30 minutes'),
                           (4, 'i2', '@', 'indicators 2', 'pasted', :account, cast(:now as timestamptz) - interval '29 days 29 minutes'),
                           (5, 'i2', 'name', '沿河居民对保洁工作的满意程度', 'pasted', :account, cast(:now as timestamptz) - interval '29 days 29 minutes'),
                           (6, 'i9', 'name', '后来删去了', 'typed', :account, cast(:now as timestamptz) - interval '29 days 20 minutes'),
                           (7, '', 'notes', '无', 'typed', :account, cast(:now as timestamptz) - interval '29 days 10 minutes'),
                           (8, '', 'attachments', 'file', 'attached', :account, cast(:now as timestamptz) - interval '28 days'),
                           (9, 'i1', 'actual', '119', 'workbook', null, cast(:now as timestamptz) - interval '23 days')) c
            """, """
            insert into assignment_moves (assignment_id, act, from_state, to_state, level, opinion, remarks, document, role, account_id, moved_at)
            values (:assignment, 'submit', 'draft', 'submitted', 0, '', '[]', '', 'preparer', :account, cast(:now as timestamptz) - interval '27 days'),
                   (:assignment, 'return', 'submitted', 'returned', 1, '请核对完成值', '[{"field": "actual", "text": "与月报不符"}]', '', 'unit-head', :account, cast(:now as timestamptz) - interval '24 days'),
                   (:assignment, 'pass', 'submitted', 'approved', 1, '同意', '[]', '水财〔2026〕3 号', 'unit-head', :account, cast(:now as timestamptz) - interval '20 days')
            """, """
            insert into filling_versions (filling_id, number, state, content, sha256, at)
            values (:filling, 8, 'submitted', '{}', sha256('1'), cast(:now as timestamptz) - interval '27 days'), (:filling, 9, 'approved', '{}', sha256('2'), cast(:now as timestamptz) - interval '20 days')
            """, """
            insert into signed_scans (filling_id, number, file_id, account_id, at) values (:filling, 9, :file, :account, cast(:now as timestamptz) - interval '19 days')
            """, """
            with thread as (
                insert into review_threads (assignment_id, section, "row", field, title, level, role, opened_by)
                values (:assignment, 'indicators', 'i1', 'actual', '绩效指标 · 第 1 行 保洁河道里程 · 完成值', 1, 'unit-head', :account) returning id)
            insert into review_entries (thread_id, act, text, role, account_id, at)
            select id, s.act, s.text, s.role, :account, cast(:now as timestamptz) - s.ago * interval '1 day'
              from thread, (values ('open', '与月报不符，请核对', 'unit-head', 26), ('answer', '已照月报改', 'preparer', 22), ('resolve', '', 'unit-head', 21)) s (act, text, role, ago)
            """, """
            with scores as (
                insert into evaluation_scores (filling_id, number, total, grade, content) values (:filling, 8, 45, '', '{}') returning id)
            insert into reviewed_points (filling_id, scores_id, "row", own, worth, points, reason, text, level, role, account_id, at)
            select :filling, id, 'i1', 45, 50, 40.5, 'no-evidence', '没有月报', 1, 'unit-head', :account, cast(:now as timestamptz) - interval '25 days' from scores
            """, """
            with notice as (
                insert into monitoring_notices (filling_id, demand, deadline, reviewer) values (:filling, '赶上进度', '2099-12-31', 'unit-head') returning id)
            insert into monitoring_notice_moves (notice_id, act, from_state, to_state, said, role, account_id, moved_at)
            select id, 'issue', '', 'issued', '赶上进度', 'unit-head', :account, cast(:now as timestamptz) - interval '18 days' from notice
            """, """
            with disclosure as (
                insert into disclosures (filling_id, number, project, unit, department) values (:filling, 9, '项目', '单位', '部门') returning id)
            insert into disclosure_moves (disclosure_id, act, from_state, to_state, said, role, account_id, moved_at)
            select id, 'propose', '', 'proposed', '', 'preparer', :account, cast(:now as timestamptz) - interval '17 days' from disclosure
            """);

    private final World world;
    private final OffsetDateTime now = OffsetDateTime.now();

    public TimelineWorld(World world) {
        this.world = world;
    }

    /** 各样各有；答这张表。 */
    public long lived(long assignment, long unit, long account) {
        long filling = world.asOwner(db -> db.sql("select id from fillings where assignment_id = :id")
                .param("id", assignment)
                .query(Long.class)
                .single());
        long file = world.file(unit, account, "签章页.pdf");
        for (String step : STEPS)
            world.asOwner(db -> db.sql(step)
                    .param("assignment", assignment)
                    .param("filling", filling)
                    .param("account", account)
                    .param("file", file)
                    .param("now", now)
                    .update());
        numbered(filling, 9);
        return filling;
    }

    private void numbered(long filling, int last) {
        world.asOwner(db -> db.sql("update fillings set last_number = :last where id = :filling")
                .param("last", last)
                .param("filling", filling)
                .update());
    }

    /** 又改了这么多格，每一格不同，隔一秒一次；又走了这么多步，在改动之前。 */
    public void busy(long assignment, long filling, long account, int changes, int moves) {
        numbered(filling, 100 + changes);
        world.asOwner(db -> db.sql("""
                insert into cell_changes (filling_id, number, "row", field, value, cause, account_id, at, key)
                select :filling, 100 + n, 'b' || n / 20, 'f' || chr(97 + n % 20), n::text, 'typed', :account, cast(:now as timestamptz) - interval '15 days' + n * interval '1 second', 'b' || n
                  from generate_series(0, :changes - 1) n
                """)
                .param("filling", filling)
                .param("account", account)
                .param("changes", changes)
                .param("now", now)
                .update());
        world.asOwner(db -> db.sql("""
                insert into assignment_moves (assignment_id, act, from_state, to_state, level, role, account_id, moved_at)
                select :assignment, 'extend', 'draft', 'draft', 0, 'campaign-manager', :account, cast(:now as timestamptz) - interval '16 days' + n / 2 * interval '1 minute'
                  from generate_series(1, :moves) n
                """)
                .param("assignment", assignment)
                .param("account", account)
                .param("moves", moves)
                .param("now", now)
                .update());
    }
}
