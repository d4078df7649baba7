package org.zhunsheng.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.zhunsheng.text.Quantity;

class ClaimsTest {

    private static final String SEED = "/form/text/shanghai-2019.txt";

    @Test
    void everyNumberOfTheSeedIsCountedOrToldWhyNot() throws IOException {
        List<Claim> claims = Claims.in(achievements());
        assertEquals(
                """
                4 次 小组长例会
                13 个 州市
                32 次 调查研究
                39 条 意见建议
                45 次 代表团、考察团
                1000 条 沪滇扶贫协作信息
                11 期 《援滇信息》
                12 期 《工作动态》
                4 期 《工作专报》
                11 套 上海-昆明往返机票
                165 人次 服务保障""",
                claims.stream()
                        .filter(claim -> claim.kind().countable())
                        .map(claim -> claim.quantity() + " " + claim.object())
                        .collect(Collectors.joining("\n")));
        assertEquals(
                "1、=ITEM 2019年=YEAR 2019年=YEAR 第十一批=ORDINAL 2、=ITEM 第十批=ORDINAL 第十一批=ORDINAL “五个交清”=NAME"
                        + " 第十一批=ORDINAL “5+1”=NAME 《上海市第十批援滇干部联络组资料汇编》=NAME 3、=ITEM 4、=ITEM 5、=ITEM",
                claims.stream()
                        .filter(claim -> !claim.kind().countable())
                        .map(claim -> claim.written() + "=" + claim.kind())
                        .collect(Collectors.joining(" ")));
    }

    @Test
    void aNumberKnowsItsPlaceInTheTextAsWritten() {
        String text = "年内走访了 ３2 \n个州市，\n召开例会4次。";
        for (Claim claim : Claims.in(text)) {
            assertEquals(
                    claim.written(),
                    text.substring(claim.start(), claim.end())
                            .replaceAll("\\s", "")
                            .replace('３', '3'));
        }
        assertEquals(2, Claims.in(text).size());
    }

    @Test
    void whatIsNoCountIsCalledWhatItIs() {
        assertEquals(ClaimKind.DOCUMENT, only("根据财预〔2020〕10号").kind());
        assertEquals(ClaimKind.DATE, only("自3月31日起").kind());
        assertEquals(ClaimKind.YEAR, only("2016-2020年").kind());
        assertEquals(ClaimKind.ORDINAL, only("第三次会议").kind());
        assertEquals(ClaimKind.NAME, only("G318国道").kind());
        assertEquals(ClaimKind.NAME, only("落实5+1制度").kind());
        assertEquals(ClaimKind.VAGUE, only("数十人").kind());
        assertEquals(List.of(), Claims.in("统一部署，进一步加强，十分重视，一个过程。"));
    }

    @Test
    void aNumberAgreesWithWhatIsCountedAsCloselyAsItIsWritten() {
        assertTrue(agrees("召开会议4次", 4, "次"));
        assertFalse(agrees("召开会议4次", 5, "次"));
        assertFalse(agrees("召开会议4次", 4, "个"));
        assertTrue(agrees("发布信息约千条", 1043, "条"));
        assertFalse(agrees("发布信息约千条", 1143, "条"));
        assertTrue(agrees("服务不少于100人次", 165, "人次"));
        assertFalse(agrees("服务不超过100人次", 165, "人次"));
        assertTrue(agrees("培训3—5次", 4, "次"));
        assertTrue(agrees("支出经费104万元", 1_040_000, "元"));
    }

    @Test
    void aLongTextIsReadInTimeThatGrowsWithItsLength() {
        String hostile = "《" + "1".repeat(20_000) + "“" + "五".repeat(20_000) + "3-".repeat(10_000);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> Claims.in(hostile));
    }

    @Test
    void anItemOfAListIsNoObject() {
        assertEquals("", Claims.in("（一）完成4项。").get(1).object());
    }

    private static boolean agrees(String text, long counted, String unit) {
        return only(text).agrees(new Quantity(BigDecimal.valueOf(counted), unit));
    }

    private static Claim only(String text) {
        List<Claim> claims = Claims.in(text);
        assertEquals(1, claims.size(), () -> claims.toString());
        return claims.getFirst();
    }

    private static String achievements() throws IOException {
        try (InputStream in = Objects.requireNonNull(ClaimsTest.class.getResourceAsStream(SEED))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int from = all.indexOf("1、通过服务对口支援工作经费");
            return all.substring(from, all.indexOf("针对性和指导性。", from));
        }
    }
}
