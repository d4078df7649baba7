package org.zhunsheng.server.demonstration;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.zhunsheng.server.campaign.CampaignPlan;
import org.zhunsheng.server.campaign.Purpose;

/** 演示的任务（{@code campaigns.csv}）；日期从今天算起，期限总有在前的、有过了的。 */
final class PlannedCampaigns {

    private PlannedCampaigns() {}

    static CampaignPlan plan(String[] cells, LocalDate today) {
        return new CampaignPlan(
                cells[1],
                Purpose.of(cells[2]).orElseThrow(),
                Integer.parseInt(cells[3]),
                day(cells[4], today),
                day(cells[5], today),
                cells[6].isEmpty() ? null : day(cells[6], today),
                cells[7],
                several(cells[8]),
                several(cells[9]),
                several(cells[10]),
                cells[11].equals("是"));
    }

    private static LocalDate day(String later, LocalDate today) {
        return today.plusDays(Long.parseLong(later));
    }

    private static List<String> several(String written) {
        return written.isEmpty() ? List.of() : Arrays.asList(written.split("、"));
    }
}
