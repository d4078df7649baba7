package org.zhunsheng.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.annotation.DirtiesContext;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Walls;
import org.zhunsheng.server.world.World;

/**
 * 一道墙里拆掉一条规则：另一道墙在，表不变；另一道墙不在，表一定变——矩阵看得见少了的规则。
 * 看预算与支付的规则不在其中：看得见项目的人都看得见，项目的规则还在，单拆它看不出。填报表的格也是：整张表、格、改动各有一条，
 * 拆掉一条，别的还守着；公开也是：申请、材料、走过的每一步各有一条，一起查、一起写。同类比较只说合计，没有入口直接看那张表。
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@DirtiesContext // 数据库里多了看守的表与触发器，不能给别的测试用
class RemovedRuleTest {

    private static final int LAST = Integer.MAX_VALUE;

    /** 各有各的权限、又都不全的几个人：拆掉的规则总有人趁得上。 */
    private static final Set<String> PEOPLE =
            Set.of("no-role", "division", "department-reviewer", "system-administrator", "security-administrator@0");

    private static final String RULES = """
            ORGANIZATION_READ  | GET /organizations/{organization} · organization
            ORGANIZATION_WRITE | POST /organizations/{organization}/rename · organization
            ACCOUNT_READ       | GET /api/v1/accounts/{account} · account
            ACCOUNT_WRITE      | POST /accounts/{account}/disable · account
            ROLE_GRANT         | POST /grants/{grant}/revoke · grant
            FILE_READ          | GET /api/v1/files?organization={organization} · file
            AUDIT_READ         | GET /audit?organization={organization} · event
            PROJECT_READ       | GET /api/v1/projects/{project} · project
            PROJECT_WRITE      | POST /projects/{project}/close · project
            CAMPAIGN_READ      | GET /api/v1/campaigns/{campaign} · campaign
            CAMPAIGN_WRITE     | POST /campaigns/{issued}/add · issued
            ASSIGNMENT_READ    | GET /api/v1/assignments/{assignment} · assignment
            ASSIGNMENT_FILE    | POST /assignments/{assignment}/start · assignment
            ASSIGNMENT_FILE    | POST /api/v1/fillings/{filling}/changes · filling
            MONEY_WRITE        | POST /projects/{project}/budget · project
            INDICATOR_READ     | GET /api/v1/indicators/{indicator} · indicator
            INDICATOR_WRITE    | POST /indicators/{indicator}/withdraw · indicator
            REGISTER_READ      | GET /api/v1/register-entries/{entry} · entry
            REGISTER_WRITE     | POST /register-entries/{entry}/withdraw · entry
            SURVEY_READ        | GET /surveys/{survey} · survey
            SURVEY_WRITE       | POST /surveys/{survey}/change · survey
            DISCLOSURE_READ    | GET /api/v1/disclosures/{disclosure} · disclosure
            DISCLOSURE_PUBLISH | POST /disclosures/{disclosure}/refuse · disclosure
            """;

    @TestConfiguration
    static class SwitchedWall {

        @Bean
        @Primary
        OpenAccess switched() {
            return new OpenAccess();
        }
    }

    @LocalServerPort
    private int port;

    @Autowired
    private Database database;

    @Autowired
    private OpenAccess application;

    private Walls walls;

    @BeforeEach
    void theApplicationStands() {
        walls = new Walls(new World(database));
        application.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = RULES)
    void withoutARuleOfTheApplicationTheDatabaseHolds(Permission lost, String probe) throws IOException {
        application.openOnly(lost);
        assertEquals(List.of(), differences(probe), "row-level security does not replace the lost rule");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            organizations      | seen    | GET /organizations/{organization} · organization
            organizations      | changed | POST /organizations/{movable}/close · movable
            accounts           | seen    | GET /api/v1/accounts/{account} · account
            accounts           | changed | POST /accounts/{account}/disable · account
            account_identities | linked  | POST /accounts/{account}/identities · account
            grants             | changed | POST /grants/{grant}/revoke · grant
            files              | seen    | GET /api/v1/files?organization={organization} · file
            audit_events       | seen    | GET /audit?organization={organization} · event
            projects           | seen    | GET /api/v1/projects/{project} · project
            projects           | changed | POST /projects/{project}/close · project
            campaigns          | seen    | GET /api/v1/campaigns/{campaign} · campaign
            campaigns          | changed | POST /campaigns/{campaign}/cancel · campaign
            assignments        | seen    | GET /api/v1/assignments · assignment
            assignment_moves   | added   | POST /assignments/{assignment}/start · assignment
            budget_entries     | added   | POST /projects/{project}/budget · project
            indicator_versions | seen    | GET /api/v1/indicators/{indicator} · indicator
            register_entries   | seen    | GET /api/v1/register-entries/{entry} · entry
            register_entries   | changed | POST /register-entries/{entry}/withdraw · entry
            surveys            | seen    | GET /surveys/{survey} · survey
            surveys            | changed | POST /surveys/{survey}/change · survey
            indicator_versions | changed | POST /indicators/{indicator}/withdraw · indicator
            """)
    void aRuleOfTheDatabase(String table, String policy, String probe) throws IOException {
        Runnable putBack = walls.removePolicy(table, policy);
        try {
            assertEquals(List.of(), differences(probe), "the application does not replace the lost rule");
            application.openEverything();
            assertNotEquals(List.of(), differences(probe), "the matrix does not see that the rule is lost");
        } finally {
            putBack.run();
        }
    }

    /** 行级安全也拆掉：放在最后，一次拆完再一条一条地试。每拆一次，每条连接都要把每一句重新计划。 */
    @Order(LAST)
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = RULES)
    void withoutTheDatabaseTheMatrixSeesTheLostRule(Permission lost, String probe) throws IOException {
        walls.removeRowLevelSecurity();
        application.openOnly(lost);
        assertNotEquals(List.of(), differences(probe), "the matrix does not see that the rule is lost");
    }

    private List<String> differences(String name) throws IOException {
        List<Probe> tried =
                Probes.ALL.stream().filter(probe -> probe.name().equals(name)).toList();
        assertEquals(1, tried.size(), name);
        List<Person> people = Person.all().stream()
                .filter(person -> PEOPLE.contains(person.name()))
                .toList();
        assertEquals(PEOPLE.size(), people.size());
        return AccessTable.differences(AccessTable.read(), new Matrix(database, port, people, tried, false).run());
    }
}
