package org.zhunsheng.server.money;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** 接口交的支付，与两万笔支付的合计：页面、接口、导出、数据库，一分不差。 */
class SameSumTest extends MoneyGround {

    private static String payment(int number, String amount) {
        return "{'day': '2019-03-01', 'voucher': '%d', 'amount': %s}".formatted(number, amount);
    }

    private HttpResponse<String> post(String... payments) {
        return api("POST", "/payments", "{'payments': [" + String.join(",", payments) + "]}", "");
    }

    @Test
    void eachPaymentOfABatchHasAnAnswer() {
        String first =
                post(payment(1, "10.00"), payment(2, "0"), payment(3, "-1.5")).body();
        assertTrue(first.contains("\"added\":2,\"changed\":0,\"unchanged\":0,\"problems\":1"), first);
        assertTrue(first.contains("\"problem\":\"AMOUNT_ZERO\""), first);
        String second =
                post(payment(1, "10.00"), payment(3, "-1.50"), payment(2, "4")).body();
        assertTrue(second.contains("\"added\":1,\"changed\":0,\"unchanged\":2,\"problems\":0"), second);
        assertTrue(post(payment(2, "5")).body().contains("\"changed\":1"));
        assertEquals(3, payments("true"));
        assertTrue(post("{}").body().contains("\"problem\":\"MISSING\""));
        assertTrue(post().body().contains("P-847"));
        String many = IntStream.range(0, 1001).mapToObj(i -> payment(i, "1")).collect(Collectors.joining(","));
        assertTrue(post(many).body().contains("P-847"));
        assertEquals(3, payments("true"));
    }

    @Test
    void twentyThousandPaymentsSumToTheSameCentEverywhere() {
        StringBuilder csv = new StringBuilder(HEAD);
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 1; i <= 20_000; i++) {
            BigDecimal amount = BigDecimal.valueOf(i % 97 == 0 ? -i * 7L : i * 13L + i % 100, 2);
            sum = sum.add(amount);
            csv.append("%s,2019-%02d-%02d,V%d,,,%s,%s,收款人,用途,%s\n"
                    .formatted(
                            code,
                            i % 12 + 1,
                            i % 28 + 1,
                            i,
                            amount,
                            i % 3 == 0 ? "站点维护" : "",
                            i % 2 == 0 ? "财政拨款" : ""));
        }
        assertEquals("20000", imported("payments", csv.toString()));
        assertEquals(sum, footer("?year=2019"));
        assertTrue(page("/money?year=2019").contains(">" + new Amount(sum).text() + "</a>"));
        BigDecimal months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> footer("?year=2019&month=2019-%02d".formatted(month)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(sum, months);
        assertEquals(sum, footer("?year=2019&sub-project=0").add(footer("?year=2019&sub-project=" + sub())));
        assertEquals(sum, footer("?year=2019&source=none").add(footer("?year=2019&source=fiscal")));
        assertTrue(api("GET", "/payments?year=2019", "", "").body().contains("\"total\":" + sum));
        assertEquals(sum, paged());
        assertEquals(sum, exported());
        assertEquals(
                sum,
                region.world.asOwner(db -> db.sql("select sum(amount) from payments where project_id = :id")
                        .param("id", project)
                        .query(BigDecimal.class)
                        .single()));
    }

    private int sub() {
        return region.world.asOwner(db -> db.sql("select id from sub_projects where project_id = :id and number = 1")
                .param("id", project)
                .query(Integer.class)
                .single());
    }

    /** 接口一页一页地翻到底。 */
    private BigDecimal paged() {
        BigDecimal sum = BigDecimal.ZERO;
        String after = "0";
        int pages = 0;
        while (!after.equals("null")) {
            String body = api("GET", "/payments?year=2019&limit=200&after=" + after, "", "")
                    .body();
            for (String part : body.split("\"amount\":"))
                if (part.matches("(?s)-?\\d.*")) sum = sum.add(new BigDecimal(part.replaceAll("(?s)[,}].*", "")));
            after = body.replaceAll("(?s).*\"next\":(\\d+|null)}$", "$1");
            pages++;
        }
        assertEquals(100, pages);
        return sum;
    }

    private BigDecimal exported() {
        return Arrays.stream(page("/payments/export?format=csv&year=2019").split("\r\n"))
                .skip(1)
                .map(line -> new BigDecimal(line.substring(line.lastIndexOf(',') + 1)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
