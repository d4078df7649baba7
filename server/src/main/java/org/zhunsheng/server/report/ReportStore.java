package org.zhunsheng.server.report;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.zhunsheng.server.access.Scope;

/** 报告的 SQL：有哪些自评，人写的几段。 */
@Repository
class ReportStore {

    /** 单位（连同下级）的自评，项目的与整体支出的。 */
    private static final String ASSIGNED = """
              from assignments a join campaigns c on c.id = a.campaign_id join projects p on p.id = a.project_id
             where c.purpose = 'self-evaluation' and a.state not in ('withdrawn', 'cancelled')
               and a.place >= :place and a.place < :place || '~' and a.place like any (:scope)
            """;

    private final JdbcClient db;

    ReportStore(JdbcClient db) {
        this.db = db;
    }

    /** 一年的自评：一共几份，终审通过几份。 */
    public record Year(int year, int all, int accepted) {}

    List<Year> years(String place, Scope scope) {
        return db.sql(
                        "select c.year, count(*)::int as \"all\", count(*) filter (where a.state = 'approved')::int as accepted"
                                + ASSIGNED + " group by c.year order by c.year desc")
                .param("place", place)
                .param("scope", scope.patterns())
                .query(Year.class)
                .list();
    }

    /**
     * 一份自评。
     *
     * @param whole 整体支出的自评，不是一个项目的
     * @param number 终审通过的那一版；没有通过的为空
     */
    record Line(
            long assignment,
            String code,
            String project,
            boolean whole,
            String state,
            @Nullable Long filling,
            @Nullable Long number,
            @Nullable LocalDate approved) {}

    List<Line> lines(String place, int year, Scope scope) {
        return db.sql("""
                select a.id as assignment, p.code, p.name as project, p.extent <> 'project' as whole, a.state, f.id as filling, v.number, cast(v.at as date) as approved
                """ + ASSIGNED.replace("where c.purpose", """
                  left join fillings f on f.assignment_id = a.id and f.place like any (:scope)
                  left join lateral (select number, at from filling_versions where filling_id = f.id and state = 'approved' and a.state = 'approved'
                                      order by number desc, at desc limit 1) v on true
                 where c.purpose""")
                        + " and c.year = :year order by p.code, a.id limit :most")
                .param("place", place)
                .param("year", year)
                .param("scope", scope.patterns())
                .param("most", Reports.MOST + 1)
                .query(Line.class)
                .list();
    }

    /** 人写的一段的一版。 */
    public record Text(String block, int version, String text, OffsetDateTime at) {}

    /** 各段有效的一版。 */
    List<Text> texts(long organization, int year, Scope scope) {
        return db.sql("""
                select distinct on (block) block, version, text, at from report_texts
                 where organization_id = :organization and year = :year and place like any (:scope) order by block, version desc
                """)
                .param("organization", organization)
                .param("year", year)
                .param("scope", scope.patterns())
                .query(Text.class)
                .list();
    }

    /** 一个机构写的各段，合在一起。 */
    record Whole(long organization, String text) {}

    /** 一个机构与它的下级的，各段有效的一版。 */
    List<Whole> beneath(String node, int year, int most, Scope scope) {
        return db.sql("""
                select organization_id as organization, string_agg(text, e'\\n' order by block) as text
                  from (select distinct on (organization_id, block) organization_id, block, text from report_texts
                         where place >= :node and place < :node || '~' and year = :year and place like any (:scope)
                         order by organization_id, block, version desc) latest
                 group by organization_id order by organization_id limit :most
                """)
                .param("node", node)
                .param("year", year)
                .param("most", most)
                .param("scope", scope.patterns())
                .query(Whole.class)
                .list();
    }

    /** 一段的各版，新的在前。 */
    List<Text> history(long organization, int year, String block, Scope scope) {
        return db.sql("""
                select block, version, text, at from report_texts
                 where organization_id = :organization and year = :year and block = :block and place like any (:scope)
                 order by version desc limit 100
                """)
                .param("organization", organization)
                .param("year", year)
                .param("block", block)
                .param("scope", scope.patterns())
                .query(Text.class)
                .list();
    }

    /** 在所见的一版之后加一版；别人先加了的，答否。 */
    boolean add(long organization, int year, String block, int seen, String text, long account, Scope scope) {
        try {
            return db.sql("""
                    insert into report_texts (organization_id, year, block, version, place, text, account_id)
                    select o.id, :year, :block, :seen + 1, o.place, :text, :account from organizations o
                     where o.id = :organization and o.place like any (:scope)
                       and :seen = coalesce((select max(version) from report_texts
                                              where organization_id = o.id and year = :year and block = :block), 0)
                    """)
                            .param("organization", organization)
                            .param("year", year)
                            .param("block", block)
                            .param("seen", seen)
                            .param("text", text)
                            .param("account", account)
                            .param("scope", scope.patterns())
                            .update()
                    == 1;
        } catch (DuplicateKeyException taken) {
            return false;
        }
    }
}
