package org.zhunsheng.server.access;

import static org.zhunsheng.server.access.Probe.get;
import static org.zhunsheng.server.access.Probe.post;

import java.util.List;

/** 统计的每个入口怎样试：布置的项目名称与类别相同，数着它才看得见。 */
final class StatisticsProbes {

    static final List<Probe> ALL = List.of(
            get("/statistics?organization={accepted}&year=2024", "accepted"),
            get("/statistics/forms?organization={accepted}&year=2024", "accepted"),
            get("/statistics/export?organization={accepted}&year=2024&section=kind&format=csv", "accepted"),
            get("/statistics/together?organization={accepted}&year=2024", "accepted"),
            get("/statistics/together/export?organization={accepted}&year=2024&format=csv", "accepted"),
            post(
                    "/statistics/together/accounts",
                    "organization",
                    "organization",
                    "{organization}",
                    "year",
                    "2024",
                    "amount",
                    "100"),
            get("/api/v1/statistics?organization={accepted}&year=2024", "accepted"),
            get("/api/v1/statistics/forms?organization={accepted}&year=2024", "accepted"));

    private StatisticsProbes() {}
}
