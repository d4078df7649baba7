package org.zhunsheng.server.world;

/** 直接在数据库里布置满意度调查：草稿，正在收的，结束了的。 */
public final class SurveyWorld {

    private static final String CONTENT = """
            {"kinds": [{"name": "挂职干部", "population": 3, "invited": 3}], "questions": ["满意吗？"], "remarks": [],
             "scale": [{"text": "很满意", "weight": 1}, {"text": "满意", "weight": 1}, {"text": "基本满意", "weight": 0}, {"text": "不满意", "weight": 0}]}
            """;

    private final World world;

    public SurveyWorld(World world) {
        this.world = world;
    }

    public long draft(long organization, long account, String title) {
        return add(organization, account, title, "draft");
    }

    public long open(long organization, long account, String title) {
        return add(organization, account, title, "open");
    }

    /** 结束了、数出来了的，为这张填报表的项目与年度：20 份，8、6、5、1。 */
    public long closed(long filling, long account, String title) {
        return world.asOwner(db -> db.sql("""
                insert into surveys (organization_id, project_id, year, title, starts_on, ends_on, content, state, result, changed_by)
                select p.organization_id, p.id, c.year, :title, make_date(c.year, 6, 1), make_date(c.year, 6, 30), cast(:content as jsonb), 'closed',
                       '{"minimum": 5, "answers": 20, "counts": [[8, 6, 5, 1]], "kinds": [{"answers": 20, "counts": [8, 6, 5, 1]}]}', :account
                  from fillings f join assignments a on a.id = f.assignment_id
                  join campaigns c on c.id = a.campaign_id join projects p on p.id = a.project_id
                 where f.id = :filling returning id
                """)
                .param("title", title)
                .param("content", CONTENT.replace("3,", "30,").replace("\"invited\": 3}", "\"invited\": 30}"))
                .param("account", account)
                .param("filling", filling)
                .query(Long.class)
                .single());
    }

    private long add(long organization, long account, String title, String state) {
        return world.asOwner(db -> db.sql("""
                insert into surveys (organization_id, title, starts_on, ends_on, content, state, salt, changed_by)
                values (:organization, :title, current_date, current_date + 30, cast(:content as jsonb), :state,
                        case when :state = 'open' then sha256(convert_to(:title, 'UTF8')) end, :account) returning id
                """)
                .param("organization", organization)
                .param("title", title)
                .param("content", CONTENT)
                .param("state", state)
                .param("account", account)
                .query(Long.class)
                .single());
    }
}
