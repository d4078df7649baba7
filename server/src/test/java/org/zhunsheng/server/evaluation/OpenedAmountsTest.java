package org.zhunsheng.server.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** 表头的每个数都点得开，打开的那些笔合起来就是它。 */
class OpenedAmountsTest extends EvaluationGround {

    private static final Pattern LINK =
            Pattern.compile("href=\"(/projects/\\d+/(?:budget|payments)\\?year=2026[^\"]*)\">([0-9,.]+)</a>");
    private static final Pattern AMOUNT = Pattern.compile("class=\"number(?: total)?\">([-0-9,.]+\\.\\d\\d)\\b");

    @Test
    void everyAmountOfTheOverviewOpensIntoItsEntries() {
        var year = year("i1|产出指标|数量指标|保洁河道里程|≥|120|公里|90")
                .budget("initial", "fiscal", "500000.00")
                .budget("initial", "unit", "80000.00")
                .budget("adjustment", "fiscal", "-20000.00")
                .pay("2026-06-30", "V1", "450000.00")
                .pay("2026-07-30", "V2", "1000.50");
        region.world.asOwner(db -> db.sql("update payments set source = 'unit' where voucher = 'V2'")
                .update());
        issue(year, "mof-2020");
        String overview = visitor(clerk).get("/fillings/" + filling).body();
        Matcher links = LINK.matcher(overview);
        List<String> amounts = new ArrayList<>();
        while (links.find()) {
            amounts.add(links.group(2));
            String href = links.group(1).replace("&amp;", "&");
            assertEquals(
                    new BigDecimal(links.group(2).replace(",", "")),
                    sum(visitor(clerk).get(href).body(), href),
                    href);
        }
        assertEquals(
                List.of(
                        "580,000.00",
                        "560,000.00",
                        "451,000.50", // 合计
                        "500,000.00",
                        "480,000.00",
                        "450,000.00", // 财政拨款
                        "80,000.00",
                        "80,000.00",
                        "1,000.50"), // 其他资金
                amounts);
    }

    private static BigDecimal sum(String page, String href) {
        String body = href.contains("/payments") ? page.substring(page.indexOf("<tfoot")) : page; // 支付印着合计
        Matcher amounts = AMOUNT.matcher(body);
        BigDecimal sum = BigDecimal.ZERO.setScale(2);
        boolean any = false;
        while (amounts.find()) {
            any = true;
            sum = sum.add(new BigDecimal(amounts.group(1).replace(",", "")));
        }
        assertTrue(any, page);
        return sum;
    }
}
