package org.zhunsheng.server.survey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * 五百份答案，整个数据库都导出来，也连不上是哪一张凭据交的：凭据一张接一张地交（最坏的情形，谁先谁后一目了然），照行的先后、
 * 事务、内容去猜，都与乱猜一样。
 */
class SecrecyTest extends SurveyGround {

    private static final List<String> ORDERS = List.of("position", "hash", "ctid");

    @Test
    void fiveHundredAnswersCannotBeLinkedToTheirCodesFromADumpOfTheDatabase() {
        Survey it = open("挂职干部 600 " + Dump.ANSWERS);
        List<String> tokens = tokens(it);
        Dump dump = new Dump(region, it.id(), tokens);
        // 第几张凭据，写在它交的话里：只有测试知道
        for (int i = 0; i < Dump.ANSWERS; i++) answer(tokens.get(i), i % 4, "第" + Dump.mark(i));
        assertEquals(Dump.ANSWERS, answers(it));
        dump.noneLinks("open", "survey_tokens", ORDERS);
        dump.nothingIsInBoth();
        close(it);
        dump.noneLinks("closed", "survey_tokens", ORDERS);
    }
}
