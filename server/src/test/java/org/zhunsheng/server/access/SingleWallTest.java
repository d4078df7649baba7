package org.zhunsheng.server.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.zhunsheng.server.database.Database;
import org.zhunsheng.server.world.Walls;
import org.zhunsheng.server.world.World;

/** 拆掉一道墙，另一道单独也守得住同一张表。 */
class SingleWallTest {

    /** 应用那道墙拆掉，只剩数据库的行级安全。 */
    @Nested
    @SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
    class OnlyTheDatabase {

        @TestConfiguration
        static class NoApplicationWall {

            @Bean
            @Primary
            Access open() {
                return OpenAccess.everything();
            }
        }

        @LocalServerPort
        private int port;

        @Autowired
        private Database database;

        @Test
        void theDatabaseAloneHoldsTheTable() throws IOException {
            Matrix matrix = new Matrix(database, port, Person.all(), Probes.ALL, true);
            Map<String, Map<String, String>> wanted = AccessTable.read();
            for (Probe probe : Probes.ALL)
                if (!probe.shows().isEmpty())
                    wanted.put(probe.name(), Objects.requireNonNull(wanted.get(probe.shows())));
            assertEquals(List.of(), AccessTable.differences(wanted, matrix.run()));
            System.out.println(matrix.cases() + " cases with the database alone");
        }
    }

    /** 行级安全拆掉，只剩应用那道墙。 */
    @Nested
    @SpringBootTest(
            webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
            properties = "zhunsheng.test.wall=application")
    class OnlyTheApplication {

        @LocalServerPort
        private int port;

        @Autowired
        private Database database;

        @Test
        void theApplicationAloneHoldsTheTable() throws IOException {
            new Walls(new World(database)).removeRowLevelSecurity();
            Matrix matrix = new Matrix(database, port, Person.all(), Probes.ALL, false);
            assertEquals(List.of(), AccessTable.differences(AccessTable.read(), matrix.run()));
            System.out.println(matrix.cases() + " cases with the application alone");
        }
    }
}
