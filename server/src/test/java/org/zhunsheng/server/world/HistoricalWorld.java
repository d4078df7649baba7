package org.zhunsheng.server.world;

/** 直接在数据库里布置：一个项目的一张历史自评表，原件就是布置的那一份文件。 */
public final class HistoricalWorld {

    private final World world;

    public HistoricalWorld(World world) {
        this.world = world;
    }

    /** @param name 表上的项目名称、原件的名字里的字 */
    public long form(long project, long organization, long account, String name) {
        long file = world.file(organization, account, "原件-" + name + ".pdf");
        return world.asOwner(db -> db.sql("""
                insert into historical_forms (project_id, year, file_id, kind, scheme, form, corrections, inspection, scores, printed_total,
                                              printed_grade, total, grade, errors, warnings, informations, program, account_id)
                values (:project, 2019, :file, 'mof-2020', 'general', jsonb_build_object('kind', 'mof-2020', 'project', :name), '{}',
                        '{"findings": [], "notRun": []}', '{}', '', '', '', '', 0, 0, 0, '', :account)
                returning id
                """)
                .param("project", project)
                .param("file", file)
                .param("name", name)
                .param("account", account)
                .query(Long.class)
                .single());
    }
}
