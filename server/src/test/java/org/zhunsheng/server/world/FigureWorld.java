package org.zhunsheng.server.world;

/** 直接在数据库里布置数据项：数 notes 台账里的草稿，编号 counted；公布的定义数收款人。 */
public final class FigureWorld {

    public static final String DEFINITION = """
            id: counted
            title: %s
            title-en: %s
            distinct: { of: payments, field: payee }
            """;

    private final World world;

    public FigureWorld(World world) {
        this.world = world;
    }

    public long figure(long organization, long account, String title) {
        long figure = world.asOwner(db -> db.sql(
                        "insert into figures (organization_id, code) values (:organization, 'counted') returning id")
                .param("organization", organization)
                .query(Long.class)
                .single());
        world.asOwner(db -> db.sql("""
                insert into figure_versions (figure_id, number, title, title_en, unit, definition, query, published_by)
                values (:figure, 1, :title, :title, '条', :definition,
                        '{"of": "notes", "operation": "count", "where": [], "states": ["draft"], "subProjects": [], "yearly": true}', :account)
                """)
                .param("figure", figure)
                .param("title", title)
                .param("definition", DEFINITION.formatted(title, title))
                .param("account", account)
                .update());
        return figure;
    }
}
